package onewindow.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** QR codes and the addresses that stand in them. */
@Service
public class QrCodes {
    private static final int LONGEST = 1_000;

    private final String address;

    QrCodes(@Value("${onewindow.address}") String address) {
        this.address = address.replaceAll("/+$", "");
    }

    /** The public page of a case's trail, by its token. */
    public String caseAddress(String token) {
        return address + "/check/" + token;
    }

    /** The public page that says whether a licence is genuine and valid. */
    public String licenceAddress(String identifier) {
        return address + "/check/" + identifier;
    }

    /** The public page of a service item, whatever its version. */
    public String itemAddress(String code) {
        return address + "/items/" + code;
    }

    /** The same page, for one situation: what was answered to its questions. */
    public String itemAddress(String code, Map<String, String> answers) {
        return answers.isEmpty()
                ? itemAddress(code)
                : itemAddress(code)
                        + answers.entrySet().stream()
                                .map(answer ->
                                        URLEncoder.encode(answer.getKey(), StandardCharsets.UTF_8)
                                                + "="
                                                + URLEncoder.encode(
                                                        answer.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** Where the picture of an address of ours is drawn, as a path. */
    public String picture(String text) {
        return "/api/public/qr?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether the text is an address of this platform: others are not drawn for strangers. */
    public boolean isOwn(String text) {
        return text.startsWith(address + "/") && text.length() <= LONGEST;
    }

    /** A picture that scales, with its quiet zone; one path, so it stays small. */
    public String svg(String text) {
        BitMatrix matrix = matrix(text);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        int side = matrix.getWidth();
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges" role="img">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
        """
                .formatted(side, side, side, side, path);
    }

    /** The dark and light modules, for whoever draws them elsewhere than on a page. */
    public static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name(),
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    4));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
