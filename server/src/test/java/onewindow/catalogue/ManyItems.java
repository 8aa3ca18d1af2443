package onewindow.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import onewindow.identity.CreditCode;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Sm3;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * A city with ten counties and a hundred and fifty towns, whose bodies handle a hundred thousand
 * items: the names of a real list of powers, each with the business items that such lists have, and
 * the texts of the demonstration's guides. Written as rows: publishing them one by one would
 * measure the gate, a hundred thousand times.
 */
final class ManyItems {
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final String CITY = "360500000000";
    private static final int COUNTIES = 10;
    private static final int OFFICES = 40;
    private static final int TOWNS = 150;
    private static final int TOWN_MATTERS = 500;
    private static final int WRITERS = 2;
    private static final int BATCH = 50;
    private static final List<String> BUSINESS =
            List.of("", "（首次申请）", "（变更）", "（延续）", "（补办）", "（注销）");
    private static final String ADD_ITEM =
            "insert into catalogue.item (code, department, state, revision) select ?, ?, 'IN_USE', value + 1 from catalogue.revision";
    private static final String ADD_VERSION =
            """
            insert into catalogue.item_version
                (id, code, version, effective_from, guide, hash, published_by, published_at)
            values (?, ?, 1, ?, ?, ?, ?, ?)
            """;
    private static final String ADD_LIST =
            """
            insert into catalogue.town_list (id, town, name, process, training, support, supervision,
                drafted_by, drafted_at, filing_number, filed_on, filed_by, filed_at,
                effective_from, published_by, published_at, version)
            values (?, ?, ?, '', '', '', '', ?, ?, '1', ?, ?, ?, ?, ?, ?, 1)
            """;
    private static final String ADD_POWER =
            "insert into catalogue.town_list_item (list, item_code, given_by, basis, position) values (?, ?, '县', '交接书', ?)";

    private final DataSource database;
    private final Structure structure;
    private final Organisation organisation;
    private final Regions regions;
    private final TransactionTemplate transactions;
    private final Instant now = Instant.now();
    private final List<ObjectNode> models =
            Guides.demonstration().stream()
                    .map(published ->
                            (ObjectNode)
                                    GuideText.read(
                                            Catalogue.write(published.guide()), ObjectNode.class))
                    .toList();
    private final List<String> matters = matters();
    private int bodies;

    ManyItems(
            DataSource database,
            Structure structure,
            Organisation organisation,
            Regions regions,
            TransactionTemplate transactions) {
        this.database = database;
        this.structure = structure;
        this.organisation = organisation;
        this.regions = regions;
        this.transactions = transactions;
    }

    /** A body and the numbers of its matters. */
    private record Body(String creditCode, String region, int level, List<Integer> matters) {}

    /** Their names, each once. */
    List<String> names() {
        return matters;
    }

