package onewindow.organisation.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.identity.Accounts;
import onewindow.identity.Mandates;
import onewindow.identity.NewAccount;
import onewindow.identity.Party;
import onewindow.identity.Role;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The organisation and the fictitious people of the demonstration city, loaded on the first start
 * through the same faces as everything else. The accounts come first, each in an act of its own;
 * the organisation follows in one transaction, so that an interrupted first start is done again.
 */
@Component
@Order(10)
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationCity implements ApplicationRunner {
    private static final int HASHES_AT_ONCE = 2;
    private static final String AGENT = "agent";
    private static final String PRINCIPAL = "citizen2";

    private final Accounts accounts;
    private final Mandates mandates;
    private final Organisation organisation;
    private final Structure structure;
    private final DemonstrationHalls halls;
    private final DemonstrationStaff staff;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemonstrationCity(
            Accounts accounts,
            Mandates mandates,
            Organisation organisation,
            Structure structure,
            DemonstrationHalls halls,
            DemonstrationStaff staff,
            TransactionTemplate transactions,
            Clock clock) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.organisation = organisation;
        this.structure = structure;
        this.halls = halls;
        this.staff = staff;
        this.transactions = transactions;
        this.clock = clock;
    }

    record AccountRow(
            String login, String password, @Nullable String totpSecret, Role role, String name) {}

    record PersonRow(@Nullable String login, Party party) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!organisation.departments().isEmpty()) {
            return;
        }
        Map<String, UUID> people = openAccounts();
        transactions.executeWithoutResult(status -> establish(people));
        entrust(people);
    }

    private Map<String, UUID> openAccounts() throws IOException {
        Map<String, Party> parties =
                read("people", PersonRow[].class)
                        .filter(person -> person.login() != null)
                        .collect(
                                Collectors.toMap(
                                        person -> Objects.requireNonNull(person.login()),
                                        PersonRow::party));
        Map<String, Future<UUID>> opening = new LinkedHashMap<>();
        try (var executor = Executors.newFixedThreadPool(HASHES_AT_ONCE)) {
            read("accounts", AccountRow[].class)
                    .forEach(row ->
                            opening.put(
                                    row.login(),
                                    executor.submit(() -> open(row, parties.get(row.login())))));
        }
        Map<String, UUID> opened = new HashMap<>();
        opening.forEach((login, account) -> opened.put(login, result(account)));
        return opened;
    }

    private UUID open(AccountRow row, @Nullable Party party) {
        return accounts.create(
                new NewAccount(
                        row.login(),
                        row.password(),
                        row.name(),
                        Set.of(row.role()),
                        party,
                        row.totpSecret()),
                act("account:" + row.login()));
    }

    /** A citizen entrusts the village agent with everything, until the end of the year. */
    private void entrust(Map<String, UUID> people) {
        Act act = act("mandate");
        LocalDate today = Time.date(act.at());
        mandates.entrust(
                AGENT,
                accounts.staffName(Objects.requireNonNull(people.get(AGENT))),
                new Mandates.Matter(Set.of(), today, LocalDate.of(today.getYear(), 12, 31)),
                new Act(
                        Objects.requireNonNull(people.get(PRINCIPAL)),
                        null,
                        null,
                        act.address(),
                        act.idempotencyKey(),
                        null,
                        act.at()));
    }

    private void establish(Map<String, UUID> people) {
        try {
            Act act = act("organisation");
            Map<String, Department> departments =
                    structure
                            .establish(
                                    read("departments", Structure.NewDepartment[].class).toList(),
                                    act)
                            .stream()
                            .collect(Collectors.toMap(Department::documentWord, one -> one));
            Map<String, Hall> opened = halls.open(departments, act);
            staff.appoint(departments, opened, people, act);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Act act(String key) {
        return Act.byPlatform("demonstration:" + key, clock.instant());
    }

    static <T> Stream<T> read(String name, Class<T[]> type) throws IOException {
        try (InputStream resource =
                new ClassPathResource("demonstration/" + name + ".json").getInputStream()) {
            return Stream.of(JsonMapper.shared().readValue(resource, type));
        }
    }

    private static UUID result(Future<UUID> account) {
        try {
            return account.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
