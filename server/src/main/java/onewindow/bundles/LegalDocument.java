package onewindow.bundles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a bundle was published or ended.
 *
 * @param date none only while it is being written
 */
public record LegalDocument(String name, String number, String issuer, @Nullable LocalDate date) {}
