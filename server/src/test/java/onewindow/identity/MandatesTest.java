package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.platform.Act;
import onewindow.platform.Forbidden;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class MandatesTest {
    private static final String ITEM = "11360500MB1234567A3360105001000";
    @Autowired Mandates mandates;
    @Autowired Accounts accounts;
    @Autowired TransactionTemplate transactions;

    private final LocalDate today = Time.date(People.platform().at());
    private final Mandates.Matter matter =
            new Mandates.Matter(Set.of(ITEM), today, today.plusDays(30));

    @Test
    void letsAnAgentActForAPrincipalInTheMatterAndTermOnly() {
        var principal = People.citizen();
        UUID owner = accounts.create(principal, People.platform());
        var agent = agent();
        UUID acting = accounts.create(agent, People.platform());
        String number = principal.party().documentNumber();
        UUID mandate = mandates.entrust(agent.login(), agent.name(), matter, People.act(owner));

        assertThat(mandates.require(acting, number, ITEM, today)).isEqualTo(mandate);
        assertThat(mandates.principal(mandate)).isEqualTo(principal.party());
        assertThat(mandates.principalAccount(mandate)).isEqualTo(owner);
        assertForbidden(acting, number, "another item", today);
        assertForbidden(acting, number, ITEM, today.minusDays(1));
        assertForbidden(acting, number, ITEM, today.plusDays(31));
        assertForbidden(acting, People.identityNumber(), ITEM, today);
        assertForbidden(owner, number, ITEM, today);

        var listed = mandates.given(owner).getFirst();
        assertThat(listed.agent()).isEqualTo("张*三");
        assertThat(mandates.received(acting)).containsExactly(listed);

        assertThatThrownBy(() -> mandates.revoke(mandate, People.act(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        mandates.revoke(mandate, People.act(owner));
        assertForbidden(acting, number, ITEM, today);
        assertThat(mandates.given(owner).getFirst().revoked()).isTrue();
        assertThat(mandates.received(acting)).isEmpty();
    }

    @Test
    void letsAnEnterpriseAuthoriseItsClerkForEverything() {
        var enterprise = enterprise();
        UUID legalPerson = accounts.create(enterprise, People.platform());
        var clerk = People.citizen();
        UUID acting = accounts.create(clerk, People.platform());
        var all = new Mandates.Matter(Set.of(), today, today);
        UUID mandate = mandates.entrust(clerk.login(), clerk.name(), all, People.act(legalPerson));
        assertThat(mandates.require(acting, enterprise.party().documentNumber(), "anything", today))
                .isEqualTo(mandate);
        mandates.revoke(mandate, People.act(acting));
        assertForbidden(acting, enterprise.party().documentNumber(), "anything", today);
    }

    @Test
    void refusesWhoMayNotEntrustOrBeEntrusted() {
        UUID owner = accounts.create(People.citizen(), People.platform());
        var agent = agent();
        accounts.create(agent, People.platform());
        var staff = People.staff(Role.WINDOW);
        accounts.create(staff, People.platform());
        var alone = People.citizen();
        UUID unverified = accounts.register(alone, People.act(Act.NOBODY));
        assertRefused(owner, agent.login(), "李四", matter, "not-an-agent");
        assertRefused(owner, staff.login(), staff.name(), matter, "not-an-agent");
        assertRefused(owner, alone.login(), alone.name(), matter, "not-an-agent");
        assertRefused(owner, People.login(), "张小三", matter, "not-an-agent");
        assertRefused(unverified, agent.login(), agent.name(), matter, "not-verified");
        assertRefused(
                owner,
                agent.login(),
                agent.name(),
                new Mandates.Matter(Set.of(), today.minusDays(2), today.minusDays(1)),
                "term-over");
    }

    @Test
    void keepsAMandateOnPaperForAPrincipalWithoutAnAccount() {
        UUID acting = accounts.create(agent(), People.platform());
        Party principal = People.person();
        UUID clerk = UUID.randomUUID();
        List<UUID> photo = List.of(UUID.randomUUID());
        assertThatThrownBy(() ->
                        mandates.onPaper(principal, acting, null, photo, matter, People.act(clerk)))
                .isInstanceOf(IllegalTransactionStateException.class);
        UUID mandate = onPaper(principal, acting, null, photo, clerk);
        assertThat(mandates.require(acting, principal.documentNumber(), ITEM, today))
                .isEqualTo(mandate);
        assertThat(mandates.principal(mandate)).isEqualTo(principal);
        assertThat(mandates.principalAccount(mandate)).isNull();
        assertThat(mandates.received(acting).getFirst().onPaper()).isTrue();
        onPaper(principal, null, People.person(), photo, clerk);
        assertThatThrownBy(() -> onPaper(principal, null, null, List.of(), clerk))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.faults()).hasSize(2));
    }

    @Test
    void showsNobodyWhatAnotherSaidOfTheSamePerson() {
        var real = People.citizen();
        UUID owner = accounts.create(real, People.platform());
        var claimed =
                new Party(
                        Party.Kind.NATURAL_PERSON,
                        "冒名人",
                        Party.IDENTITY_CARD,
                        real.party().documentNumber(),
                        "13900000000",
                        null,
                        null);
        var impostor =
                new NewAccount(
                        People.login(),
                        People.PASSWORD,
                        "冒名人",
                        Set.of(Role.CITIZEN),
                        claimed,
                        null);
        UUID alone = accounts.register(impostor, People.act(Act.NOBODY));
        assertThat(accounts.profile(alone).party()).isEqualTo(claimed);
        assertThat(accounts.profile(alone).verified()).isFalse();
        assertThat(accounts.profile(owner).party()).isEqualTo(real.party());
        assertThat(mandates.given(alone)).isEmpty();
    }

    private UUID onPaper(
            Party principal, UUID agentAccount, Party agent, List<UUID> files, UUID clerk) {
        return transactions.execute(status ->
                mandates.onPaper(principal, agentAccount, agent, files, matter, People.act(clerk)));
    }

    private void assertForbidden(UUID account, String number, String item, LocalDate on) {
        assertThatThrownBy(() -> mandates.require(account, number, item, on))
                .isInstanceOf(Forbidden.class)
                .hasMessage("mandate");
    }

    private void assertRefused(
            UUID principal, String login, String name, Mandates.Matter matter, String code) {
        assertThatThrownBy(() -> mandates.entrust(login, name, matter, People.act(principal)))
                .hasMessage(code);
    }

    private static NewAccount agent() {
        return new NewAccount(
                People.login(), People.PASSWORD, "张小三", Set.of(Role.AGENT), People.person(), null);
    }

    private static NewAccount enterprise() {
        return new NewAccount(
                People.login(),
                People.PASSWORD,
                "周启明",
                Set.of(Role.ENTERPRISE),
                People.enterprise(),
                null);
    }
}
