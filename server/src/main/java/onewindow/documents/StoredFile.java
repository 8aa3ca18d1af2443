package onewindow.documents;

import java.util.UUID;

/**
 * @param mediaType found by looking into the content, not by the name
 * @param size in bytes
 * @param hash SM3 of the content, 64 hexadecimal digits
 */
public record StoredFile(UUID id, String name, String mediaType, long size, String hash) {}
