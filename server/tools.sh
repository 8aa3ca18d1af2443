# Shared by ./run and ./check: finds the tools and builds what is missing. Sourced, not run; `home` is the root of the tree.
# shellcheck shell=bash
server=${home:?}/server
web=$home/web
jar=$server/target/onewindow.jar

missing() {
  printf '%s\n' "$1" >&2
  exit 2
}

java_version() { "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1; }

# Sets `java` and JAVA_HOME to a JDK of version 25 or newer.
find_java() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -x "$candidate/bin/javac" ] || continue
    version=$(java_version "$candidate/bin/java")
    if [ "${version:-0}" -ge 25 ]; then
      export JAVA_HOME=$candidate
      java=$candidate/bin/java
      return
    fi
  done
  missing "A JDK of version 25 or newer is missing; install one with: apt-get install temurin-25-jdk (from adoptium.net), or set JAVA_HOME."
}

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

find_maven() {
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
  if [ -z "$version" ] || ! at_least 3.8.7 "$version"; then
    missing "Maven 3.8.7 or newer is missing; install it with: apt-get install maven"
  fi
}

find_node() {
  local version
  version=$(node --version 2>/dev/null | tr -d v)
  if [ -z "$version" ] || ! at_least 20 "$version" || ! command -v npm >/dev/null; then
    missing "Node 20 or newer is missing; install it with: apt-get install nodejs npm (or from nodejs.org)"
  fi
}

# Runs a long command with a running count of seconds; shows what it printed only when it fails.
progress() {
  local words=$1 log ticker status=0 start=$SECONDS
  shift
  log=$(mktemp)
  if [ -t 1 ]; then
    (while sleep 1; do printf '\r%s … %d s ' "$words" $((SECONDS - start)); done) &
  else
    printf '%s …\n' "$words"
    (while sleep 15; do printf '  %d s\n' $((SECONDS - start)); done) &
  fi
  ticker=$!
  # shellcheck disable=SC2064
  trap "kill $ticker 2>/dev/null" EXIT
  "$@" >"$log" 2>&1 || status=$?
  kill "$ticker" 2>/dev/null
  wait "$ticker" 2>/dev/null || true
  trap - EXIT
  [ -t 1 ] && printf '\r'
  printf '%s: %d s\n' "$words" $((SECONDS - start))
  [ "$status" = 0 ] || { tail -n 60 "$log" >&2; rm -f "$log"; return "$status"; }
  rm -f "$log"
}

# True where the first file is missing or older than anything in the others.
older() {
  local made=$1
  shift
  [ ! -e "$made" ] || [ -n "$(find "$@" -newer "$made" -type f -print -quit 2>/dev/null)" ]
}

# The tree belongs to somebody else: what is built is used as it is.
writable() { [ -w "$server" ] && { [ ! -e "$server/target" ] || [ -w "$server/target" ]; }; }

build_web() {
  [ -e "$web/package.json" ] || return 0
  if older "$web/node_modules/.package-lock.json" "$web/package-lock.json"; then
    find_node
    progress "Fetching what the pages need (about a minute, once)" npm --prefix "$web" ci --no-audit --no-fund
  fi
  if older "$web/dist/.built" "$web" -not -path "$web/node_modules/*" -not -path "$web/dist/*"; then
    find_node
    progress "Building the pages" npm --prefix "$web" run build
    touch "$web/dist/.built"
  fi
}

build_jar() {
  # A stamp of our own: Maven leaves the jar as it is where only times have changed.
  if [ ! -e "$jar" ] || older "$server/target/.built" "$server/pom.xml" "$server/src/main" "$web/dist"; then
    find_maven
    progress "Building the server (a minute or two the first time)" \
      mvn -B -f "$server/pom.xml" package -Dmaven.test.skip=true
    touch "$server/target/.built"
  fi
}

build_application() {
  if ! writable; then
    { [ -e "$jar" ] && [ -e "$server/target/.built" ]; } || missing "This tree is not built and belongs to another user: build it as that user with ./run, or clone it again."
    return
  fi
  mkdir -p "$server/target"
  exec 8>"$server/target/.building"
  flock 8
  build_web
  build_jar
  flock -u 8
  exec 8>&-
}

# Sets `options`, with which the process stays under 700 MB.
java_options() {
  options=(-Xmx320m -Xms128m -XX:+UseSerialGC -Xss512k --enable-native-access=ALL-UNNAMED -Duser.timezone=Asia/Shanghai)
  if [ -e "$unpacked/onewindow.aot" ]; then
    options+=("-XX:AOTCache=$unpacked/onewindow.aot")
  fi
}

# Each build is unpacked into a folder of its own, so that a running application keeps its jars; its lock is held as
# long as the application runs, and folders that nobody holds are removed.
# Sets `place`, where this user may keep what is made of the jar, and ONEWINDOW_PROGRAMS, where PostgreSQL is unpacked.
choose_place() {
  place=$server/target
  if ! writable; then
    place=${XDG_CACHE_HOME:-$HOME/.cache}/onewindow
    mkdir -p "$place"
  fi
  if [ -z "${ONEWINDOW_PROGRAMS:-}" ]; then
    ONEWINDOW_PROGRAMS=$server/target/postgresql
    [ -e "$ONEWINDOW_PROGRAMS/bin/postgres" ] || ONEWINDOW_PROGRAMS=$place/postgresql
    export ONEWINDOW_PROGRAMS
  fi
}

unpack_application() {
  local stamp old
  choose_place
  # Not the jar's own time: a build that can be repeated gives each the same.
  stamp=$(stat -c '%Y' "$server/target/.built")-$(stat -c '%s' "$jar")
  unpacked=$server/target/applications/$stamp
  [ -e "$unpacked/onewindow.aot" ] || unpacked=$place/applications/$stamp
  if [ ! -e "$unpacked/onewindow.aot" ]; then
    exec 8>"$place/.building"
    flock 8
    for old in "$place"/applications/*/; do
      [ -d "$old" ] && [ "$old" != "$unpacked/" ] && flock -n -x "$old" true && rm -rf "$old"
    done
    [ -e "$unpacked/onewindow.jar" ] || progress "Unpacking the application" \
      "$java" -Djarmode=tools -jar "$jar" extract --force --destination "$unpacked"
    [ -e "$unpacked/onewindow.aot" ] || progress "Rehearsing the start, so that the next ones are quick (once per build)" rehearse ||
      printf 'The start will be slower without it.\n'
    flock -u 8
    exec 8>&-
  fi
  exec 9<"$unpacked"
  flock -s 9
}

rehearse() {
  local data=$place/rehearsal status=0
  rm -rf "$data"
  java_options
  ONEWINDOW_DATABASE_URL='' "$java" "${options[@]}" \
    -XX:AOTCacheOutput="$unpacked/onewindow.aot" -jar "$unpacked/onewindow.jar" rehearse --port 0 --data "$data" --empty || status=$?
  rm -rf "$data"
  return "$status"
}
