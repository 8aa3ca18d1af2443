package onewindow.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.QrPictures;
import onewindow.documents.DocumentKind;
import onewindow.documents.Documents;
import onewindow.documents.Files;
import onewindow.identity.Accounts;
import onewindow.identity.Party;
import onewindow.organisation.Organisation;
import onewindow.organisation.Seats;
import onewindow.organisation.Seats.Seat;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = "onewindow.demonstration=true")
class VisitsTest {
    private static final String HYGIENE = "11360500DE000107643000123015000";
    private static final String IDENTITY_CARD = "11360500DE00010096300070901200002";

    @Autowired Visits visits;
    @Autowired Errands errands;
    @Autowired VisitSearch search;
    @Autowired Accounts accounts;
    @Autowired Organisation organisation;
    @Autowired Seats seats;
    @Autowired Documents documents;
    @Autowired Files files;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void countsTicketsPerHallAndDayAndShowsPeopleMasked() {
        var first = visits.take(alone(person(11)), at("clerk1", 0));
        var second = visits.take(alone(person(12)), at("clerk2", 1));
        assertThat(first.ticket()).matches("A[0-9]{3}");
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
        var line =
                search.today(VisitState.WAITING, at("clerk2", 1)).stream()
                        .filter(one -> one.id().equals(first.visit()))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.attendee()).isEqualTo("张*三").isNotEqualTo(person(11).name());
        assertThat(search.today(null, at("clerk3", 0)))
                .noneMatch(one -> one.id().equals(first.visit()));
        byte[] stored =
                jdbc.sql("select attendee from reception.visit where id = :id")
                        .param("id", first.visit())
                        .query(byte[].class)
                        .single();
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("张");
    }

    @Test
    void givesNobodyTwoOpenTicketsOfOneKind() {
        visits.take(alone(person(21)), at("clerk1", 0));
        assertRefused("ticket-open", () -> visits.take(alone(person(21)), at("clerk2", 1)));
        var other = new NewVisit("B", attendee(person(21)), List.of());
        assertThat(visits.take(other, at("clerk1", 0)).ticket()).startsWith("B");
    }

    @Test
    void tellsTheLaterOfTwoClerksWhoWasFasterAndWhen() {
        UUID visit = visits.take(alone(person(31)), at("clerk1", 0)).visit();
        visits.call(visit, at("clerk1", 0));
        visits.call(visit, at("clerk1", 0));
        assertThatThrownBy(() -> visits.call(visit, at("clerk2", 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused).hasMessage("already-called");
                            assertThat(refused.details())
                                    .containsEntry("by", "陈志刚")
                                    .containsEntry("window", "1号 综合窗口")
                                    .containsKey("at");
                        });
        visits.start(visit, at("clerk1", 0));
        assertRefused("already-served", () -> visits.start(visit, at("clerk2", 1)));
        visits.finish(visit, at("clerk1", 0));
        assertThat(search.one(visit, at("clerk1", 0)).events())
                .extracting(TicketEvent::kind)
                .containsExactly(
                        TicketEvent.Kind.TAKE,
                        TicketEvent.Kind.CALL,
                        TicketEvent.Kind.RECALL,
                        TicketEvent.Kind.START,
                        TicketEvent.Kind.FINISH);
        assertRefused("visit-finished", () -> visits.call(visit, at("clerk2", 1)));
    }

    @Test
    void passesOverWhoDoesNotComeAndMayCallThemAgain() {
        UUID visit = visits.take(alone(person(41)), at("clerk1", 0)).visit();
        assertRefused("not-called", () -> visits.pass(visit, at("clerk1", 0)));
        visits.call(visit, at("clerk1", 0));
        visits.pass(visit, at("clerk1", 0));
        visits.call(visit, at("clerk2", 1));
        assertThat(search.one(visit, at("clerk2", 1)).visit().state()).isEqualTo(VisitState.CALLED);
    }

    @Test
    void advisesOnceInWritingWithoutAClock() {
        UUID visit = served(alone(person(51)), "clerk1");
        var principal = search.one(visit, at("clerk1", 0)).principals().getFirst();
        assertThat(principal.attends()).isTrue();
        UUID errand = errands.add(visit, principal.id(), HYGIENE, at("clerk1", 0));
        assertRefused("errand-open", () -> visits.finish(visit, at("clerk1", 0)));
        UUID document = errands.advise(errand, "请带身份证原件", Map.of(), at("clerk1", 0));
        assertThat(documents.find(document).kind()).isEqualTo(DocumentKind.ONE_TIME_NOTICE);
        assertThat(documents.of(errand)).hasSize(1);
        assertRefused(
                "errand-ended", () -> errands.advise(errand, null, Map.of(), at("clerk1", 0)));
        visits.finish(visit, at("clerk1", 0));
        var view = search.one(visit, at("clerk1", 0)).principals().getFirst().errands();
        assertThat(view)
                .singleElement()
                .matches(one ->
                        one.outcome() == ErrandOutcome.ADVISED && document.equals(one.advice()));
    }

    /** There is no case yet whose trail could be shown. */
    @Test
    void theCodeOnTheNoticeLeadsToTheGuideThatWasAdvised() throws Exception {
        UUID visit = served(alone(person(53)), "clerk1");
        var principal = search.one(visit, at("clerk1", 0)).principals().getFirst();
        UUID errand = errands.add(visit, principal.id(), HYGIENE, at("clerk1", 0));
        errands.advise(errand, null, Map.of(), at("clerk1", 0));
        byte[] paper = errands.advice(errand, at("clerk1", 0));
        assertThat(QrPictures.onPage(paper, -1)).endsWith("/items/" + HYGIENE);
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("扫码查看办事指南");
        }
    }

    @Test
    void receivesAfterInsistingAndCountsTheTripsOfACase() {
        UUID caseId = UUID.randomUUID();
        UUID visit = served(alone(person(61)), "clerk1");
        UUID principal = search.one(visit, at("clerk1", 0)).principals().getFirst().id();
        UUID errand = errands.add(visit, principal, HYGIENE, at("clerk1", 0));
        errands.advise(errand, null, Map.of(), at("clerk1", 0));
        errands.insist(errand, at("clerk1", 0));
        assertRefused("errand-open", () -> visits.finish(visit, at("clerk1", 0)));
        assertThat(visits.tripsOf(caseId)).isZero();
        receive(errand, caseId, at("clerk1", 0));
        assertThat(visits.tripsOf(caseId)).isEqualTo(1);
        assertThat(visits.attendsInPerson(errand)).isTrue();
        assertRefused("errand-ended", () -> receive(errand, UUID.randomUUID(), at("clerk1", 0)));
        assertRefused("errand-ended", () -> errands.insist(errand, at("clerk1", 0)));
        visits.finish(visit, at("clerk1", 0));
        UUID again = served(alone(person(61)), "clerk2");
        UUID second =
                errands.add(
                        again,
                        search.one(again, at("clerk2", 1)).principals().getFirst().id(),
                        HYGIENE,
                        at("clerk2", 1));
        receive(second, caseId, at("clerk2", 1));
        assertThat(visits.tripsOf(caseId)).isEqualTo(2);
    }

    @Test
    void takesAVillageAgentWithFivePeoplesFilesButNotWhatMustBeDoneInPerson() {
        UUID mandate =
                files.store(new ByteArrayInputStream(pdf()), "委托书.pdf", at("clerk1", 0)).id();
        List<NewVisit.NewPrincipal> people =
                List.of(72, 73, 74, 75, 76).stream()
                        .map(number ->
                                new NewVisit.NewPrincipal(
                                        person(number), number == 72 ? Set.of() : Set.of(mandate)))
                        .toList();
        UUID visit = served(new NewVisit("A", attendee(person(71)), people), "clerk1");
        var principals = search.one(visit, at("clerk1", 0)).principals();
        assertThat(principals).hasSize(5).noneMatch(VisitSearch.PrincipalView::attends);
        UUID without = principals.get(0).id();
        UUID errand = errands.add(visit, without, HYGIENE, at("clerk1", 0));
        assertThat(visits.attendsInPerson(errand)).isFalse();
        assertRefused("mandate-missing", () -> receive(errand, Ids.next(), at("clerk1", 0)));
        errands.addMandate(visit, without, Set.of(mandate), at("clerk1", 0));
        receive(errand, Ids.next(), at("clerk1", 0));
        assertRefused(
                "in-person-only",
                () -> errands.add(visit, principals.get(1).id(), IDENTITY_CARD, at("clerk1", 0)));
        assertThat(errands.unmask(visit, without, "核对证件", at("clerk1", 0))).isEqualTo(person(72));
        assertThatThrownBy(() ->
                        errands.addMandate(
                                visit, without, Set.of(UUID.randomUUID()), at("clerk1", 0)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void knowsTheAccountOfAPrincipalWhoHasOne() {
        UUID account = accounts.findByLogin("citizen").orElseThrow();
        UUID visit = served(alone(accounts.party(account)), "clerk1");
        UUID principal = search.one(visit, at("clerk1", 0)).principals().getFirst().id();
        UUID errand = errands.add(visit, principal, HYGIENE, at("clerk1", 0));
        assertThat(visits.principalAccount(errand)).isEqualTo(account);
        UUID other = served(alone(person(85)), "clerk1");
        UUID stranger = search.one(other, at("clerk1", 0)).principals().getFirst().id();
        assertThat(visits.principalAccount(errands.add(other, stranger, HYGIENE, at("clerk1", 0))))
                .isNull();
    }

    @Test
    void servesAVisitOnlyWhereItWasBegunAndInItsOwnHall() {
        UUID visit = served(alone(person(81)), "clerk1");
        UUID principal = search.one(visit, at("clerk1", 0)).principals().getFirst().id();
        assertRefused(
                "not-served-here", () -> errands.add(visit, principal, HYGIENE, at("clerk2", 1)));
        assertThatThrownBy(() -> search.one(visit, at("clerk3", 0))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.finish(visit, at("clerk3", 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.take(alone(person(82)), act(UUID.randomUUID(), null, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void namesEveryFaultOfAnArrivalAtOnce() {
        var wrong =
                new NewVisit("Z", new Attendee("", "111", "360502199001011234", "12"), List.of());
        assertThatThrownBy(() -> visits.take(wrong, at("clerk1", 0)))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(4));
    }

    @Test
    void showsTheDutyLeaderOpenWindowsAndWaitingPeople() {
        visits.take(alone(person(91)), at("clerk1", 0));
        served(alone(person(92)), "clerk1");
        UUID duty = accounts.findByLogin("duty").orElseThrow();
        Seat seat = seats.of(duty, clock.instant()).getFirst();
        var overview = search.overview(act(duty, seat.post().id(), null));
        assertThat(overview.hallName()).isEqualTo("新余市政务服务中心");
        assertThat(overview.waiting()).isPositive();
        assertThat(overview.serving()).isPositive();
        assertThat(overview.windows()).hasSize(15);
    }

    private UUID served(NewVisit wanted, String clerk) {
        int window = clerk.equals("clerk1") ? 0 : 1;
        UUID visit = visits.take(wanted, at(clerk, window)).visit();
        visits.start(visit, at(clerk, window));
        return visit;
    }

    private void receive(UUID errand, UUID caseId, Act act) {
        transactions.executeWithoutResult(status -> visits.received(errand, caseId, act));
    }

    private Act at(String login, int window) {
        UUID person = accounts.findByLogin(login).orElseThrow();
        Seat seat = seats.of(person, clock.instant()).getFirst();
        return act(person, seat.post().id(), seat.windows().get(window).id());
    }

    private Act act(UUID actor, UUID post, UUID window) {
        return new Act(
                actor, post, window, "127.0.0.1", Ids.next().toString(), null, clock.instant());
    }

    private static NewVisit alone(Party party) {
        return new NewVisit("A", attendee(party), List.of());
    }

    private static Attendee attendee(Party party) {
        return new Attendee(
                party.name(), party.documentKind(), party.documentNumber(), party.phone());
    }

    private static Party person(int number) {
        String start = "360502" + (1900 + number) + "0101" + "99" + number % 10;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int index = 0; index < weights.length; index++) {
            sum += (start.charAt(index) - '0') * weights[index];
        }
        return new Party(
                Party.Kind.NATURAL_PERSON,
                "张" + "𡐓三",
                "111",
                start + "10X98765432".charAt(sum % 11),
                "19900000099",
                null,
                null);
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static int serial(Visits.Ticket ticket) {
        return Integer.parseInt(ticket.ticket().substring(1));
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).hasMessage(code);
    }
}
