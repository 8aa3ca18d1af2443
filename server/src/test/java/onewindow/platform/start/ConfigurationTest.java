package onewindow.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/configuration.md says what the product reads, no more and no less. */
class ConfigurationTest {
    private static final Pattern ROW =
            Pattern.compile("\\| `(ONEWINDOW_\\w+)` \\| (?:`(.*?)`)? ?\\|");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(ONEWINDOW_\\w+):([^}]*)}");
    private static final Pattern NAME = Pattern.compile("\\bONEWINDOW_[A-Z_]+[A-Z]\\b");

    /** A cookie, not a variable. */
    private static final Set<String> OTHERS = Set.of("ONEWINDOW_SESSION");

    @Test
    void theTableGivesTheDefaultsOfTheApplication() throws IOException {
        var yaml = Files.readString(Path.of("src/main/resources/application.yml"));
        Map<String, String> defaults =
                PLACEHOLDER
                        .matcher(yaml)
                        .results()
                        .collect(
                                Collectors.toMap(
                                        match -> match.group(1),
                                        match -> match.group(2),
                                        (one, _) -> one,
                                        TreeMap::new));
        assertThat(defaults).isNotEmpty();
        assertThat(table()).containsAllEntriesOf(defaults);
    }

    @Test
    void theTableNamesEveryVariableThatIsReadAndNoOther() throws IOException {
        var read = new TreeSet<String>();
        for (Path source : sources()) {
            NAME.matcher(Files.readString(source)).results().forEach(m -> read.add(m.group()));
        }
        read.removeAll(OTHERS);
        assertThat(table().keySet()).containsExactlyElementsOf(read);
    }

    private static Map<String, String> table() throws IOException {
        var table = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("../docs/configuration.md")))
                .results()
                .forEach(row -> table.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        return table;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return Stream.concat(
                            files.filter(file ->
                                    file.toString().endsWith(".java")
                                            || file.toString().endsWith(".yml")),
                            Stream.of("../run", "../check", "tools.sh").map(Path::of))
                    .toList();
        }
    }
}
