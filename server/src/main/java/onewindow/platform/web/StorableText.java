package onewindow.platform.web;

/**
 * Which texts may come in. What PostgreSQL and UTF-8 cannot hold (NUL, half a surrogate pair) and
 * what no person types (other control characters, code points that are no characters) is refused at
 * the border, so that nothing behind it has to think of it. Every written character is let in,
 * those beyond the BMP and marks of direction included.
 */
final class StorableText {
    private StorableText() {}

    static boolean fits(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (!fits(point)) {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    private static boolean fits(int point) {
        if (point >= ' ' && point < 0x7F) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\r' || point == '\t';
            case Character.SURROGATE -> false;
            default -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
        };
    }
}
