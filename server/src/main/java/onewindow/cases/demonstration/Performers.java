package onewindow.cases.demonstration;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onewindow.identity.Accounts;
import onewindow.identity.NewAccount;
import onewindow.identity.Party;
import onewindow.organisation.Seats;
import onewindow.organisation.Seats.Seat;
import onewindow.organisation.Window;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Everybody acts as themselves, staff from their own post and window. */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class Performers {
    private static final String ADDRESS = "192.0.2.50";

    private final Accounts accounts;
    private final Seats seats;

    Performers(Accounts accounts, Seats seats) {
        this.accounts = accounts;
        this.seats = seats;
    }

    private UUID account(String login) {
        return accounts.findByLogin(login)
                .orElseThrow(() -> new IllegalStateException("No account " + login));
    }

    void open(Story story, Instant at) {
        for (Story.Applicant applicant : story.accounts()) {
            Party party = applicant.party();
            String representative = party.representative();
            accounts.create(
                    new NewAccount(
                            applicant.login(),
                            story.password(),
                            representative == null ? party.name() : representative,
                            Set.of(applicant.role()),
                            party,
                            null),
                    Act.byPlatform("demonstration:account:" + applicant.login(), at));
        }
    }

    Party party(String login) {
        return accounts.party(account(login));
    }

    Act applicant(String login, String key, Instant at) {
        return new Act(account(login), null, null, ADDRESS, key, null, at);
    }

    Act staff(String login, String key, Instant at) {
        UUID account = account(login);
        Seat seat = seats.of(account, at).getFirst();
        return new Act(account, seat.post().id(), window(seat, login), ADDRESS, key, null, at);
    }

    /** Colleagues of a hall sit side by side: clerk2 at the second window. */
    private static @Nullable UUID window(Seat seat, String login) {
        if (seat.windows().isEmpty()) {
            return null;
        }
        int place = login.endsWith("2") && seat.windows().size() > 1 ? 1 : 0;
        Window window = seat.windows().get(place);
        return window.id();
    }
}
