package onewindow.licences;

import java.util.UUID;

/**
 * @param identifier 1.2.156.3005.2.… with its check character (GB/T 36904)
 * @param document the licence as a document, see {@link onewindow.documents.Documents#pdf}
 */
public record IssuedLicence(UUID id, String identifier, String number, UUID document) {}