    /**
     * @return how many there are
     */
    int write(int wanted) throws Exception {
        List<Body> all = establish(wanted);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var underway = new ArrayList<Future<?>>();
            for (Body body : all) {
                underway.add(
                        writers.submit(() -> {
                            write(body);
                            return null;
                        }));
            }
            for (Future<?> body : underway) {
                body.get();
            }
        }
        try (var connection = database.getConnection();
                var count = connection.createStatement()) {
            count.execute("update catalogue.revision set value = value + 1");
        }
        return all.stream().mapToInt(body -> body.matters().size()).sum();
    }

    private List<Body> establish(int wanted) {
        var all = new ArrayList<Body>();
        // The city has fewer counties and towns than that: counties are used several times, and
        // villages stand in for towns.
        List<String> counties = regions.children(CITY).stream().map(Region::code).toList();
        List<String> places =
                regions.children(CITY).stream()
                        .flatMap(county -> regions.children(county.code()).stream())
                        .flatMap(town ->
                                Stream.concat(
                                        Stream.of(town), regions.children(town.code()).stream()))
                        .map(Region::code)
                        .toList();
        int towns = Math.min(TOWNS, wanted * 3 / 4 / TOWN_MATTERS);
        for (int town = 0; town < towns; town++) {
            var powers = new ArrayList<Integer>();
            for (int matter = 0; matter < TOWN_MATTERS; matter++) {
                powers.add(matter * (matters.size() / TOWN_MATTERS));
            }
            all.add(body(places.get(town), 5, powers));
        }
        int left = wanted - towns * TOWN_MATTERS;
        for (int area = 0; area <= COUNTIES && left > 0; area++) {
            for (int office = 0; office < OFFICES && left > 0; office++) {
                var powers = new ArrayList<Integer>();
                for (int matter = office; matter < matters.size() && left > 0; matter += OFFICES) {
                    powers.add(matter);
                    left--;
                }
                String region = area == 0 ? CITY : counties.get(area % counties.size());
                all.add(body(region, area == 0 ? 3 : 4, powers));
            }
        }
        transactions.executeWithoutResult(_ ->
                structure.establish(
                        all.stream().map(ManyItems::department).toList(),
                        Act.byPlatform("many bodies", now)));
        return all;
    }

    private static Structure.NewDepartment department(Body body) {
        return new Structure.NewDepartment(
                body.creditCode(),
                "机构" + body.creditCode().substring(10),
                "Office " + body.creditCode().substring(10),
                body.region(),
                "机" + body.creditCode().substring(10, 17));
    }

    private Body body(String region, int level, List<Integer> powers) {
        String first = "11%sDE%07d".formatted(region.substring(0, 6), 2_000_000 + bodies++);
        return new Body(first + CreditCode.checkDigit(first + "0"), region, level, powers);
    }

    private void write(Body body) throws SQLException {
        UUID department = organisation.departmentByCreditCode(body.creditCode()).orElseThrow().id();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var item = connection.prepareStatement(ADD_ITEM);
                    var version = connection.prepareStatement(ADD_VERSION)) {
                int waiting = 0;
                for (int matter : body.matters()) {
                    String code = code(body, matter);
                    item.setString(1, code);
                    item.setObject(2, department);
                    item.addBatch();
                    byte[] guide = guide(body, matter);
                    version.setObject(1, UUID.randomUUID());
                    version.setString(2, code);
                    version.setObject(3, FROM);
                    version.setBytes(4, guide);
                    version.setBytes(5, Sm3.hash(guide));
                    version.setObject(6, Act.PLATFORM);
                    version.setTimestamp(7, Timestamp.from(now));
                    version.addBatch();
                    if (++waiting == BATCH) {
                        item.executeBatch();
                        version.executeBatch();
                        waiting = 0;
                    }
                }
                item.executeBatch();
                version.executeBatch();
            }
            if (body.level() == 5) {
                list(connection, body);
            }
            connection.commit();
        }
    }

    private void list(Connection connection, Body body) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var list = connection.prepareStatement(ADD_LIST);
                var power = connection.prepareStatement(ADD_POWER)) {
            var values =
                    new Object[] {
                        id,
                        body.region(),
                        "清单",
                        Act.PLATFORM,
                        Timestamp.from(now),
                        FROM,
                        Act.NOBODY,
                        Timestamp.from(now),
                        FROM,
                        Act.PLATFORM,
                        Timestamp.from(now)
                    };
            for (int i = 0; i < values.length; i++) {
                list.setObject(i + 1, values[i]);
            }
            list.executeUpdate();
            for (int matter : body.matters()) {
                power.setObject(1, id);
                power.setString(2, code(body, matter));
                power.setInt(3, matter);
                power.addBatch();
            }
            power.executeBatch();
        }
    }

    private static String code(Body body, int matter) {
        return "%s%d0001%05d000".formatted(body.creditCode(), body.level(), 10_000 + matter);
    }

    private byte[] guide(Body body, int matter) {
        ObjectNode model = models.get(matter % models.size());
        String before = model.get("name").asString();
        String name = matters.get(matter);
        var guide = model.deepCopy();
        guide.put("name", name);
        guide.put("summary", guide.get("summary").asString().replace(before, name));
        guide.putArray("aliases").add(name.replaceAll("（.*", ""));
        guide.put("departmentCode", body.creditCode());
        guide.put("catalogCode", code(body, matter).substring(19));
        guide.put("region", body.region());
        guide.put("level", body.level());
        return GuideText.of(
                        GuideText.read(
                                guide.toString().getBytes(StandardCharsets.UTF_8), Guide.class))
                .bytes();
    }

    private static List<String> matters() {
        Set<String> names = new LinkedHashSet<>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        ManyItems.class.getResourceAsStream(
                                                "/listing/guangan-items.csv")),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",")[2].replaceAll("（.*", "").strip())
                    .filter(name -> name.length() > 3)
                    .forEach(names::add);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return names.stream().flatMap(name -> BUSINESS.stream().map(name::concat)).toList();
    }
}
