package onewindow.organisation;

import java.util.UUID;

/**
 * An implementing body (实施主体).
 *
 * @param creditCode 18 characters; the first part of its items' codes
 * @param region 12 digits
 * @param documentWord its word in document numbers (机关代字), such as 余卫
 */
public record Department(
        UUID id,
        String creditCode,
        String name,
        String englishName,
        String region,
        String documentWord) {}
