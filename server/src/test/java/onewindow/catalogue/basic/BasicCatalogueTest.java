package onewindow.catalogue.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemType;
import onewindow.identity.Role;
import onewindow.identity.web.As;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class BasicCatalogueTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Autowired BasicCatalogue basics;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc web;
    @Autowired Clock clock;

    private String code = "";

    @BeforeEach
    void chooseACode() {
        code = "3601%05d000".formatted(ThreadLocalRandom.current().nextInt(10_000, 99_999));
    }

    @Test
    void aVersionHoldsUntilTheNextOneAndStays() {
        basics.add(code, content("甲许可"), by(FIRST), act("add"));
        basics.change(code, content("乙许可"), by(FIRST.plusMonths(1)), act("change"));
        basics.cancel(code, by(FIRST.plusMonths(2)), act("cancel"));
        assertThat(basics.inForce(code, FIRST.minusDays(1))).isEmpty();
        assertThat(basics.inForce(code, FIRST)).map(BasicEntry::name).hasValue("甲许可");
        assertThat(basics.inForce(code, FIRST.plusMonths(1))).map(BasicEntry::name).hasValue("乙许可");
        assertThat(basics.inForce(code, FIRST.plusMonths(2))).isEmpty();
        assertThat(basics.versions(code))
                .extracting(BasicEntry::version, BasicEntry::kind)
                .containsExactly(
                        tuple(1, BasicEntry.Kind.ADDED),
                        tuple(2, BasicEntry.Kind.CHANGED),
                        tuple(3, BasicEntry.Kind.CANCELLED));
        assertThatThrownBy(() -> jdbc.sql("update catalogue.basic_entry set name = '丙'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesWhatContradictsTheCatalogue() {
        basics.add(code, content("甲许可"), by(FIRST), act("add"));
        refused("basic-entry-exists", () -> basics.add(code, content("甲"), by(FIRST), act("2")));
        invalid("from", () -> basics.change(code, content("乙"), by(FIRST), act("3")));
        var filing =
                new BasicCatalogue.Content(
                        "甲", ItemType.FILING, List.of("某条例"), List.of(3), "某部", false);
        invalid("type", () -> basics.change(code, filing, by(FIRST.plusDays(1)), act("4")));
        invalid("code", () -> basics.add("12", content("甲"), by(FIRST), act("5")));
        var empty =
                new BasicCatalogue.Content(" ", ItemType.LICENCE, List.of(), List.of(9), "", false);
        invalid("name", () -> basics.add(code, empty, by(FIRST), act("6")));
        basics.cancel(code, by(FIRST.plusDays(5)), act("7"));
        refused(
                "basic-entry-cancelled",
                () -> basics.change(code, content("乙"), by(FIRST.plusDays(9)), act("8")));
        assertThatThrownBy(() -> basics.versions("360199999999")).isInstanceOf(NotFound.class);
    }

    @Test
    void aPublishedVersionRefersToItsEntryAndItsVersion() {
        String department = Departments.establish(structure, transactions, clock);
        var version =
                catalogue.publish(
                        Guides.code(department), Guides.of(department), FIRST, act("publish"));
        assertThat(basics.reference(version.id())).hasValue(1);
    }

    @Test
    void theGateSaysWhatDiffersFromTheEntry() {
        String department = Departments.establish(structure, transactions, clock);
        var guide =
                Guides.of(
                        department,
                        one -> {
                            one.put("name", "户外广告许可").put("type", "REGISTRATION");
                            one.withObject("sections")
                                    .withArray("legalBasis")
                                    .forEach(basis ->
                                            ((tools.jackson.databind.node.ObjectNode) basis)
                                                    .put("law", "《某某条例》"));
                        });
        assertThat(catalogue.inspect(Guides.code(department), guide, FIRST))
                .filteredOn(finding -> finding.rule().startsWith("basic-"))
                .extracting(Finding::field, Finding::rule, Finding::blocks)
                .containsExactlyInAnyOrder(
                        tuple("type", "basic-type", true),
                        tuple("name", "basic-name", true),
                        tuple("sections.legalBasis", "basic-legal-basis", true));
        assertThat(catalogue.inspect(Guides.code(department) + "01", guide, FIRST))
                .extracting(Finding::rule, Finding::blocks)
                .contains(tuple("basic-name-begins", false));
        var unknown = Guides.of(department, one -> one.put("catalogCode", code));
        assertThat(catalogue.inspect(department + "3" + code, unknown, FIRST))
                .extracting(Finding::field, Finding::rule, Finding::blocks)
                .contains(tuple("catalogCode", "basic-unknown", true));
    }

    /** What is published stays; nothing new is published under it, and the finding says why. */
    @Test
    void theGateRefusesWhatWasCancelledByItsDocument() throws Exception {
        String department = Departments.establish(structure, transactions, clock);
        LocalDate today = LocalDate.now(clock);
        basics.add(code, content("甲许可"), by(FIRST), act("add"));
        Guide guide =
                Guides.of(
                        department,
                        one -> {
                            one.put("catalogCode", code).put("name", "甲许可");
                            one.withObject("sections")
                                    .withArray("legalBasis")
                                    .forEach(basis ->
                                            ((tools.jackson.databind.node.ObjectNode) basis)
                                                    .put("law", "《某条例》"));
                        });
        String item = department + "3" + code;
        catalogue.publish(item, guide, FIRST, act("publish"));
        String path = "/api/admin/basics/" + code + "/cancel";
        assertThat(status(path, Role.SYSTEM_ADMINISTRATOR, "余府发〔2026〕9号")).isEqualTo(403);
        assertThat(status(path, Role.ITEM_ADMINISTRATOR, " ")).isEqualTo(422);
        basics.cancel(code, by(today.plusDays(2)), act("cancel"));

        assertThat(rules(item, guide, today.plusDays(1))).isEmpty();
        assertThat(catalogue.inspect(item, guide, today.plusDays(2)))
                .filteredOn(finding -> finding.rule().startsWith("basic-"))
                .containsExactly(
                        Finding.fault("catalogCode", "basic-cancelled")
                                .about("国办发〔2026〕2号，" + today.plusDays(2)));
        assertThatThrownBy(() ->
                        catalogue.publish(item, guide, today.plusDays(2), act("publish again")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .contains(
                                                new Invalid.Fault(
                                                        "catalogCode", "basic-cancelled")));
        assertThat(catalogue.applicable(item).guide().name()).isEqualTo("甲许可");
        assertThat(basics.cancelled(today.plusDays(1)))
                .extracting(BasicEntry::code)
                .doesNotContain(code);
        assertThat(basics.cancelled(today.plusDays(2))).extracting(BasicEntry::code).contains(code);
    }

    @Test
    void aVersionMayChangeTheLevels() {
        basics.add(code, content("甲许可"), by(FIRST), act("add"));
        var fewer =
                new BasicCatalogue.Content(
                        "甲许可", ItemType.LICENCE, List.of("某条例"), List.of(4, 2, 4), "某部", false);
        assertThat(basics.change(code, fewer, by(FIRST.plusDays(1)), act("change")).levels())
                .containsExactly(2, 4);
        assertThat(basics.inForce(code, FIRST)).map(BasicEntry::levels).hasValue(List.of(3, 4));
    }

    private List<String> rules(String item, Guide guide, LocalDate day) {
        return catalogue.inspect(item, guide, day).stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("basic-"))
                .toList();
    }

    private int status(String path, Role role, String document) throws Exception {
        return web.perform(
                        post(path)
                                .with(As.role(role))
                                .secure(true)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"document": "%s", "documentDate": "2026-11-01", "from": "2026-12-01"}
                                        """
                                                .formatted(document)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void theSameActIsDoneOnce() {
        var act = act("once");
        assertThat(basics.add(code, content("甲许可"), by(FIRST), act))
                .isEqualTo(basics.add(code, content("甲许可"), by(FIRST), act));
    }

    private static BasicCatalogue.Content content(String name) {
        return new BasicCatalogue.Content(
                name, ItemType.LICENCE, List.of("某条例"), List.of(3, 4), "某部", false);
    }

    private static BasicCatalogue.ByDocument by(LocalDate from) {
        return new BasicCatalogue.ByDocument("国办发〔2026〕2号", from.minusDays(10), from);
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refused.class).hasMessage(reason);
    }

    private static void invalid(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .contains(field));
    }

    private Act act(String key) {
        return Act.byPlatform(code + key + UUID.nameUUIDFromBytes(key.getBytes()), clock.instant());
    }
}
