package onewindow;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a telephone reads from the QR codes that we draw. */
public final class QrPictures {
    private static final int DPI = 200;
    private static final int MODULE = 8;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]*)\"");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    private QrPictures() {}

    /**
     * @param page from 0; from the end where negative
     */
    public static String onPage(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            int number = page < 0 ? document.getNumberOfPages() + page : page;
            return read(new PDFRenderer(document).renderImageWithDPI(number, DPI));
        }
    }

    /** The squares of its one path, painted on white. */
    public static String inSvg(String svg) {
        var side = SIDE.matcher(svg);
        var path = PATH.matcher(svg);
        assertThat(side.find() && path.find()).as(svg).isTrue();
        assertThat(path.group(1)).matches("(?:" + SQUARE.pattern() + ")+");
        int width = Integer.parseInt(side.group(1)) * MODULE;
        var picture = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        var paint = picture.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, width, width);
        paint.setColor(Color.BLACK);
        var square = SQUARE.matcher(path.group(1));
        while (square.find()) {
            int x = Integer.parseInt(square.group(1)) * MODULE;
            paint.fillRect(x, Integer.parseInt(square.group(2)) * MODULE, MODULE, MODULE);
        }
        paint.dispose();
        return read(picture);
    }

    private static String read(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap =
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("no QR code is read from the picture", unreadable);
        }
    }
}
