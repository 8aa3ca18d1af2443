package onewindow.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.drafting.DraftSearch;
import onewindow.drafting.Drafting;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.ReportLine;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Refused;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ModuleTest
class ImportsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired Imports imports;
    @Autowired Exports exports;
    @Autowired Catalogue catalogue;
    @Autowired Drafting drafting;
    @Autowired DraftSearch drafts;
    @Autowired Structure structure;
    @Autowired Organisation organisation;
    @Autowired Regions regions;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private final UUID administrator = UUID.randomUUID();
    private String department;
    private String code;

    @BeforeEach
    void publishAnItem() {
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        catalogue.publish(code, Guides.of(department), LocalDate.now(clock), by(null));
    }

    @Test
    void whatComesBackUnchangedChangesNothing() throws Exception {
        for (ListFormat format : List.of(ListFormat.WORKBOOK, ListFormat.COMMA, ListFormat.JSON)) {
            var file = new ByteArrayOutputStream();
            exports.write(format, "", head -> head.code().equals(code), file);
            UUID id = checked(file.toByteArray());
            assertThat(imports.counts(id).same())
                    .as(format.name() + imports.lines(id, null, 0, 9))
                    .isEqualTo(1);
            assertThat(imports.counts(id).faults()).isZero();
            assertRefused(
                    () -> imports.takeOver(id, by(imports.find(id).version())), "import-nothing");
        }
    }

    @Test
    void aChangedAndANewItemBecomeDrafts() throws Exception {
        String other = Departments.establish(structure, transactions, clock);
        byte[] file =
                json(item(code, department, "改过的名称&nbsp;"), item(Guides.code(other), other, "新事项"));
        UUID id = checked(file);
        var counts = imports.counts(id);
        assertThat(counts.changed()).isEqualTo(1);
        assertThat(counts.fresh()).isEqualTo(1);
        assertThat(imports.lines(id, ReportLine.Kind.CLEANED, 0, 9))
                .extracting(ReportLine::rule, ReportLine::column)
                .contains(org.assertj.core.groups.Tuple.tuple("clean-html-entity", "name"));
        var act = by(imports.find(id).version());
        assertThat(imports.takeOver(id, act)).isEqualTo(2);
        assertThat(imports.takeOver(id, act)).isEqualTo(2);
        assertThat(imports.find(id).state()).isEqualTo(ListImport.State.TAKEN_OVER);
        var draft = drafts.list(code, true).getFirst();
        assertThat(drafts.guide(draft.id()).name()).isEqualTo("改过的名称");
        assertThat(draft.authors()).containsExactly(administrator);
        assertThat(imports.items(id, 0, 9)).extracting(ListImport.Line::draft).doesNotContainNull();
        assertThat(catalogue.applicable(code).guide().name()).isNotEqualTo("改过的名称");

        UUID again = checked(file);
        assertThat(imports.lines(again, ReportLine.Kind.FAULT, 0, 9))
                .extracting(ReportLine::rule)
                .contains("draft-exists");
    }

    @Test
    void isAllTakenOverOrNothing() throws Exception {
        String other = Departments.establish(structure, transactions, clock);
        UUID id =
                checked(
                        json(
                                item(Guides.code(other), other, "新事项"),
                                item(code, department, "改过的名称")));
        drafting.begin(code, null, by(null));
        assertRefused(() -> imports.takeOver(id, by(imports.find(id).version())), "draft-exists");
        assertThat(drafts.list(Guides.code(other), false)).isEmpty();
        assertThat(imports.find(id).state()).isEqualTo(ListImport.State.CHECKED);
    }

    @Test
    void isCheckedAgainWhereTheCatalogueChangedMeanwhile() throws Exception {
        UUID id = checked(json(item(code, department, "改过的名称")));
        catalogue.publish(
                code,
                Guides.of(department, guide -> guide.put("summary", "另一句说明")),
                LocalDate.now(clock).plusDays(1),
                by(null));
        int version = imports.find(id).version();
        assertRefused(() -> imports.takeOver(id, by(version)), "import-outdated");
        assertRefused(() -> imports.drop(id, by(version - 1)), "import-changed");
        imports.checkAgain(id, by(version));
        await(id);
        assertThat(imports.takeOver(id, by(imports.find(id).version()))).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadSaysWhere() throws Exception {
        UUID id =
                imports.receive(
                        "坏.json", "[{\"code\": 1,]".getBytes(StandardCharsets.UTF_8), by(null));
        await(id);
        assertThat(imports.find(id).state()).isEqualTo(ListImport.State.UNREADABLE);
        assertThat(imports.find(id).rule()).isEqualTo("list-json-damaged");
        assertThat(imports.find(id).place()).startsWith("1:");
        imports.drop(id, by(imports.find(id).version()));
        assertThat(imports.find(id).state()).isEqualTo(ListImport.State.DROPPED);
        assertThat(imports.latest()).extracting(ListImport::id).contains(id);
    }

    /** A second city: its bodies first, by another person, then every sound row as a draft. */
    @Test
    void takesTheListOfASecondCity() throws Exception {
        byte[] file = new ClassPathResource("listing/guangan-items.csv").getContentAsByteArray();
        UUID id = checked(file);
        var counts = imports.counts(id);
        assertThat(imports.find(id).rows()).isEqualTo(421);
        assertThat(counts.fresh()).isEqualTo(89);
        assertThat(counts.faultyRows()).isEqualTo(421 - 89);
        assertThat(counts.bodies()).isEqualTo(5);
        assertRefused(
                () -> imports.takeOver(id, by(imports.find(id).version())),
                "import-bodies-missing");

        var bodies =
                imports.lines(id, ReportLine.Kind.BODY, 0, 99).stream()
                        .map(line ->
                                new Imports.NewBody(
                                        String.valueOf(line.before()),
                                        "广安" + line.after(),
                                        "Bureau",
                                        "广安" + line.after()))
                        .toList();
        imports.establish(id, bodies, by(imports.find(id).version()));
        await(id);
        assertThat(regions.find("511602000000").name()).isEqualTo("广安区");
        assertThat(regions.site("511602000000")).isBetween(0, 4095);
        assertThat(imports.counts(id).bodies()).isZero();
        assertThat(imports.takeOver(id, by(imports.find(id).version()))).isEqualTo(89);
        var line = imports.items(id, 0, 1).getFirst();
        Guide guide = drafts.guide(java.util.Objects.requireNonNull(line.draft()));
        assertThat(guide.region()).isEqualTo("511602000000");
        assertThat(guide.level()).isEqualTo(4);
        assertThat(guide.aliases()).containsExactly(line.legacyCode());

        UUID again = checked(file);
        assertThat(imports.counts(again).same()).isEqualTo(89);
        assertThat(imports.items(again, 0, 1).getFirst().code()).isEqualTo(line.code());
    }

    private UUID checked(byte[] file) throws Exception {
        UUID id = imports.receive("清单", file, by(null));
        await(id);
        assertThat(imports.find(id).state()).isEqualTo(ListImport.State.CHECKED);
        return id;
    }

    private void await(UUID id) throws InterruptedException {
        for (var left = Duration.ofSeconds(60);
                imports.find(id).state() == ListImport.State.CHECKING;
                left = left.minusMillis(50)) {
            assertThat(left).isPositive();
            Thread.sleep(50);
        }
    }

    private static ObjectNode item(String code, String department, String name) {
        var guide = (ObjectNode) JSON.readTree(Catalogue.write(Guides.of(department)));
        guide.put("name", name);
        return JSON.createObjectNode().put("code", code).set("guide", guide);
    }

    private static byte[] json(ObjectNode... items) {
        return JSON.writeValueAsBytes(List.of(items));
    }

    private Act by(@Nullable Integer version) {
        return new Act(
                administrator,
                null,
                null,
                "",
                UUID.randomUUID().toString(),
                version,
                clock.instant());
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(reason));
    }
}
