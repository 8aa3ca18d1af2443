package onewindow.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onewindow.catalogue.ItemType;
import onewindow.catalogue.basic.BasicEntry;
import onewindow.catalogue.basic.LegalBasis;
import onewindow.conformity.Difference.Kind;
import org.junit.jupiter.api.Test;

class FourSamesTest {
    private static final UUID CITY = new UUID(0, 1);
    private static final UUID COUNTY = new UUID(0, 2);
    private static final BasicEntry ENTRY =
            new BasicEntry(
                    "000117999000",
                    1,
                    BasicEntry.Kind.ADDED,
                    "户外广告设置许可",
                    ItemType.LICENCE,
                    List.of("城市市容和环境卫生管理条例"),
                    List.of(3, 4),
                    "住房和城乡建设部",
                    LocalDate.of(2020, 1, 1),
                    "国办发〔2019〕1号",
                    LocalDate.of(2019, 12, 1),
                    true);

    @Test
    void namesEachDifferenceOnItsLevelAndCountsTheItemsWithoutOne() {
        var good = item("000117999000", 3, CITY, "户外广告设置许可");
        var business = item("00011799900001", 3, CITY, "户外广告设置许可（延续）");
        var renamed = item("000117999000", 4, COUNTY, "户外广告牌审批");
        var unknown = item("000117998000", 4, COUNTY, "某许可");
        var outcome =
                FourSames.of(
                        List.of(good, business, renamed, unknown),
                        Map.of(ENTRY.code(), ENTRY)::get);
        assertThat(outcome.differences())
                .extracting(
                        Difference::kind,
                        Difference::level,
                        Difference::expected,
                        Difference::actual)
                .containsExactly(
                        tuple(Kind.NAME, 4, "户外广告设置许可", "户外广告牌审批"),
                        tuple(Kind.BASIC_CODE, 4, "", "000117998000"));
        assertThat(outcome.rates())
                .containsExactly(
                        new Conformity.Rate(CITY, 3, 2, 2), new Conformity.Rate(COUNTY, 4, 0, 2));
    }

    @Test
    void typeAndLegalBasisAreThoseOfTheEntry() {
        var other =
                new LibraryItem(
                        "11360500DE000170903000117999000",
                        "户外广告设置许可",
                        ItemType.REGISTRATION,
                        "000117999000",
                        3,
                        CITY,
                        List.of(LegalBasis.of("《江西省某条例》", "第三条")),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        Set.of(),
                        true);
        assertThat(FourSames.of(List.of(other), _ -> ENTRY).differences())
                .extracting(Difference::kind, Difference::field)
                .containsExactly(
                        tuple(Kind.TYPE, "type"), tuple(Kind.LEGAL_BASIS, "sections.legalBasis"));
    }

    @Test
    void ofTheLegalBasisItNamesTheArticleThatIsLackingAndWhatIsThereInstead() {
        var exact =
                new BasicEntry(
                        ENTRY.code(),
                        2,
                        BasicEntry.Kind.CHANGED,
                        ENTRY.name(),
                        ENTRY.type(),
                        List.of("《城市市容和环境卫生管理条例》第11条第1款", "《中华人民共和国广告法》"),
                        ENTRY.levels(),
                        ENTRY.governingDepartment(),
                        ENTRY.from(),
                        ENTRY.document(),
                        ENTRY.documentDate(),
                        true);
        var advertising = LegalBasis.of("广告法", "第四十一条");
        var own = LegalBasis.of("《江西省某条例》", "第三条");
        var right = LegalBasis.of("城市市容和环境卫生管理条例", "第十一条");
        var wrong = LegalBasis.of("城市市容和环境卫生管理条例", "第十二条");
        assertThat(basis(exact, List.of(own, advertising, right))).isEmpty();
        assertThat(basis(exact, List.of(own, advertising, wrong)))
                .extracting(Difference::kind, Difference::expected, Difference::actual)
                .containsExactly(
                        tuple(Kind.LEGAL_BASIS, "《城市市容和环境卫生管理条例》第十一条第一款", "城市市容和环境卫生管理条例第十二条"));
        assertThat(basis(exact, List.of(right)))
                .extracting(Difference::expected, Difference::actual)
                .containsExactly(tuple("《中华人民共和国广告法》", ""));
    }

    private static List<Difference> basis(BasicEntry entry, List<LegalBasis> bases) {
        var item =
                new LibraryItem(
                        "11360500DE000170903000117999000",
                        entry.name(),
                        entry.type(),
                        entry.code(),
                        3,
                        CITY,
                        bases,
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        Set.of(),
                        true);
        return FourSames.of(List.of(item), _ -> entry).differences();
    }

    private static LibraryItem item(String end, int level, UUID department, String name) {
        return new LibraryItem(
                "11360500DE00017090" + level + end,
                name,
                ItemType.LICENCE,
                end.substring(0, 12),
                level,
                department,
                List.of(LegalBasis.of("《城市市容和环境卫生管理条例》（2017年修订）", "第十一条")),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                Set.of(),
                true);
    }
}
