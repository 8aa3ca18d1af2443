package onewindow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import onewindow.CountedDatabase;
import onewindow.ModuleTest;
import onewindow.cases.CaseCity.Place;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.cases.Filing.MaterialFiled;
import onewindow.cases.Filing.Receipt;
import onewindow.documents.Files;
import onewindow.identity.Party;
import onewindow.identity.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * One act is one transaction with at most two round trips per schema that it touches, the commit
 * aside. ./bench counts the same on the wire.
 */
@ModuleTest
@Import({CaseCity.class, CountedDatabase.class})
class RoundTripsTest {
    private static final int MOST = 2;
    private static final Pattern SCHEMA =
            Pattern.compile(
                    "\\b(platform|regions|calendar|identity|organisation|documents|catalogue|reception|licences|cases)\\.[a-z_]+");
    private static final List<String> BASIS = List.of("《出版管理条例》第三十五条");
    private static final byte[] PAGE = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired CaseCity city;
    @Autowired Cases cases;
    @Autowired Intake intake;
    @Autowired Approvals approvals;
    @Autowired CaseStore store;
    @Autowired Files files;

    private final Map<String, List<String>> tripsOfActs = new LinkedHashMap<>();
    private Place place;
    private Party company;
    private UUID applicant;

    @BeforeEach
    void build() {
        place = city.build(guide -> {});
        company = People.enterprise();
        applicant = city.enterprise(company);
    }

    @Test
    void noActNeedsMoreThanTwoRoundTripsPerSchema() {
        // The first case fills what is kept in memory: charts, guides, settings, seals.
        oneCase();
        tripsOfActs.clear();
        oneCase();

        assertThat(tripsOfActs.keySet()).containsExactly("submit", "accept", "review", "decide");
        tripsOfActs.forEach((act, trips) -> {
            assertThat(trips).as(act).isNotEmpty().allMatch(sql -> !schemas(sql).isEmpty());
            assertThat(bySchema(trips).values())
                    .as("%s: %s", act, String.join("\n", trips))
                    .allMatch(count -> count <= MOST);
        });
    }

    private void oneCase() {
        var materials = List.of(material("M01"), material("M03"));
        var filing =
                new Filing(
                        place.item().code(),
                        place.item().id(),
                        CaseCity.form(company),
                        materials,
                        null,
                        null,
                        null,
                        false);
        Receipt receipt = counted("submit", () -> cases.submit(filing, CaseCity.act(applicant)));
        counted(
                "accept",
                () -> {
                    intake.accept(receipt.id(), receipt.id(), place.clerk().act());
                    return true;
                });
        UUID review = open(receipt);
        counted(
                "review",
                () -> {
                    approvals.giveOpinion(
                            receipt.id(),
                            review,
                            Outcome.GRANT,
                            "材料齐全",
                            BASIS,
                            place.reviewer().act());
                    return true;
                });
        UUID decide = open(receipt);
        var decided =
                counted(
                        "decide",
                        () ->
                                approvals.decide(
                                        receipt.id(),
                                        decide,
                                        Outcome.GRANT,
                                        "同意",
                                        BASIS,
                                        place.chief().act()));
        assertThat(decided.phase()).isIn(Phase.CLOSED, Phase.DECIDED);
    }

    private <T> T counted(String act, Supplier<T> work) {
        CountedDatabase.takeTrips();
        T answer = work.get();
        tripsOfActs.put(act, CountedDatabase.takeTrips());
        return answer;
    }

    private static Map<String, Integer> bySchema(List<String> trips) {
        Map<String, Integer> counts = new TreeMap<>();
        trips.forEach(sql -> schemas(sql).forEach(schema -> counts.merge(schema, 1, Integer::sum)));
        return counts;
    }

    private static List<String> schemas(String sql) {
        return SCHEMA.matcher(sql).results().map(found -> found.group(1)).distinct().toList();
    }

    private UUID open(Receipt receipt) {
        return store.find(receipt.id()).file().workItems().stream()
                .filter(WorkItem::isOpen)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MaterialFiled material(String code) {
        var stored =
                files.store(new ByteArrayInputStream(PAGE), code + ".pdf", CaseCity.act(applicant));
        return new MaterialFiled(code, List.of(stored.id()), false);
    }
}
