package onewindow.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onewindow.listing.file.ListFile;
import onewindow.listing.file.ListFormat;
import onewindow.listing.file.Unreadable;
import onewindow.listing.sheet.GuideAssembly;
import onewindow.listing.sheet.ReportLine;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Files as people and others send them: a clear answer by place, and nothing is taken. */
class HostileFileTest {
    private static final String CODE = "11360500DE000121XG3000118036000";

    @Test
    void neverWorksOutAFormula() throws Exception {
        var file = workbook(sheet -> sheet.formula(2, 1, "HYPERLINK(\"http://127.0.0.1\",1+1)"));
        assertThat(file.lines())
                .extracting(ReportLine::rule, ReportLine::place, ReportLine::sheet)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("list-formula", "B3", "事项"));
        assertThat(file.sheets().getFirst().rows().getFirst().cells()).containsExactly(CODE, "");
    }

    /** Rows are counted, not lines: a cell may have several. */
    @Test
    void refusesAFormulaThatWasTypedAndNamesItsCell() throws Exception {
        assertThat(workbook(sheet -> sheet.value(2, 1, "=1+1")).lines())
                .extracting(ReportLine::rule, ReportLine::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("list-formula", "B3"));
        String text = "name,department\n\"两\n行\",市监局\n=1+1,市监局\n";
        var file = ListFormat.sheets(ListFormat.POWERS, text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.lines())
                .extracting(ReportLine::rule, ReportLine::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("list-formula", "A3"));
    }

    @Test
    void doesNotTakeANumberThatLostItsDigits() throws Exception {
        var file = workbook(sheet -> sheet.value(2, 1, 1.1360500123456789E17));
        assertThat(file.lines())
                .extracting(ReportLine::rule, ReportLine::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("list-digits-lost", "B3"));
        var fee = workbook(sheet -> sheet.value(2, 1, new BigDecimal("1.1000000000000001")));
        assertThat(fee.lines()).isEmpty();
        assertThat(fee.sheets().getFirst().rows().getFirst().cells()).containsExactly(CODE, "1.1");
    }

    @Test
    void losesNothingThatStandsBesideTheColumns() throws Exception {
        assertThat(workbook(sheet -> sheet.value(2, 3, "备注")).lines())
                .extracting(ReportLine::rule, ReportLine::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("list-beside", "D3"));
    }

    /** The same in a workbook and in CSV. */
    @Test
    void noColumnIsPassedOverInSilence() throws Exception {
        var columns = java.util.List.of("item", "name", "", "remark", "name");
        var workbook =
                workbook(
                        columns,
                        sheet -> {
                            sheet.value(2, 1, "名称");
                            sheet.value(2, 2, "没有标题");
                            sheet.value(2, 3, "备注");
                        });
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("事项.csv"));
            zip.write(
                    (String.join(",", columns) + "\n\n" + CODE + ",名称,没有标题,备注,\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        for (var file :
                java.util.List.of(
                        workbook, ListFormat.sheets(ListFormat.COMMA, archive.toByteArray()))) {
            assertThat(file.lines())
                    .extracting(line -> line.place() + " " + line.rule() + " " + line.kind())
                    .containsExactly("C3 list-beside FAULT");
            var assembled = GuideAssembly.of(file.sheets(), code -> Optional.empty());
            assertThat(assembled.lines())
                    .extracting(line -> line.column() + " " + line.rule() + " " + line.kind())
                    .containsExactly(
                            "remark list-column-unknown NOTE", "name list-column-twice FAULT");
            assertThat(assembled.guides()).isEmpty();
        }
        String powers = "name,,department,remark\n名称,没有标题,市监局,备注\n";
        assertThat(
                        ListFormat.sheets(
                                        ListFormat.POWERS, powers.getBytes(StandardCharsets.UTF_8))
                                .lines())
                .extracting(line -> line.place() + " " + line.rule())
                .containsExactly("B2 list-beside");
    }

    @Test
    void noSheetIsPassedOverInSilence() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var items = workbook.newWorksheet("事项");
            items.value(1, 0, "item");
            items.value(2, 0, CODE);
            workbook.newWorksheet("办理材料2").value(0, 0, "材料名称");
            workbook.newWorksheet("填写说明").value(0, 0, "请看这里");
            var hidden = workbook.newWorksheet("收费");
            hidden.value(1, 0, "item");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        }
        var file = ListFormat.sheets(ListFormat.WORKBOOK, bytes.toByteArray());
        assertThat(file.lines())
                .extracting(line -> line.sheet() + " " + line.rule() + " " + line.kind())
                .containsExactly("收费 list-sheet-hidden NOTE");
        assertThat(GuideAssembly.of(file.sheets(), code -> Optional.empty()).lines())
                .filteredOn(line -> line.kind() == ReportLine.Kind.NOTE)
                .extracting(line -> line.sheet() + " " + line.rule())
                .containsExactly("办理材料2 list-sheet-unknown");
    }

    @Test
    void doesNotGuessWhatMergedCellsMean() throws Exception {
        var file = workbook(sheet -> sheet.range(2, 0, 4, 0).merge());
        assertThat(file.lines())
                .extracting(ReportLine::rule, ReportLine::place)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("list-merged", "A3:A5"));
    }

    @Test
    void passesOverAMillionBlankRows() throws Exception {
        var rows = new StringBuilder();
        for (int row = 4; row <= 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        byte[] file =
                replaced(
                        bytes(sheet -> {}),
                        "xl/worksheets/sheet1.xml",
                        "</sheetData>",
                        rows + "</sheetData>");
        var read = ListFormat.sheets(ListFormat.WORKBOOK, file);
        assertThat(read.sheets().getFirst().rows()).hasSize(1);
        byte[] commas = ("a" + "\n".repeat(1_000_000) + "b").getBytes(StandardCharsets.UTF_8);
        assertThat(ListFormat.sheets(ListFormat.POWERS, commas).sheets().getFirst().rows())
                .extracting(onewindow.listing.sheet.Sheet.Row::number)
                .containsExactly(1_000_001);
    }

    @Test
    void refusesAnArchiveThatUnpacksWithoutEnd() throws Exception {
        var bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertUnreadable(bytes.toByteArray(), "list-archive-large");
    }

    @Test
    void refusesWhatDeclaresEntities() throws Exception {
        byte[] file =
                replaced(
                        bytes(sheet -> {}),
                        "xl/workbook.xml",
                        "<workbook",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook");
        assertUnreadable(file, "list-workbook-damaged");
    }

    @Test
    void saysWhatItCannotRead() throws Exception {
        assertUnreadable(new byte[0], "list-empty");
        assertUnreadable(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "list-old-workbook");
        assertUnreadable(new byte[] {0, 1, 2, 3}, "list-unknown-format");
        byte[] whole = bytes(sheet -> {});
        assertUnreadable(java.util.Arrays.copyOf(whole, whole.length / 2), "list-archive-damaged");
        assertUnreadable(
                "name,code\n\"open,1\n2,3".getBytes(StandardCharsets.UTF_8), "list-comma-damaged");
    }

    @Test
    void readsWhatChineseOfficeMachinesWrite() throws Exception {
        String text = "name,department\n食品经营许可,市监局\n";
        for (var charset : java.util.List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            var sheet =
                    ListFormat.sheets(ListFormat.POWERS, text.getBytes(charset))
                            .sheets()
                            .getFirst();
            assertThat(sheet.rows().getFirst().cells()).containsExactly("食品经营许可", "市监局");
        }
        var marked =
                ListFormat.sheets(
                        ListFormat.POWERS, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.sheets().getFirst().columns()).first().isEqualTo("name");
    }

    @Test
    void namesEveryWrongCellByItsPlace() throws Exception {
        var file =
                workbook(
                        java.util.List.of(
                                "item", "name", "visits", "online", "type", "legalLimit.days"),
                        sheet -> {
                            sheet.value(2, 1, "名称");
                            sheet.value(2, 2, "一次");
                            sheet.value(2, 3, "也许");
                            sheet.value(2, 4, "许可证");
                            sheet.value(2, 5, 1.5);
                            sheet.value(3, 0, CODE);
                            sheet.value(4, 0, "不是编码");
                        });
        var assembled =
                GuideAssembly.of(
                        file.sheets(),
                        code ->
                                Optional.of(
                                                tools.jackson.databind.node.JsonNodeFactory.instance
                                                        .objectNode()
                                                        .set(
                                                                "legalLimit",
                                                                tools.jackson.databind.node
                                                                        .JsonNodeFactory.instance
                                                                        .objectNode()))
                                        .map(node ->
                                                (tools.jackson.databind.node.ObjectNode) node));
        assertThat(assembled.lines())
                .extracting(line -> line.place() + " " + line.rule())
                .contains(
                        "C3 list-whole-number",
                        "D3 list-flag",
                        "E3 list-choice",
                        "F3 list-whole-number",
                        "A3 list-item-twice",
                        "A4 list-item-twice",
                        "A5 code-format");
        assertThat(assembled.guides()).isEmpty();
    }

    private interface Filling {
        void fill(org.dhatim.fastexcel.Worksheet sheet);
    }

    private static ListFile workbook(Filling filling) throws Exception {
        return ListFormat.sheets(ListFormat.WORKBOOK, bytes(filling));
    }

    private static ListFile workbook(java.util.List<String> columns, Filling filling)
            throws Exception {
        return ListFormat.sheets(ListFormat.WORKBOOK, bytes(columns, filling));
    }

    private static byte[] bytes(Filling filling) throws IOException {
        return bytes(java.util.List.of("item", "name"), filling);
    }

    private static byte[] bytes(java.util.List<String> columns, Filling filling)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("事项");
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(1, i, columns.get(i));
            }
            sheet.value(2, 0, CODE);
            filling.fill(sheet);
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] file, String entry, String what, String with)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var read =
                        org.apache.commons.compress.archivers.zip.ZipFile.builder()
                                .setSeekableByteChannel(
                                        new org.apache.commons.compress.utils
                                                .SeekableInMemoryByteChannel(file))
                                .get()) {
            for (var each : java.util.Collections.list(read.getEntries())) {
                byte[] content = read.getInputStream(each).readAllBytes();
                zip.putNextEntry(new ZipEntry(each.getName()));
                zip.write(
                        each.getName().equals(entry)
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace(what, with)
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void assertUnreadable(byte[] bytes, String rule) {
        var failure =
                catchThrowableOfType(
                        Unreadable.class, () -> ListFormat.sheets(ListFormat.of(bytes), bytes));
        assertThat(failure).as(rule).isNotNull();
        assertThat(failure.rule()).isEqualTo(rule);
    }
}
