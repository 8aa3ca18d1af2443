package onewindow.bundles;

import java.util.List;

/**
 * An item of a bundle.
 *
 * @param optional not everybody needs it; {@code condition} says who does
 * @param condition empty where it is not optional
 * @param after items of the bundle whose results it needs
 */
public record BundleMember(
        String item, boolean optional, String condition, String conditionEn, List<String> after) {}
