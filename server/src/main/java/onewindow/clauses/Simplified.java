package onewindow.clauses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Traditional characters and the simplified ones that stand for them (OpenCC). */
final class Simplified {
    private static final String TABLE = "/clauses/simplified.txt";
    private static final char[] CHARACTERS = characters();

    private Simplified() {}

    static char of(char character) {
        return CHARACTERS[character];
    }

    private static char[] characters() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        List<String> lines = lines();
        String traditional = lines.get(0);
        for (int i = 0; i < traditional.length(); i++) {
            table[traditional.charAt(i)] = lines.get(1).charAt(i);
        }
        return table;
    }

    private static List<String> lines() {
        try (InputStream file = Simplified.class.getResourceAsStream(TABLE)) {
            if (file == null) {
                throw new IllegalStateException(TABLE + " is not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
