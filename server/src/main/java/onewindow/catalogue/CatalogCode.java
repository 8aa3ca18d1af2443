package onewindow.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 基本编码: the place of an item in the basic catalogue, 12 digits (rulebook §1.3).
 *
 * @param value owner of the catalogue (2), item type (2), main item (5), sub-item (3)
 */
public record CatalogCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}(0[1-9]|1\\d|2\\d)\\d{5}\\d{3}");

    public CatalogCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(value);
        }
    }

    public static Optional<CatalogCode> parse(String value) {
        return SHAPE.matcher(value).matches()
                ? Optional.of(new CatalogCode(value))
                : Optional.empty();
    }

    /** 00 for the national catalogue, else the province's first two digits of GB/T 2260. */
    public String owner() {
        return value.substring(0, 2);
    }

    /** Code of 事项类型 (rulebook §1.2). */
    public String type() {
        return value.substring(2, 4);
    }

    /** Enterprise and social registration stand as licences in the national list. */
    public boolean fits(ItemType itemType) {
        return switch (itemType) {
            case PUBLIC_SERVICE -> value.charAt(2) == '2';
            case OTHER_POWER -> type().equals("10") || value.charAt(2) == '1';
            case REGISTRATION, FILING ->
                    type().equals("01") || type().equals("07") || type().equals("10");
            case LICENCE, BENEFIT, CONFIRMATION, REWARD, RULING -> type().equals(itemType.code());
        };
    }
}
