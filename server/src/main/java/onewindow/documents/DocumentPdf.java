package onewindow.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import onewindow.documents.page.Lines;
import onewindow.documents.page.SealPicture;
import onewindow.documents.page.Sheet;
import onewindow.documents.page.Typefaces;
import onewindow.platform.Time;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The templates of all documents (version 1), drawn on A4 after the manner of GB/T 9704: a red
 * heading for decisions, a plain one for notices, a frame for licences.
 */
final class DocumentPdf {
    private static final Color RED = new Color(0xD0, 0x12, 0x1B);
    private static final Color GREY = new Color(0x60, 0x60, 0x60);
    private static final float QR = 82;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Sheet sheet;
    private final PDDocument document;
    private final Content content;
    private final Look look;

    /**
     * @param sealName the electronic seal put on it; null leaves the place free
     * @param address in the QR code
     * @param sample prints 演示样张·无效 across every page
     */
    record Look(@Nullable String sealName, String address, boolean sample) {}

    private DocumentPdf(PDDocument document, Content content, Look look, Typefaces typefaces) {
        this.document = document;
        this.sheet = new Sheet(document, typefaces);
        this.content = content;
        this.look = look;
    }

    static byte[] draw(Content content, Look look, Typefaces typefaces) {
        try (var document = new PDDocument()) {
            var pdf = new DocumentPdf(document, content, look, typefaces);
            if (content.kind() == DocumentKind.LICENCE) {
                new LicencePaper(pdf.sheet, content).draw();
            } else {
                new Paper(pdf.sheet, content).draw();
            }
            pdf.closing();
            pdf.feet();
            pdf.describe();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Organ, date and seal to the right, QR code to the left, together on one page. */
    private void closing() {
        float height = 2 * SealPicture.RADIUS + 26;
        if (sheet.room() < height) {
            sheet.turn();
            sheet.text("（此页无正文）", Sheet.Ink.black(Sheet.BODY), Sheet.Align.LEFT, 21);
        }
        sheet.skip(14);
        float top = sheet.y();
        float centre =
                Sheet.LEFT
                        + Sheet.INNER
                        - Math.max(
                                SealPicture.RADIUS + 6,
                                Lines.line(content.organ(), sheet.typefaces()).width(13) / 2);
        sheet.draw(stream -> organDateAndSeal(stream, centre, top - SealPicture.RADIUS));
        qr(Sheet.LEFT, top - 8);
    }

    private void organDateAndSeal(PDPageContentStream stream, float centre, float middle)
            throws IOException {
        float wide = 400;
        var typefaces = sheet.typefaces();
        sheet.write(
                stream,
                Lines.line(content.organ(), typefaces),
                centre - wide / 2,
                middle + 6,
                wide,
                Sheet.Align.CENTRE,
                Sheet.Ink.black(13));
        sheet.write(
                stream,
                Lines.line(DATE.format(Time.date(content.at())), typefaces),
                centre - wide / 2,
                middle - 18,
                wide,
                Sheet.Align.CENTRE,
                Sheet.Ink.black(13));
        String seal = look.sealName();
        if (seal != null) {
            SealPicture.draw(sheet, stream, content.organ(), seal, centre, middle - 6);
        } else if (content.kind().seal() != null && content.hasNumber()) {
            sheet.write(
                    stream,
                    Lines.line("（此处加盖印章，未盖章无效）", typefaces),
                    centre - wide / 2,
                    middle - 42,
                    wide,
                    Sheet.Align.CENTRE,
                    new Sheet.Ink(10, GREY, false));
        }
    }

    private void qr(float x, float top) {
        BitMatrix matrix = QrCodes.matrix(look.address());
        float module = QR / matrix.getWidth();
        String caption =
                switch (content.kind()) {
                    case LICENCE -> "扫码核验真伪与效力";
                    case ONE_TIME_NOTICE -> content.hasNumber() ? "扫码查看办事指南" : "扫码打开本清单";
                    default -> "扫码查询办理进度";
                };
        sheet.draw(stream -> {
            stream.setNonStrokingColor(Color.BLACK);
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row)) {
                        stream.addRect(
                                x + column * module, top - (row + 1) * module, module, module);
                    }
                }
            }
            stream.fill();
            sheet.write(
                    stream,
                    Lines.line(caption, sheet.typefaces()),
                    x,
                    top - QR - 8,
                    QR,
                    Sheet.Align.CENTRE,
                    new Sheet.Ink(8.5f, GREY, false));
        });
    }

    /** What stands on every page: barcode, page n of m, and the frame of a licence. */
    private void feet() {
        int count = document.getNumberOfPages();
        int number = 1;
        List<PDPage> pages = new ArrayList<>();
        document.getPages().forEach(pages::add);
        for (PDPage page : pages) {
            String text = "第 %d 页  共 %d 页".formatted(number++, count);
            sheet.draw(page, stream -> foot(stream, text));
            if (content.kind() == DocumentKind.LICENCE) {
                sheet.draw(page, new LicencePaper(sheet, content)::frame);
            }
            if (look.sample()) {
                sheet.draw(page, this::sampleMark);
            }
        }
    }

    private void foot(PDPageContentStream stream, String text) throws IOException {
        if (content.hasNumber()) {
            barcode(stream, Sheet.LEFT, 66);
        }
        var typefaces = sheet.typefaces();
        var ink = new Sheet.Ink(9, GREY, false);
        float right = Sheet.LEFT + Sheet.INNER - 200;
        sheet.write(stream, Lines.line(text, typefaces), right, 56, 200, Sheet.Align.RIGHT, ink);
        sheet.write(
                stream,
                Lines.line(content.number(), typefaces),
                right,
                42,
                200,
                Sheet.Align.RIGHT,
                ink);
    }

    /** Code 128 has no Chinese: kind, year, running number and the organ's code say the same. */
    static String barcode(Content content) {
        String digits = content.number().replaceAll(".*〔(\\d+)〕(\\d+)号", "$1-$2");
        return content.kind().code() + "-" + digits + "-" + content.organCode();
    }

    private void barcode(PDPageContentStream stream, float x, float top) throws IOException {
        String text = barcode(content);
        var bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
        float module = 0.6f;
        float height = 17;
        stream.setNonStrokingColor(Color.BLACK);
        for (int i = 0; i < bars.getWidth(); i++) {
            if (bars.get(i, 0)) {
                stream.addRect(x + i * module, top - height, module, height);
            }
        }
        stream.fill();
        sheet.write(
                stream,
                Lines.line(text, sheet.typefaces()),
                x,
                top - height - 9,
                bars.getWidth() * module,
                Sheet.Align.CENTRE,
                new Sheet.Ink(7, GREY, false));
    }

    private void sampleMark(PDPageContentStream stream) throws IOException {
        var faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(0.16f);
        stream.setGraphicsStateParameters(faint);
        var line = Lines.line("演示样张·无效", sheet.typefaces());
        float size = 64;
        var place = Matrix.getTranslateInstance(Sheet.WIDTH / 2, Sheet.HEIGHT / 2);
        place.rotate(Math.toRadians(38));
        place.translate(-line.width(size) / 2, -size / 3);
        sheet.write(stream, line, place, new Sheet.Ink(size, RED, false));
    }

    /** The date of the act, never of the drawing. */
    private void describe() {
        var about = new PDDocumentInformation();
        about.setTitle(content.title() + " " + content.number());
        about.setAuthor(content.organ());
        about.setCreator("OneWindow");
        about.setCreationDate(
                GregorianCalendar.from(ZonedDateTime.ofInstant(content.at(), Time.ZONE)));
        document.setDocumentInformation(about);
    }
}
