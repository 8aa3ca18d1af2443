package onewindow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guides;
import onewindow.organisation.Authorisations;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.organisation.WindowKind;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.regions.Region;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** 一窗受理, of a department with one item: the documents decide, on the day that is asked for. */
@ModuleTest
class OneWindowTest {
    @Autowired Figures figures;
    @Autowired Catalogue catalogue;
    @Autowired Organisation organisation;
    @Autowired Authorisations authorisations;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private String department = "";
    private String code = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void publishAnItem() {
        today = LocalDate.now(clock);
        department = Departments.establish(structure, transactions, clock);
        code = Guides.code(department);
        publish(today.minusDays(20), guide -> {});
    }

    @Test
    void oneWindowCountsWhatComprehensiveWindowsMayReceiveOfWhatIsInTheHalls() {
        assertThat(oneWindow(today)).isEqualTo(tuple(0, 1));

        openWindows(WindowKind.COMPREHENSIVE, WindowKind.COLLECTION);
        authorise(Set.of(WindowKind.COLLECTION), Set.of(), today, WindowPower.RECEIVE);
        authorise(Set.of(WindowKind.COMPREHENSIVE), Set.of(), today, WindowPower.HAND_OUT);
        authorise(
                Set.of(WindowKind.COMPREHENSIVE),
                Set.of(code.substring(0, 30) + "9"),
                today,
                WindowPower.RECEIVE);
        assertThat(oneWindow(today)).as("none of these is the item").isEqualTo(tuple(0, 1));

        UUID document =
                authorise(
                        Set.of(WindowKind.COMPREHENSIVE),
                        Set.of(code),
                        today.minusDays(9),
                        WindowPower.RECEIVE);
        assertThat(oneWindow(today)).isEqualTo(tuple(1, 1));
        assertThat(oneWindow(today.minusDays(9)))
                .as("and on days that are over")
                .isEqualTo(tuple(1, 1));
        assertThat(oneWindow(today.minusDays(10))).isEqualTo(tuple(0, 1));
        assertThat(figures.items(mine(), Figure.ONE_WINDOW, Figures.Behind.NUMERATOR))
                .extracting(Figures.Item::code)
                .containsExactly(code);

        within(() -> {
            authorisations.revoke(document, "撤授〔2026〕1号", act());
            return document;
        });
        assertThat(oneWindow(today)).isEqualTo(tuple(0, 1));
        assertThat(oneWindow(today.minusDays(1))).isEqualTo(tuple(1, 1));
        authorise(Set.of(WindowKind.COMPREHENSIVE), Set.of(), today, WindowPower.RECEIVE);
        assertThat(oneWindow(today)).as("all items of the department").isEqualTo(tuple(1, 1));

        publish(
                today,
                guide ->
                        guide.withObject("handling")
                                .put("inHall", false)
                                .put("notInHallReason", "对场地有特殊要求"));
        assertThat(oneWindow(today))
                .as("what is in no hall is not in the base")
                .isEqualTo(tuple(0, 0));
        assertThat(oneWindow(today.minusDays(1))).isEqualTo(tuple(1, 1));
    }

    private Tuple oneWindow(LocalDate day) {
        return figures.table(mine().on(day, null)).all().shares().stream()
                .filter(share -> share.figure() == Figure.ONE_WINDOW)
                .map(share -> tuple(share.numerator(), share.base()))
                .findFirst()
                .orElseThrow();
    }

    private void openWindows(WindowKind... kinds) {
        within(() -> {
            UUID hall =
                    structure
                            .openHalls(
                                    List.of(
                                            new Structure.NewHall(
                                                    "试验大厅" + code,
                                                    "Test Hall",
                                                    "360500000000",
                                                    Region.Level.CITY,
                                                    List.of(),
                                                    "路1号",
                                                    "0790-0000000",
                                                    "9:00–17:00",
                                                    null,
                                                    null)),
                                    act())
                            .getFirst()
                            .id();
            var windows = new ArrayList<Structure.NewWindow>();
            for (WindowKind kind : kinds) {
                String number = String.valueOf(windows.size() + 1);
                windows.add(new Structure.NewWindow(hall, number, kind.name(), kind));
            }
            structure.openWindows(windows, act());
            return hall;
        });
    }

    private UUID authorise(
            Set<WindowKind> kinds, Set<String> items, LocalDate from, WindowPower power) {
        return within(() ->
                authorisations.authorise(
                        new Authorisations.NewAuthorisation(
                                organisation.departmentByCreditCode(department).orElseThrow().id(),
                                kinds,
                                Set.of(),
                                Set.of(),
                                items,
                                Set.of(power),
                                from,
                                null,
                                "授权〔2026〕1号"),
                        act()));
    }

    private <T> T within(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    private Asked mine() {
        return Asked.ANY.of(department);
    }

    private void publish(LocalDate from, Consumer<ObjectNode> change) {
        catalogue.publish(code, Guides.of(department, change), from, act());
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
