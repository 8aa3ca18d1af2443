package onewindow.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Audit;
import onewindow.platform.Forbidden;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For whom an account may act: a company's clerk, a village agent. A mandate names the matter and
 * the term (Civil Code, art. 165).
 */
@Service
public class Mandates {
    private static final int MOST_ITEMS = 100;

    private final MandateStore store;
    private final AccountStore accounts;
    private final PartyStore parties;
    private final Acts acts;
    private final Audit audit;

    Mandates(
            MandateStore store, AccountStore accounts, PartyStore parties, Acts acts, Audit audit) {
        this.store = store;
        this.accounts = accounts;
        this.parties = parties;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * What is entrusted, and for how long.
     *
     * @param items codes of service items; empty for all
     */
    public record Matter(Set<String> items, LocalDate from, LocalDate to) {
        public Matter {
            items = Set.copyOf(items);
        }
    }

    /**
     * @param principal name, masked where it is a person's
     * @param principalNumber masked the same way
     * @param agent name, masked
     * @param agentLogin where the agent has an account
     */
    public record Listed(
            UUID id,
            String principal,
            String principalNumber,
            String agent,
            @Nullable String agentLogin,
            Set<String> items,
            LocalDate from,
            LocalDate to,
            boolean onPaper,
            boolean revoked) {}

    /**
     * @param documentNumber identity number or credit code of the principal
     * @return the mandate
     * @throws Forbidden ({@code mandate}) where the account has none for that principal and item on
     *     that day
     */
    public UUID require(UUID account, String documentNumber, String itemCode, LocalDate on) {
        return store.inForce(account, documentNumber, itemCode, on)
                .orElseThrow(() -> new Forbidden("mandate"));
    }

    /** The person or organisation for whom a mandate lets someone act. */
    public Party principal(UUID mandate) {
        return parties.find(find(mandate).principal()).orElseThrow(() -> new NotFound("party"));
    }

    /** The principal's own account, where there is one. */
    public @Nullable UUID principalAccount(UUID mandate) {
        return accounts.ofParty(find(mandate).principal()).stream()
                .filter(account -> account.disabledAt() == null && account.verifiedAt() != null)
                .map(Account::id)
                .findFirst()
                .orElse(null);
    }

    /**
     * The signed-in person, or for an enterprise its legal person or clerk, entrusts another
     * account. Login and name must belong together, so that a slip of the hand entrusts nobody.
     */
    public UUID entrust(String agentLogin, String agentName, Matter matter, Act act) {
        check(matter, act);
        return acts.once(
                act,
                UUID.class,
                () -> {
                    Account principal =
                            accounts.find(act.actor()).orElseThrow(() -> new NotFound("account"));
                    UUID party = principal.party();
                    if (party == null || principal.verifiedAt() == null) {
                        throw new Refused(IdentityRefusal.NOT_VERIFIED);
                    }
                    Account agent =
                            accounts.findByLogin(NewAccount.login(agentLogin))
                                    .filter(found -> found.name().equals(agentName.strip()))
                                    .filter(Mandates::mayAct)
                                    .filter(found -> !found.id().equals(act.actor()))
                                    .orElseThrow(() -> new Refused(IdentityRefusal.NOT_AN_AGENT));
                    return insert(party, agent.id(), null, matter, List.of(), act);
                });
    }

    /**
     * Within the caller's transaction: a clerk saw the mandate on paper and keeps it as a scan or
     * photo.
     *
     * @param principal need not have an account
     * @param agentAccount the agent's account, or
     * @param agent the agent as a person; one of the two
     * @param files scans or photos of the mandate, at least one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID onPaper(
            Party principal,
            @Nullable UUID agentAccount,
            @Nullable Party agent,
            List<UUID> files,
            Matter matter,
            Act act) {
        check(matter, act);
        var faults = principal.faults("principal.", Time.date(act.at()));
        if (agent != null) {
            faults.addAll(agent.faults("agent.", Time.date(act.at())));
        }
        if (agent == null && agentAccount == null) {
            faults.add(new Invalid.Fault("agent", "required"));
        }
        if (files.isEmpty()) {
            faults.add(new Invalid.Fault("files", "required"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        if (agentAccount != null
                && accounts.find(agentAccount).filter(Mandates::mayAct).isEmpty()) {
            throw new Refused(IdentityRefusal.NOT_AN_AGENT);
        }
        return insert(
                parties.record(principal, act.at()),
                agentAccount,
                agent == null ? null : parties.record(agent, act.at()),
                matter,
                files,
                act);
    }

    /** What the person or enterprise behind the account has entrusted to others. */
    public List<Listed> given(UUID account) {
        return accounts
                .find(account)
                .filter(found -> found.verifiedAt() != null)
                .map(Account::party)
                .map(store::givenBy)
                .orElse(List.of())
                .stream()
                .map(this::listed)
                .toList();
    }

    /** What others have entrusted to the account. */
    public List<Listed> received(UUID account) {
        return store.receivedBy(account).stream().map(this::listed).toList();
    }

    /** By the principal at any time, or laid down by the agent (Civil Code, art. 173). */
    public void revoke(UUID mandate, Act act) {
        acts.once(
                act,
                () -> {
                    MandateStore.Row found = find(mandate);
                    boolean principal =
                            accounts.find(act.actor())
                                    .filter(account -> account.verifiedAt() != null)
                                    .map(Account::party)
                                    .filter(found.principal()::equals)
                                    .isPresent();
                    if (!principal && !act.actor().equals(found.agentAccount())) {
                        throw new NotFound("mandate");
                    }
                    if (!store.revoke(mandate, act.at(), act.actor())) {
                        throw new Refused(IdentityRefusal.TERM_OVER);
                    }
                    audit.record(act, "mandate-revoke", mandate.toString(), true, "");
                });
    }

    private UUID insert(
            UUID principal,
            @Nullable UUID agentAccount,
            @Nullable UUID agentParty,
            Matter matter,
            List<UUID> files,
            Act act) {
        var mandate =
                new MandateStore.Row(
                        Ids.next(act.at().toEpochMilli()),
                        principal,
                        agentAccount,
                        agentParty,
                        matter.items(),
                        matter.from(),
                        matter.to(),
                        !files.isEmpty(),
                        false);
        String number = parties.find(principal).orElseThrow().documentNumber();
        store.insert(mandate, number, files, act.at(), act.actor());
        audit.record(
                act,
                files.isEmpty() ? "mandate" : "mandate-on-paper",
                mandate.id().toString(),
                true,
                matter.from() + " – " + matter.to());
        return mandate.id();
    }

    private static boolean mayAct(Account agent) {
        return !agent.isStaff() && agent.disabledAt() == null && agent.verifiedAt() != null;
    }

    private static void check(Matter matter, Act act) {
        if (matter.to().isBefore(matter.from()) || matter.to().isBefore(Time.date(act.at()))) {
            throw new Refused(IdentityRefusal.TERM_OVER);
        }
        if (matter.items().size() > MOST_ITEMS) {
            throw new Invalid("items", "too-long");
        }
    }

    private Listed listed(MandateStore.Row row) {
        Party principal = parties.find(row.principal()).orElseThrow();
        Optional<Account> account = Optional.ofNullable(row.agentAccount()).flatMap(accounts::find);
        String agent =
                account.map(Account::name)
                        .or(() ->
                                Optional.ofNullable(row.agentParty())
                                        .flatMap(parties::find)
                                        .map(Party::name))
                        .orElse("");
        Party masked = Masks.party(principal);
        return new Listed(
                row.id(),
                masked.name(),
                masked.documentNumber(),
                Masks.name(agent),
                account.map(Account::login).orElse(null),
                new TreeSet<>(row.items()),
                row.from(),
                row.to(),
                row.onPaper(),
                row.revoked());
    }

    private MandateStore.Row find(UUID mandate) {
        return Objects.requireNonNull(
                store.find(mandate).orElseThrow(() -> new NotFound("mandate")));
    }
}
