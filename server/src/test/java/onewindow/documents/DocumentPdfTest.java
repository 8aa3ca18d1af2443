package onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onewindow.documents.page.Typefaces;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentPdfTest {
    private static final Typefaces TYPEFACES = new Typefaces();
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final String TOKEN = "00112233445566778899aabbccddeeff";
    private static final String ADDRESS = "http://localhost:8080/check/" + TOKEN;

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void drawsEveryKind(DocumentKind kind) throws IOException {
        String seal = kind.seal() == null ? null : kind.seal().title();
        byte[] pdf =
                DocumentPdf.draw(
                        DocumentSamples.of(kind),
                        new DocumentPdf.Look(seal, ADDRESS, true),
                        TYPEFACES);
        Files.write(
                Files.createDirectories(Path.of("target/documents")).resolve(kind + ".pdf"), pdf);
        String text = text(pdf);
        assertThat(text).contains(DocumentSamples.of(kind).number(), "演示样张·无效", "第 1 页");
        assertThat(text).contains("𡐓");
    }

    @Test
    void holdsTheTokenInAQrCodeAndTheNumberInABarcode() throws Exception {
        var content = DocumentSamples.of(DocumentKind.ACCEPTANCE_NOTICE);
        byte[] pdf =
                DocumentPdf.draw(content, new DocumentPdf.Look("章", ADDRESS, false), TYPEFACES);
        try (var document = Loader.loadPDF(pdf)) {
            var page =
                    new PDFRenderer(document)
                            .renderImageWithDPI(document.getNumberOfPages() - 1, 300);
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            int height = page.getHeight();
            assertThat(new QRCodeReader().decode(bitmap(page, 0, height * 9 / 10), hints).getText())
                    .isEqualTo(ADDRESS);
            var bars = bitmap(page, height * 9 / 10, height / 10);
            assertThat(new Code128Reader().decode(bars, hints).getText())
                    .isEqualTo("D05-2026-12-11360500DE00010764");
        }
    }

    private static BinaryBitmap bitmap(BufferedImage page, int top, int height) {
        int width = page.getWidth() / 2;
        int[] pixels = page.getRGB(0, top, width, height, null, 0, width);
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    }

    @Test
    void carriesAnOpinionOfTenThousandCharactersAcrossPages() throws IOException {
        String opinion = "经审查，申请材料齐全、符合法定形式；现场核查结论为合格。".repeat(360).substring(0, 10_000);
        var content =
                content(
                        List.of(List.of("环节", "审查意见", "时间"), List.of("审核", opinion, "11月22日")),
                        List.of(opinion));
        byte[] pdf =
                DocumentPdf.draw(content, new DocumentPdf.Look("章", ADDRESS, false), TYPEFACES);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(15);
        }
        String found = text(pdf).replaceAll("\\s", "");
        long marks = opinion.chars().filter(character -> character == '；').count();
        assertThat(found.chars().filter(character -> character == '；').count())
                .isEqualTo(2 * marks);
    }

    @Test
    void drawsHtmlAndSqlAsText() throws IOException {
        String nasty = "<script>alert('1')</script>'; drop table cases; --";
        byte[] pdf =
                DocumentPdf.draw(
                        content(List.of(), List.of(nasty)),
                        new DocumentPdf.Look("章", ADDRESS, false),
                        TYPEFACES);
        assertThat(text(pdf).replaceAll("\\s", "")).contains(nasty.replaceAll("\\s", ""));
    }

    @Test
    void drawsACharacterThatNoFontHasAsABoxWithItsCode() throws IOException {
        byte[] pdf =
                DocumentPdf.draw(
                        content(
                                List.of(),
                                List.of("张" + Character.toString(0x3134A) + "😀\u0007明")),
                        new DocumentPdf.Look("章", ADDRESS, false),
                        TYPEFACES);
        assertThat(text(pdf)).contains("U+3134A", "U+1F600", "U+0007", "张", "明");
    }

    /** Any text over GBK and extension B: every character is found again, in its order. */
    @Test
    void dropsNoCharacterOfGbkOrExtensionB() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 600; i++) {
                text.appendCodePoint(any(random));
            }
            byte[] pdf =
                    DocumentPdf.draw(
                            content(List.of(), List.of(text.toString())),
                            new DocumentPdf.Look(null, ADDRESS, false),
                            TYPEFACES);
            String whole = text(pdf).replaceAll("\\s|第\\d+页共\\d+页", "");
            int at = 0;
            for (int character : text.codePoints().toArray()) {
                String one = shown(character);
                int found = whole.indexOf(one, at);
                assertThat(found)
                        .as("seed %d, U+%04X %s", seed, character, one)
                        .isGreaterThanOrEqualTo(0);
                at = character > 0x2E80 ? found : at;
            }
        }
    }

    private static int any(Random random) {
        while (true) {
            if (random.nextInt(3) == 0) {
                return 0x20000 + random.nextInt(0x2A6DF - 0x20000);
            }
            byte[] two = {(byte) (0x81 + random.nextInt(126)), (byte) (0x40 + random.nextInt(191))};
            String decoded = new String(two, java.nio.charset.Charset.forName("GBK"));
            if (decoded.length() == 1
                    && decoded.charAt(0) != '\uFFFD'
                    && !Character.isWhitespace(decoded.charAt(0))
                    && !(decoded.charAt(0) >= 0xE000 && decoded.charAt(0) <= 0xF8FF)) {
                return decoded.codePointAt(0);
            }
        }
    }

    private static String shown(int codePoint) {
        return TYPEFACES.faceOf(codePoint) == null
                ? "U+%04X".formatted(codePoint)
                : Character.toString(codePoint);
    }

    private static Content content(List<List<String>> table, List<String> paragraphs) {
        return DocumentSamples.content(
                DocumentKind.APPROVAL_FORM, "审批表", Map.of("申请人", "张𡐓"), table, paragraphs);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
