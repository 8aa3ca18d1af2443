package onewindow.documents;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says of any PDF whether it bears a seal of ours and was not changed since. */
@Service
public class SealCheck {
    private final SealStore store;

    SealCheck(SealStore store) {
        this.store = store;
    }

    /**
     * @param organ whose seal it is, where it is ours
     * @param at when it was sealed
     */
    public record Verdict(
            Finding finding,
            @Nullable String organ,
            @Nullable String seal,
            Seal.@Nullable State state,
            @Nullable Instant at) {}

    public enum Finding {
        /** Sealed by one of ours, every byte as it was. */
        INTACT,
        NOT_SEALED,
        /** Changed after it was sealed, or added to. */
        CHANGED,
        /** Whole, but the seal is not in our register. */
        UNKNOWN_SEAL
    }

    public Verdict check(byte[] pdf) {
        var reading = SealedPdf.read(pdf);
        if (reading.cms() == null) {
            return new Verdict(Finding.NOT_SEALED, null, null, null, null);
        }
        var signer = reading.signer();
        if (!reading.whole() || signer == null) {
            return new Verdict(Finding.CHANGED, null, null, null, null);
        }
        try {
            return store.byCertificate(signer.getEncoded())
                    .map(seal ->
                            new Verdict(
                                    Finding.INTACT,
                                    seal.organ(),
                                    seal.name(),
                                    seal.state(),
                                    reading.at()))
                    .orElseGet(() -> new Verdict(Finding.UNKNOWN_SEAL, null, null, null, null));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
