package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {
    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张小三, 张*三",
        "张小三丰, 张**丰",
        "欧阳修, 欧**",
        "欧阳小修, 欧***",
        "欧阳, 欧*",
        "𡐓𡐓, 𡐓*",
        "张𡐓三, 张*三",
        "𡐓三𡐓, 𡐓*𡐓",
        "买买提·艾力, 买****力",
        "John Smith, J********h",
        "三, *",
        "'', ''"
    })
    void masksNames(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "360502198803121234, 360502********1234",
        "11010519491231002X, 110105********002X",
        "91350100M000100Y43, 91350100M000100Y43",
        "E12345678, E1*****78",
        "H1234567890, H1*******90",
        "12, 1*",
        "'', ''"
    })
    void masksDocumentNumbers(String number, String masked) {
        assertThat(Masks.documentNumber(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "360502198803121234, 3****************4",
        "91350100M000100Y43, 91350100M000100Y43",
        "E12345678, E*******8"
    })
    void showsLessOfDocumentNumbersInPublic(String number, String masked) {
        assertThat(Masks.documentNumberInPublic(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "+8613812345678, 138****5678",
        "0790-6441234, 0790****34",
        "02787654321, 027****21",
        "12345, *****",
        "64412345, ******45"
    })
    void masksPhones(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "江西省新余市渝水区胜利北路123号5栋, 江西省新余市渝水区胜利北路***",
        "渝水区城北街道解放东街8号, 渝水区城北街道解放东街***",
        "新余市仙来东大道50号, 新余市仙来东大道***",
        "分宜县钤山镇防里村12组3号, 分宜县钤山镇***",
        "渝水区城南街道魁星阁社区6栋, 渝水区城南街道***",
        "某处12号, ***"
    })
    void masksAddressesFromTheRoadOn(String address, String masked) {
        assertThat(Masks.address(address)).isEqualTo(masked);
    }

    @Test
    void masksMailAndBankCards() {
        assertThat(Masks.email("zhang.san@example.cn")).isEqualTo("z***@example.cn");
        assertThat(Masks.email("nothing")).isEqualTo("***");
        assertThat(Masks.bankCard("6222020200112233445")).isEqualTo("***************3445");
    }

    @Test
    void masksAPersonWholeButLeavesAnEnterpriseItsNameAndCode() {
        var person =
                new Party(
                        Party.Kind.NATURAL_PERSON,
                        "张小三",
                        "111",
                        "11010519491231002X",
                        "13812345678",
                        "胜利北路1号",
                        null);
        assertThat(Masks.party(person))
                .isEqualTo(
                        new Party(
                                Party.Kind.NATURAL_PERSON,
                                "张*三",
                                "111",
                                "110105********002X",
                                "138****5678",
                                "胜利北路***",
                                null));
        var enterprise =
                new Party(
                        Party.Kind.ENTERPRISE,
                        "新余某某有限公司",
                        "001",
                        "91350100M000100Y43",
                        null,
                        "胜利北路1号",
                        "李四");
        assertThat(Masks.party(enterprise).name()).isEqualTo("新余某某有限公司");
        assertThat(Masks.party(enterprise).documentNumber()).isEqualTo("91350100M000100Y43");
        assertThat(Masks.party(enterprise).representative()).isEqualTo("李*");
    }
}
