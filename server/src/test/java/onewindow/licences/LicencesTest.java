package onewindow.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.documents.Departments;
import onewindow.documents.Documents;
import onewindow.documents.SealCheck;
import onewindow.documents.SealKind;
import onewindow.documents.Seals;
import onewindow.identity.Accounts;
import onewindow.identity.NewAccount;
import onewindow.identity.Party;
import onewindow.identity.People;
import onewindow.identity.Role;
import onewindow.organisation.Appointment;
import onewindow.organisation.Appointments;
import onewindow.organisation.Authorisations;
import onewindow.organisation.Department;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LicencesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired Licences licences;
    @Autowired LicenceRegister register;
    @Autowired Documents documents;
    @Autowired Seals seals;
    @Autowired SealCheck sealCheck;
    @Autowired Accounts accounts;
    @Autowired Structure structure;
    @Autowired Appointments appointments;
    @Autowired Authorisations authorisations;
    @Autowired TransactionTemplate transactions;
    @Autowired MockMvc web;

    private Department issuer;
    private Party holder;

    @BeforeEach
    void establish() {
        issuer = Departments.establish(structure, transactions);
        seals.make(issuer.id(), SealKind.APPROVAL, act(null));
        holder = People.person();
    }

    @Test
    void issuesALicenceThatThePublicFindsGenuineAndValid() throws Exception {
        var licence = issue(NEW_YEAR, null, null);
        assertThat(licence.identifier()).contains(issuer.creditCode());
        assertThat(documents.find(licence.document()).number()).isEqualTo(licence.number());
        web.perform(get("/api/public/licences/" + licence.identifier()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("genuine").value(true))
                .andExpect(jsonPath("valid").value(true))
                .andExpect(jsonPath("state").value("01"))
                .andExpect(jsonPath("holder").value("张*三"))
                .andExpect(jsonPath("issuer").value(issuer.name()));
    }

    @Test
    void tellsAMistypedIdentifierFromAnUnknownOne() {
        String known = issue(NEW_YEAR, null, null).identifier();
        char last = known.charAt(known.length() - 1);
        String wrong = known.substring(0, known.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(register.check(wrong).reason()).isEqualTo("wrong-check");
        assertThat(register.check("余卫证〔2026〕1号").reason()).isEqualTo("not-an-identifier");
        assertThat(
                        register.check(
                                        "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9")
                                .reason())
                .isEqualTo("unknown");
        assertThat(register.check(" " + known.toLowerCase(java.util.Locale.ROOT)).genuine())
                .isTrue();
    }

    @Test
    void isGoneWithTheActThatFailed() {
        assertThatThrownBy(() ->
                        transactions.execute(_ -> {
                            licences.issue(grant(NEW_YEAR, null, null), act(null));
                            throw new IllegalStateException("the decision fails");
                        }))
                .hasMessage("the decision fails");
        var next = issue(NEW_YEAR, null, null);
        assertThat(next.number()).endsWith("2号");
    }

    @Test
    void saysWhenATermHasNotBegunOrHasRunOut() {
        var old = issue(NEW_YEAR.minusYears(5), NEW_YEAR, null);
        assertThat(register.check(old.identifier()))
                .extracting(LicenceCheck::valid, LicenceCheck::state, LicenceCheck::reason)
                .containsExactly(false, "05", "expired");
        var coming = issue(LocalDate.of(2090, 1, 1), null, null);
        assertThat(register.check(coming.identifier()).reason()).isEqualTo("not-yet-valid");
    }

    @Test
    void showsHoldersTheirOwnAndNoOthers() {
        UUID verified = accounts.create(citizen(holder), act(null));
        UUID sameNumberUnverified = accounts.register(citizen(holder), act(null));
        UUID stranger = accounts.create(People.citizen(), act(null));
        var licence = issue(NEW_YEAR, null, null);
        assertThat(register.own(verified))
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.identifier()).isEqualTo(licence.identifier());
                    assertThat(own.attributes()).containsEntry("经营场所", "仙来大道1号");
                    assertThat(own.address()).endsWith("/check/" + licence.identifier());
                });
        assertThat(register.own(sameNumberUnverified)).isEmpty();
        assertThat(register.own(stranger)).isEmpty();
        byte[] pdf = register.pdf(licence.id(), actOf(verified));
        assertThat(sealCheck.check(pdf).finding()).isEqualTo(SealCheck.Finding.INTACT);
        assertThatThrownBy(() -> register.pdf(licence.id(), actOf(stranger)))
                .isInstanceOf(NotFound.class);
        var byAccount = issue(NEW_YEAR, null, sameNumberUnverified);
        assertThat(register.own(sameNumberUnverified))
                .extracting(OwnLicence::id)
                .containsExactly(byAccount.id());
    }

    @Test
    void changesStateOnlyByLawAndByTheApproverOfTheIssuer() {
        var licence = issue(NEW_YEAR, null, null);
        UUID person = UUID.randomUUID();
        UUID post = approverPost(person);
        change(licence, LicenceState.SUSPENDED, post, person);
        assertThat(register.check(licence.identifier()).reason()).isEqualTo("suspended");
        change(licence, LicenceState.IN_FORCE, post, person);
        assertThat(register.check(licence.identifier()).valid()).isTrue();
        change(licence, LicenceState.REVOKED, post, person);
        assertThatThrownBy(() -> change(licence, LicenceState.IN_FORCE, post, person))
                .isInstanceOf(Refused.class)
                .hasMessage("licence-not-in-force");
        change(licence, LicenceState.CANCELLED, post, person);
        assertThat(register.check(licence.identifier()).stateName()).isEqualTo("注销");
        assertThatThrownBy(() ->
                        licences.change(licence.id(), LicenceState.CANCELLED, " ", "", act(post)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> change(licence, LicenceState.SUSPENDED, post, UUID.randomUUID()))
                .isInstanceOf(Forbidden.class);
    }

    private void change(IssuedLicence licence, LicenceState state, UUID post, UUID person) {
        licences.change(
                licence.id(),
                state,
                "《中华人民共和国行政许可法》第六十九条",
                "核查发现",
                new Act(
                        person,
                        post,
                        null,
                        "127.0.0.1",
                        UUID.randomUUID().toString(),
                        null,
                        Instant.now()));
    }

    private UUID approverPost(UUID person) {
        var post =
                transactions.execute(_ ->
                        structure
                                .createPosts(
                                        List.of(
                                                new Structure.NewPost(
                                                        "审批岗", Role.APPROVER, issuer.id(), null)),
                                        act(null))
                                .getFirst());
        appointments.appoint(
                new Appointments.NewAppointment(
                        person, post.id(), Appointment.Kind.MAIN, NEW_YEAR, null, "任1号"),
                act(null));
        authorisations.authoriseChief(
                new Authorisations.NewChiefAuthorisation(
                        post.id(),
                        person,
                        null,
                        Set.of(),
                        "全部事项",
                        List.of("印-1"),
                        NEW_YEAR,
                        LocalDate.of(2099, 12, 31),
                        "任命书1号",
                        "授权书1号"),
                act(null));
        return post.id();
    }

    private IssuedLicence issue(LocalDate from, LocalDate to, UUID account) {
        return transactions.execute(_ -> licences.issue(grant(from, to, account), act(null)));
    }

    private LicenceGrant grant(LocalDate from, LocalDate to, UUID account) {
        return new LicenceGrant(
                UUID.randomUUID(),
                "1136",
                issuer.creditCode() + "4000123005000",
                "11100000MB03271699022",
                "公共场所卫生许可证",
                issuer.id(),
                holder,
                account,
                from,
                to,
                Map.of("经营场所", "仙来大道1号"));
    }

    private static NewAccount citizen(Party party) {
        return new NewAccount(
                People.login(), People.PASSWORD, party.name(), Set.of(Role.CITIZEN), party, null);
    }

    private static Act act(UUID post) {
        return Departments.act(post, Instant.now());
    }

    private static Act actOf(UUID account) {
        return new Act(
                account,
                null,
                null,
                "127.0.0.1",
                UUID.randomUUID().toString(),
                null,
                Instant.now());
    }
}
