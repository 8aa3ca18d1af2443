package onewindow.bundles;

import java.time.LocalDate;

/**
 * A bundle ended for good.
 *
 * @param from first day without it
 */
public record BundleEnding(String code, LocalDate from, LegalDocument document, String reason) {}
