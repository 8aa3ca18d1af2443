package onewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import onewindow.bench.Footprint.Write;
import onewindow.bench.Order.Part;
import org.jspecify.annotations.Nullable;

/**
 * One run: starts, warms up, lets application, floor and peer take turns on one database server,
 * checks what they did, prints.
 */
public final class Bench {
    private static final String GRANTED =
            """
            select count(*) from cases.case_file f
            where f.id = any (?) and f.outcome = 'GRANT'
                and (select count(*) from licences.licence l where l.case_id = f.id) = 1
                and (select count(*) from cases.case_event e where e.case_id = f.id) = f.sequence
            """;

    private final Order order;
    private final Accounts accounts;
    private final Figures figures = new Figures();

    private Bench(Order order) throws IOException {
        this.order = order;
        accounts = new Accounts(order.home());
    }

    /** Ends with 1 where an answer was wrong; a target that is missed is printed, not punished. */
    public static void main(String[] arguments) throws Exception {
        Order order;
        try {
            order = Order.read(arguments);
        } catch (RuntimeException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
            return;
        }
        new Bench(order).run();
        System.exit(0);
    }

    private void run() throws Exception {
        machine();
        URI url = order.url();
        if (order.wants(Part.WORKBENCH)) {
            inFolder(
                    "workbench",
                    folder -> {
                        say("Writing five thousand items");
                        manyItems().show(folder);
                    });
            return;
        }
        if (order.wants(Part.CATALOGUE)) {
            inFolder(
                    "catalogue",
                    folder -> {
                        say("Writing a hundred thousand items, and measuring from inside");
                        figures.catalogue.putAll(
                                manyItems().measure(folder, order.users(), order.seconds(10, 4)));
                    });
        } else if (url != null) {
            measure(url, java.util.Objects.requireNonNull(order.data()), null);
        } else {
            onDataOfItsOwn();
        }
        var report = new Report(figures, order.users());
        report.print(System.out);
        Path file = order.home().resolve("benchmark/last.json");
        Files.write(
                file,
                Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report.json()));
    }

    private ManyItems manyItems() {
        return new ManyItems(order.home().toAbsolutePath(), order.unpacked());
    }

    /** What is done with a folder of its own. */
    private interface Use {
        void of(Path data) throws Exception;
    }

    private void inFolder(String name, Use use) throws Exception {
        Path folder =
                Files.createTempDirectory(
                        Files.createDirectories(
                                order.home().resolve("benchmark/target").toAbsolutePath()),
                        name);
        try {
            use.of(folder.resolve("data"));
        } finally {
            delete(folder);
        }
    }

    private void onDataOfItsOwn() throws Exception {
        Path folder =
                Files.createTempDirectory(
                        Files.createDirectories(
                                order.home().resolve("benchmark/target").toAbsolutePath()),
                        "data");
        Path data = folder.resolve("data");
        var hook = new Thread(() -> delete(folder));
        try {
            say("Starting OneWindow on an empty folder");
            var application = Application.start(order.home(), data, Map.of());
            figures.firstStart = application.startSeconds();
            try {
                for (int start = 0; start < order.seconds(3, 1); start++) {
                    application.close();
                    say("Starting it again");
                    application = Application.start(order.home(), data, Map.of());
                    figures.starts.add(application.startSeconds());
                }
                measure(application.url(), data, application);
            } catch (Exception failure) {
                show(data.resolve("log/onewindow.log"));
                throw failure;
            } finally {
                application.close();
            }
        } finally {
            hook.run();
        }
    }

    private void measure(URI url, Path data, @Nullable Application application) throws Exception {
        Server server = Server.of(data);
        long process = application == null ? ownerOf(url, data) : application.process();
        say("Signing in");
        CityHall hall = CityHall.open(url, accounts, order.users());
        List<List<Write>> footprint = footprint(hall, server);
        try (var floor =
                        order.wants(Part.FLOOR)
                                ? new Floor(server, footprint, order.users())
                                : null;
                var peer = order.wants(Part.PEER) ? new Peer(server, order.users()) : null) {
            warmUp(hall, floor, peer);
            check(hall, server);
            double processor = Application.processorSeconds(process);
            for (int round = 0; round < order.seconds(4, 2); round++) {
                round(round, hall, floor, peer);
            }
            if (figures.application.cases() > 0) {
                figures.processorPerCase =
                        (Application.processorSeconds(process) - processor)
                                / figures.application.cases();
            }
            check(hall, server);
            if (peer != null) {
                peer.check();
            }
        }
        if (order.wants(Part.SEARCH)) {
            search(url);
        }
        figures.peakMemory = Application.peakMemory(process);
        if (order.wants(Part.WIRE)) {
            wire(hall, server, data);
        }
    }

    /** Twice, on a quiet application: what both cases wrote is what a case writes. */
    private List<List<Write>> footprint(CityHall hall, Server server) throws Exception {
        say("Reading the rows that one case writes");
        for (int user = 0; user < order.users(); user++) {
            hall.one(user, Round.none().acts(), CityHall.Between.NOTHING);
        }
        var seen = new ArrayList<Footprint>();
        for (int time = 0; time < 2; time++) {
            try (var connection = server.connect()) {
                var footprint = new Footprint(connection);
                footprint.begin();
                hall.one(0, Round.none().acts(), _ -> footprint.endAct());
                seen.add(footprint);
            }
        }
        List<List<Write>> common = seen.get(1).common(seen.get(0));
        for (int act = 0; act < common.size(); act++) {
            Map<String, Integer> rows = new TreeMap<>();
            common.get(act).forEach(write -> rows.merge(Footprint.kind(write), 1, Integer::sum));
            figures.footprint.put(Figures.ACTS.get(act), rows);
        }
        return common;
    }

    private void warmUp(CityHall hall, @Nullable Floor floor, @Nullable Peer peer)
            throws Exception {
        say("Warming up");
        if (order.wants(Part.APPLICATION)) {
            Round.run(
                    order.users(),
                    order.seconds(40, 12),
                    (user, acts) -> hall.one(user, acts, CityHall.Between.NOTHING));
        }
        if (floor != null) {
            Round.run(order.users(), order.seconds(4, 2), floor::one);
        }
        if (peer != null) {
            Round.run(order.users(), order.seconds(12, 5), peer::one);
        }
    }

    private void round(int number, CityHall hall, @Nullable Floor floor, @Nullable Peer peer)
            throws Exception {
        Round application = Round.none();
        if (order.wants(Part.APPLICATION)) {
            application =
                    Round.run(
                            order.users(),
                            order.seconds(16, 7),
                            (user, acts) -> hall.one(user, acts, CityHall.Between.NOTHING));
            figures.application = figures.application.and(application);
        }
        Round floorRound = Round.none();
        if (floor != null) {
            floorRound = Round.run(order.users(), order.seconds(8, 4), floor::one);
            figures.floor = figures.floor.and(floorRound);
            figures.ratiosToFloor.add(application.perSecond() / floorRound.perSecond());
        }
        Round peerRound = Round.none();
        if (peer != null) {
            peerRound = Round.run(order.users(), order.seconds(10, 5), peer::one);
            figures.peer = figures.peer.and(peerRound);
            figures.ratiosToPeer.add(application.perSecond() / peerRound.perSecond());
        }
        say(
                "Round %d: application %.1f, floor %.1f, peer %.1f cases/s"
                        .formatted(
                                number + 1,
                                application.perSecond(),
                                floorRound.perSecond(),
                                peerRound.perSecond()));
    }

    /** Every case that was acknowledged is in the database, granted, whole, with one licence. */
    private void check(CityHall hall, Server server) throws SQLException {
        List<UUID> granted = hall.takeGranted();
        try (var connection = server.connect();
                var statement = connection.prepareStatement(GRANTED)) {
            statement.setArray(1, connection.createArrayOf("uuid", granted.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getInt(1) != granted.size()) {
                    throw new IllegalStateException(
                            "%d cases were granted over HTTP, but %d are in the database with a licence"
                                    .formatted(granted.size(), row.getInt(1)));
                }
            }
        }
        figures.checked += granted.size();
    }

    private void search(URI url) throws Exception {
        say("Searching");
        var searches = new Searches();
        figures.searchQueries = searches.size();
        searches.run(url, 1, order.seconds(4, 2));
        figures.search = searches.run(url, 1, order.seconds(6, 2));
        figures.searchAtOnce = searches.run(url, order.users(), order.seconds(6, 2));
    }

    /** A second node on the same database, reached through a listener that counts. */
    private void wire(CityHall hall, Server server, Path data) throws Exception {
        say("Counting statements and round trips at a second node");
        Path second = data.resolveSibling("second");
        copy(data.resolve("keys"), second.resolve("keys"));
        var passwords =
                Map.of(
                        "ONEWINDOW_DATABASE_OWNER_PASSWORD", server.ownerPassword(),
                        "ONEWINDOW_DATABASE_PASSWORD", server.userPassword());
        try (var wire = new Wire(server);
                var node =
                        Application.start(
                                order.home(),
                                second,
                                passwords,
                                "--database",
                                "jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres")) {
            hall.moveTo(node.url());
            var counted =
                    List.of(
                            new ArrayList<Trips>(),
                            new ArrayList<Trips>(),
                            new ArrayList<Trips>(),
                            new ArrayList<Trips>());
            for (int time = 0; time < 24; time++) {
                boolean counts = time >= 12;
                hall.one(
                        0,
                        Round.none().acts(),
                        new CityHall.Between() {
                            @Override
                            public void before() {
                                wire.takeTrips();
                            }

                            @Override
                            public void after(int act) {
                                Trips trips = Trips.of(wire.takeTrips());
                                if (counts) {
                                    counted.get(act).add(trips);
                                }
                            }
                        });
            }
            counted.forEach(act -> figures.trips.add(Trips.usual(act)));
            check(hall, server);
        } finally {
            delete(second);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            System.err.println(folder + " could not be deleted: " + failure.getMessage());
        }
    }

    /** The process that holds the lock of a running installation says its number there. */
    private static long ownerOf(URI url, Path data) throws IOException {
        String holder = Files.readString(data.resolve("lock"));
        var number = java.util.regex.Pattern.compile("process (\\d+)").matcher(holder);
        if (!number.find()) {
            throw new IllegalStateException(url + " does not run on " + data);
        }
        return Long.parseLong(number.group(1));
    }

    private void machine() throws IOException {
        figures.machine.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        figures.machine.put("processors", Runtime.getRuntime().availableProcessors());
        figures.machine.put("java", Runtime.version().toString());
        figures.machine.put(
                "loadBefore",
                new String(Files.readAllBytes(Path.of("/proc/loadavg")), StandardCharsets.US_ASCII)
                        .split(" ")[0]);
    }

    /** The folder is about to go: what the application said last is worth keeping. */
    private static void show(Path log) throws IOException {
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        lines.subList(Math.max(0, lines.size() - 200), lines.size()).forEach(System.err::println);
    }

    private static void say(String words) {
        System.out.println("· " + words);
    }
}
