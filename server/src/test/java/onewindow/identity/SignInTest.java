package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import onewindow.ModuleTest;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class SignInTest {
    @Autowired Accounts accounts;
    @Autowired SignIn signIn;
    @Autowired Sessions sessions;
    @Autowired SessionStore sessionStore;
    @Autowired SignInLimits limits;
    @Autowired SignInAttempts attempts;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;

    @Test
    void signsACitizenInWithAPassword() {
        var citizen = People.citizen();
        UUID account = accounts.create(citizen, People.platform());
        String session = enter(citizen.login().toUpperCase() + " ", People.PASSWORD, null);
        assertThat(sessions.find(session))
                .hasValue(
                        new Sessions.Current(
                                new SignedIn(account, "张小三", Set.of(Role.CITIZEN), null, null),
                                false));
        assertThat(accounts.party(account)).isEqualTo(citizen.party());
        assertThat(accounts.isVerified(account)).isTrue();
        signIn.signOut(session, People.act(account));
        assertThat(sessions.find(session)).isEmpty();
        assertThat(anotherNode().find(session)).isEmpty();
    }

    @Test
    void namesManyAccountsAtOnceAsStaffSeeThem() {
        UUID citizen = accounts.create(People.citizen(), People.platform());
        UUID nobody = UUID.randomUUID();
        var names = accounts.shownNames(Stream.of(citizen, Act.PLATFORM, citizen, nobody));
        for (UUID each : List.of(citizen, Act.PLATFORM, nobody)) {
            assertThat(names.apply(each)).isEqualTo(accounts.shownName(each));
        }
        assertThat(names.apply(citizen)).isNotEmpty().isNotEqualTo("张小三");
    }

    @Test
    void keepsNothingPersonalReadableInTheDatabase() {
        var citizen = People.citizen();
        UUID account = accounts.create(citizen, People.platform());
        String rows =
                jdbc.sql(
                                """
                                select a::text || p::text
                                from identity.account a join identity.party p on p.id = a.party where a.id = :id
                                """)
                        .param("id", account)
                        .query(String.class)
                        .single();
        for (String personal :
                List.of("张小三", "13812345678", citizen.party().documentNumber(), People.PASSWORD)) {
            byte[] bytes = personal.getBytes(StandardCharsets.UTF_8);
            assertThat(rows).doesNotContain(personal, HexFormat.of().formatHex(bytes));
        }
    }

    @Test
    void asksStaffForACodeThatWorksOnce() {
        var clerk = People.staff(Role.WINDOW);
        UUID account = accounts.create(clerk, People.platform());
        assertFailed(clerk.login(), People.PASSWORD, null, SignIn.Reason.CODE_REQUIRED);
        String code = People.code(Instant.now());
        String session = enter(clerk.login(), People.PASSWORD, code);
        assertThat(sessions.find(session).orElseThrow().signedIn().name()).isEqualTo("李𡐓");
        assertThat(accounts.staffName(account)).isEqualTo("李𡐓");
        assertFailed(clerk.login(), People.PASSWORD, code, SignIn.Reason.SIGN_IN_FAILED);
    }

    @Test
    void letsACodeInOnceHoweverManyTryAtTheSameTime() throws Exception {
        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.platform());
        String code = People.code(Instant.now());
        Callable<Boolean> attempt =
                () -> {
                    try {
                        enter(clerk.login(), People.PASSWORD, code);
                        return true;
                    } catch (SignIn.Failed failed) {
                        return false;
                    }
                };
        assertThat(countTrue(Collections.nCopies(4, attempt))).isEqualTo(1);
    }

    @Test
    void locksAfterFiveFailuresForHalfAnHourOnEveryNode() throws Exception {
        var citizen = People.citizen();
        accounts.create(citizen, People.platform());
        Callable<Boolean> guess =
                () -> {
                    try {
                        enter(citizen.login(), "wrong", null);
                        return true;
                    } catch (SignIn.Failed failed) {
                        return failed.reason() == SignIn.Reason.SIGN_IN_FAILED;
                    }
                };
        assertThat(countTrue(Collections.nCopies(12, guess))).isEqualTo(5);
        assertFailed(citizen.login(), People.PASSWORD, null, SignIn.Reason.LOCKED);
        var act = People.act(Act.NOBODY);
        var later =
                new Act(
                        act.actor(),
                        null,
                        null,
                        act.address(),
                        act.idempotencyKey(),
                        null,
                        act.at().plus(31, ChronoUnit.MINUTES));
        assertThat(signIn.signIn(citizen.login(), People.PASSWORD, null, later)).isNotEmpty();
    }

    @Test
    void answersForAnUnknownLoginAsForAWrongPassword() {
        String unknown = People.login();
        for (int i = 0; i < 5; i++) {
            assertFailed(unknown, "wrong", null, SignIn.Reason.SIGN_IN_FAILED);
        }
        assertFailed(unknown, "wrong", null, SignIn.Reason.LOCKED);
    }

    @Test
    void keepsALockUntilItIsOverAndThenForgetsIt() {
        String unknown = People.login();
        for (int i = 0; i < 5; i++) {
            assertFailed(unknown, "wrong", null, SignIn.Reason.SIGN_IN_FAILED);
        }
        attempts.forgetOld();
        assertThat(attempts.isLocked(unknown, limits.now())).isTrue();
        jdbc.sql("update identity.sign_in_attempt set last_at = last_at - interval '31 minutes'")
                .update();
        attempts.forgetOld();
        assertThat(attempts.isLocked(unknown, limits.now())).isFalse();
        assertFailed(unknown, "wrong", null, SignIn.Reason.SIGN_IN_FAILED);
    }

    @Test
    void forgetsFailuresAfterTheRightPassword() {
        var citizen = People.citizen();
        accounts.create(citizen, People.platform());
        for (int i = 0; i < 8; i++) {
            assertFailed(citizen.login(), "wrong", null, SignIn.Reason.SIGN_IN_FAILED);
            enter(citizen.login(), People.PASSWORD, null);
        }
    }

    @Test
    void doesNotCountTheQuestionForTheCodeAsAFailure() {
        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.platform());
        for (int i = 0; i < 8; i++) {
            assertFailed(clerk.login(), People.PASSWORD, null, SignIn.Reason.CODE_REQUIRED);
        }
    }

    @Test
    void refusesAnAccountThatNobodyUsedForNinetyDays() {
        var citizen = People.citizen();
        UUID account = accounts.create(citizen, People.platform());
        jdbc.sql(
                        "update identity.account set last_used_at = now() - interval '91 days' where id = :id")
                .param("id", account)
                .update();
        assertFailed(citizen.login(), People.PASSWORD, null, SignIn.Reason.DISABLED);
        assertFailed(citizen.login(), "wrong", null, SignIn.Reason.SIGN_IN_FAILED);
    }

    @Test
    void endsIdleAndOldSessions() {
        var citizen = People.citizen();
        accounts.create(citizen, People.platform());
        String idle = enter(citizen.login(), People.PASSWORD, null);
        age(idle, "last_seen_at = now() - interval '31 minutes'");
        assertThat(anotherNode().find(idle)).isEmpty();
        String old = enter(citizen.login(), People.PASSWORD, null);
        age(old, "ends_at = now() - interval '1 second'");
        assertThat(anotherNode().find(old)).isEmpty();

        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.platform());
        String staff = enter(clerk.login(), People.PASSWORD, People.code(Instant.now()));
        age(staff, "last_seen_at = now() - interval '16 minutes'");
        assertThat(anotherNode().find(staff)).isEmpty();
        sessions.forgetEnded();
    }

    @Test
    void writesLastSeenOnceAMinute() {
        var citizen = People.citizen();
        accounts.create(citizen, People.platform());
        String session = enter(citizen.login(), People.PASSWORD, null);
        age(session, "last_seen_at = now() - interval '50 seconds'");
        var node = anotherNode();
        node.find(session);
        assertThat(secondsSinceSeen(session)).isGreaterThanOrEqualTo(50);
        age(session, "last_seen_at = now() - interval '70 seconds'");
        anotherNode().find(session);
        assertThat(secondsSinceSeen(session)).isLessThan(30);
    }

    @Test
    void tellsEveryNodeWhereSomeoneSatDown() {
        var clerk = People.staff(Role.WINDOW);
        accounts.create(clerk, People.platform());
        String session = enter(clerk.login(), People.PASSWORD, People.code(Instant.now()));
        var other = anotherNode();
        assertThat(other.find(session)).isPresent();
        UUID post = UUID.randomUUID();
        UUID window = UUID.randomUUID();
        var renewed = new ArrayList<String>();
        new Sessions(
                        sessionStore,
                        limits,
                        event -> renewed.add(((Sessions.Renewed) event).session()))
                .sitDown(session, post, window);
        var seen = other.find(renewed.getFirst()).orElseThrow().signedIn();
        assertThat(seen.post()).isEqualTo(post);
        assertThat(seen.window()).isEqualTo(window);
        assertThat(renewed.getFirst()).isEqualTo(session + ".1");
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() {
        var citizen = People.citizen();
        UUID account = accounts.create(citizen, People.platform());
        String here = enter(citizen.login(), People.PASSWORD, null);
        String there = enter(citizen.login(), People.PASSWORD, null);
        assertThatThrownBy(() ->
                        accounts.changePassword(
                                here, "wrong", "Second-8-river", People.act(account)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        accounts.changePassword(
                                here, People.PASSWORD, "short", People.act(account)))
                .isInstanceOf(Invalid.class);
        accounts.changePassword(here, People.PASSWORD, "Second-8-river", People.act(account));
        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(there)).isEmpty();
        assertFailed(citizen.login(), People.PASSWORD, null, SignIn.Reason.SIGN_IN_FAILED);
        enter(citizen.login(), "Second-8-river", null);
    }

    @Test
    void refusesTheLastFivePasswords() {
        UUID account = accounts.create(People.citizen(), People.platform());
        String current = People.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            String next = "Number-" + i + "-river";
            change(account, current, next);
            current = next;
        }
        String last = current;
        assertThatThrownBy(() -> change(account, last, last)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> change(account, last, "Number-1-river"))
                .isInstanceOf(Invalid.class);
        change(account, last, People.PASSWORD);
    }

    @Test
    void makesStaffChangeAnOldPasswordAndAGivenOne() {
        var clerk = People.staff(Role.WINDOW);
        UUID account = accounts.create(clerk, People.platform());
        String session = enter(clerk.login(), People.PASSWORD, People.code(Instant.now()));
        assertThat(anotherNode().find(session).orElseThrow().mustChangePassword()).isFalse();
        jdbc.sql(
                        "update identity.account set password_changed_at = now() - interval '91 days' where id = :id")
                .param("id", account)
                .update();
        assertThat(anotherNode().find(session).orElseThrow().mustChangePassword()).isTrue();

        var given = People.staff(Role.WINDOW);
        accounts.create(given, People.act(UUID.randomUUID()));
        String first = enter(given.login(), People.PASSWORD, People.code(Instant.now()));
        assertThat(sessions.find(first).orElseThrow().mustChangePassword()).isTrue();
    }

    @Test
    void createsAnAccountOnceAndRefusesALoginTwice() {
        var citizen = People.citizen();
        var act = People.platform();
        UUID account = accounts.create(citizen, act);
        assertThat(accounts.create(citizen, act)).isEqualTo(account);
        assertThat(accounts.findByLogin(citizen.login())).hasValue(account);
        assertThatThrownBy(() -> accounts.create(citizen, People.platform()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(IdentityRefusal.LOGIN_TAKEN));
    }

    @Test
    void refusesRolesThatDoNotGoTogetherOrLackWhatTheyNeed() {
        assertRefused(
                People.staff(Role.SYSTEM_ADMINISTRATOR, Role.WINDOW),
                IdentityRefusal.ROLES_CONFLICT);
        assertRefused(
                new NewAccount(
                        People.login(), People.PASSWORD, "李四", Set.of(Role.WINDOW), null, null),
                IdentityRefusal.ROLE_NEEDS_CODE);
        assertRefused(
                new NewAccount(
                        People.login(),
                        People.PASSWORD,
                        "李四",
                        Set.of(Role.ENTERPRISE),
                        People.person(),
                        null),
                IdentityRefusal.ROLE_NEEDS_PARTY);
        assertRefused(
                new NewAccount(
                        People.login(),
                        People.PASSWORD,
                        "李四",
                        Set.of(Role.CITIZEN),
                        People.enterprise(),
                        null),
                IdentityRefusal.ROLE_NEEDS_PARTY);
    }

    @Test
    void verifiesOneAccountOfAPersonAtTheWindow() {
        var first = People.citizen();
        UUID mine = accounts.register(first, People.act(Act.NOBODY));
        var second =
                new NewAccount(
                        People.login(),
                        People.PASSWORD,
                        "张小三",
                        Set.of(Role.CITIZEN),
                        first.party(),
                        null);
        accounts.register(second, People.act(Act.NOBODY));
        assertThat(accounts.isVerified(mine)).isFalse();
        String number = first.party().documentNumber();
        var clerk = UUID.randomUUID();
        assertThatThrownBy(() ->
                        accounts.verify(
                                first.login(),
                                "张小三",
                                Party.IDENTITY_CARD,
                                People.identityNumber(),
                                People.act(clerk)))
                .hasMessage("document-differs");
        accounts.verify(first.login(), "张小三", Party.IDENTITY_CARD, number, People.act(clerk));
        assertThat(accounts.isVerified(mine)).isTrue();
        assertThatThrownBy(() ->
                        accounts.verify(
                                second.login(),
                                "张小三",
                                Party.IDENTITY_CARD,
                                number,
                                People.act(clerk)))
                .hasMessage("already-verified");
    }

    private void assertRefused(NewAccount account, IdentityRefusal reason) {
        assertThatThrownBy(() -> accounts.create(account, People.platform()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private void change(UUID account, String current, String fresh) {
        accounts.changePassword("none", current, fresh, People.act(account));
    }

    private String enter(String login, String password, String code) {
        return signIn.signIn(login, password, code, People.act(Act.NOBODY));
    }

    private void assertFailed(String login, String password, String code, SignIn.Reason reason) {
        assertThatThrownBy(() -> enter(login, password, code))
                .isInstanceOfSatisfying(
                        SignIn.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private Sessions anotherNode() {
        return new Sessions(sessionStore, limits, events);
    }

    private void age(String session, String how) {
        jdbc.sql("update identity.session set " + how + " where id_hash = :id")
                .param("id", onewindow.platform.Sm3.hash(session))
                .update();
    }

    private long secondsSinceSeen(String session) {
        return jdbc.sql(
                        "select extract(epoch from now() - last_seen_at)::bigint from identity.session where id_hash = :id")
                .param("id", onewindow.platform.Sm3.hash(session))
                .query(Long.class)
                .single();
    }

    private static long countTrue(List<Callable<Boolean>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long count = 0;
            for (var answer : threads.invokeAll(work)) {
                count += answer.get() ? 1 : 0;
            }
            return count;
        }
    }
}
