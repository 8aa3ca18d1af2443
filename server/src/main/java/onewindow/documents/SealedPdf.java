package onewindow.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import onewindow.platform.Time;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts an electronic seal on a PDF (a detached CMS structure over all other bytes) and reads it.
 */
final class SealedPdf {
    private SealedPdf() {}

    static byte[] seal(byte[] pdf, Sm2.Pair seal, String organ, String name, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(6_000);
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName(organ + name);
            signature.setReason("电子印章");
            var when = GregorianCalendar.from(at.atZone(Time.ZONE));
            signature.setSignDate(when);
            document.addSignature(signature, content -> Sm2.sign(content, seal), options);
            var sealed = new ByteArrayOutputStream();
            document.saveIncremental(sealed);
            return sealed.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param cms null where there is no signature
     * @param whole whether the signature covers every byte but itself
     * @param signer null where the content was changed
     */
    record Reading(
            byte @Nullable [] cms,
            boolean whole,
            @Nullable X509Certificate signer,
            @Nullable Instant at) {}

    static Reading read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            if (signature == null) {
                return new Reading(null, false, null, null);
            }
            int[] range = signature.getByteRange();
            byte[] cms = unpadded(signature.getContents());
            boolean whole =
                    range.length == 4
                            && range[0] == 0
                            && range[1] > 0
                            && range[2] > range[1]
                            && (long) range[2] + range[3] == pdf.length
                            && onlyTheSignature(pdf, range[1], range[2]);
            if (!whole) {
                return new Reading(cms, false, null, null);
            }
            X509Certificate signer = Sm2.signer(signature.getSignedContent(pdf), cms);
            var date = signature.getSignDate();
            return new Reading(
                    cms,
                    true,
                    signer,
                    date == null ? null : new Date(date.getTimeInMillis()).toInstant());
        } catch (IOException | RuntimeException notAPdf) {
            return new Reading(null, false, null, null);
        }
    }

    /** The place kept for the structure is larger than it; zeros follow. */
    private static byte[] unpadded(byte[] contents) {
        try (var in = new ASN1InputStream(contents)) {
            byte[] structure = in.readObject().getEncoded();
            for (int i = structure.length; i < contents.length; i++) {
                if (contents[i] != 0) {
                    return contents;
                }
            }
            return structure;
        } catch (IOException | RuntimeException notAStructure) {
            return contents;
        }
    }

    /** Between the two covered parts stands one hexadecimal string and nothing else. */
    private static boolean onlyTheSignature(byte[] pdf, int from, int to) {
        if (to > pdf.length || pdf[from] != '<' || pdf[to - 1] != '>') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
