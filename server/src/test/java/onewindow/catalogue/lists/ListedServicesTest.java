package onewindow.catalogue.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.lists.ListedService.Kind;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class ListedServicesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    @Autowired ListedServices lists;
    @Autowired Clock clock;

    private String name = "";

    @BeforeEach
    void nameAPaper() {
        name = "证明" + UUID.randomUUID();
    }

    @Test
    void anEntryHoldsFromItsDayInItsRegion() {
        lists.add(entry("《" + name + "》", "360500000000"), act("add"));
        assertThat(lists.names(Kind.CANCELLED_PROOF, "360502000000", FIRST)).contains(name);
        assertThat(lists.names(Kind.CANCELLED_PROOF, "360500000000", FIRST.minusDays(1)))
                .doesNotContain(name);
        assertThat(lists.names(Kind.CANCELLED_PROOF, "360100000000", FIRST)).doesNotContain(name);
        assertThat(lists.names(Kind.RETAINED_INTERMEDIARY, "360502000000", FIRST))
                .doesNotContain(name);
    }

    @Test
    void anEntryIsEndedByADocumentAndKept() {
        UUID id = lists.add(entry(name, "360500000000"), act("add"));
        assertThatThrownBy(() -> lists.end(id, FIRST.minusDays(1), "余府发〔2026〕9号", act("early")))
                .isInstanceOf(Invalid.class);
        lists.end(id, FIRST.plusDays(9), "余府发〔2026〕9号", act("end"));
        assertThat(lists.names(Kind.CANCELLED_PROOF, "360500000000", FIRST.plusDays(9)))
                .contains(name);
        assertThat(lists.names(Kind.CANCELLED_PROOF, "360500000000", FIRST.plusDays(10)))
                .doesNotContain(name);
        assertThat(lists.entries(Kind.CANCELLED_PROOF))
                .filteredOn(entry -> entry.id().equals(id))
                .singleElement()
                .satisfies(entry -> assertThat(entry.endedBy()).isEqualTo("余府发〔2026〕9号"));
        assertThatThrownBy(() -> lists.end(id, FIRST.plusDays(9), "余府发〔2026〕9号", act("again")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesTwiceUnknownAndEmpty() {
        lists.add(entry(name, "360500000000"), act("add"));
        assertThatThrownBy(() -> lists.add(entry(name, "360500000000"), act("other")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> lists.add(entry(name, "999900000000"), act("where")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> lists.add(entry(" ", "360500000000"), act("blank")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> lists.end(UUID.randomUUID(), FIRST, "x", act("unknown")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameActIsDoneOnce() {
        var act = act("once");
        assertThat(lists.add(entry(name, "360500000000"), act))
                .isEqualTo(lists.add(entry(name, "360500000000"), act));
    }

    private static ListedServices.NewEntry entry(String name, String region) {
        return new ListedServices.NewEntry(
                Kind.CANCELLED_PROOF, name, region, "余府发〔2026〕1号", FIRST);
    }

    private Act act(String key) {
        return Act.byPlatform(name + key, clock.instant());
    }
}
