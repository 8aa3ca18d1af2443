package onewindow.catalogue.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Departments;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class FeesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Autowired Fees fees;
    @Autowired Duties duties;
    @Autowired ListConflicts conflicts;
    @Autowired Catalogue catalogue;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private String department = "";
    private String name = "";

    @BeforeEach
    void establish() {
        department = Departments.establish(structure, transactions, clock);
        name = "工本费" + department;
    }

    @Test
    void onlyWhatStandsOnTheListInForceIsChargedAndNoMoreThanItsStandard() {
        LocalDate today = LocalDate.now(clock);
        assertRefused("12", "sections.fees[0].name", "fee-unlisted");
        UUID id = fees.add(fee("11.50"), act());
        assertRefused("12", "sections.fees[0].amount", "fee-above-standard");
        publish("11.5", today);
        assertThat(conflicts.on(today)).noneMatch(this::isOurs);
        fees.end(id, today, "余府发〔2026〕9号", act());
        assertThat(conflicts.on(today.plusDays(1)))
                .filteredOn(this::isOurs)
                .extracting(conflict -> conflict.finding().rule())
                .containsExactly("fee-unlisted");
        assertThat(fees.inForce("360502000000", today)).anyMatch(fee -> fee.name().equals(name));
        assertThat(fees.inForce("360502000000", today.plusDays(1)))
                .noneMatch(fee -> fee.name().equals(name));
    }

    @Test
    void aFeeIsListedOnceEndedOnceAndListedAgain() {
        UUID id = fees.add(fee("10"), act());
        assertThatThrownBy(() -> fees.add(fee("12"), act())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> fees.end(id, FIRST.minusDays(1), "余府发〔2026〕9号", act()))
                .isInstanceOf(Invalid.class);
        fees.end(id, FIRST.plusDays(9), "余府发〔2026〕9号", act());
        assertThatThrownBy(() -> fees.end(id, FIRST.plusDays(9), "余府发〔2026〕9号", act()))
                .isInstanceOf(Refused.class);
        assertThat(fees.all())
                .filteredOn(fee -> fee.id().equals(id))
                .singleElement()
                .satisfies(fee -> assertThat(fee.endedBy()).isEqualTo("余府发〔2026〕9号"));
        assertThatThrownBy(() -> fees.add(fee("0"), act())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> fees.add(fee("1.005"), act())).isInstanceOf(Invalid.class);
    }

    @Test
    void eachStageOfAnItemHasOneDutyInForce() {
        var duty =
                new Duties.NewDuty(
                        code(),
                        Duty.Stage.ACCEPT,
                        "一次告知",
                        "窗口",
                        "未一次告知的",
                        "行政许可法第七十二条",
                        "余府发〔2026〕1号",
                        FIRST);
        UUID id = duties.add(duty, act());
        assertThatThrownBy(() -> duties.add(duty, act())).isInstanceOf(Refused.class);
        duties.end(id, FIRST.plusDays(1), "余府发〔2026〕9号", act());
        assertThatThrownBy(() -> duties.end(id, FIRST.plusDays(1), "余府发〔2026〕9号", act()))
                .isInstanceOf(Refused.class);
        assertThat(duties.of(code())).hasSize(1);
        assertThat(duties.all()).anyMatch(known -> known.id().equals(id));
    }

    private boolean isOurs(ListConflicts.Conflict conflict) {
        return conflict.item().code().equals(code());
    }

    private void assertRefused(String amount, String field, String rule) {
        assertThatThrownBy(() -> publish(amount, FIRST))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .containsExactly(new Invalid.Fault(field, rule)));
    }

    private void publish(String amount, LocalDate from) {
        catalogue.publish(code(), guide(amount), from, act());
    }

    private Guide guide(String amount) {
        return Guides.of(
                department,
                guide ->
                        guide.withObject("sections")
                                .withArray("fees")
                                .addObject()
                                .put("name", name)
                                .put("amount", new BigDecimal(amount))
                                .put("unit", "元/证")
                                .put("basis", "赣发改〔2019〕1号")
                                .putNull("reduction"));
    }

    private String code() {
        return Guides.code(department);
    }

    private Fees.NewFee fee(String standard) {
        return new Fees.NewFee(
                name,
                Fee.Kind.ADMINISTRATIVE,
                Fee.Payer.ANYBODY,
                new BigDecimal(standard),
                "元/证",
                "赣发改〔2019〕1号",
                "360500",
                "余府发〔2026〕1号",
                FIRST);
    }

    private Act act() {
        return Act.byPlatform(UUID.randomUUID().toString(), clock.instant());
    }
}
