package onewindow.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be (GB/T 22239-2019, 8.1.4.1 a): ten characters, three of four classes,
 * without the person's own names and numbers, not a well-known word with a few characters around.
 */
final class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final int CLASSES = 3;
    private static final int OWN_CHARACTERS = 4;
    private static final List<String> WEAK_WORDS = weakWords();

    private PasswordRules() {}

    /**
     * @param personal login, name, phone, document number
     * @return the first fault, as a code
     */
    static Optional<String> fault(String password, Collection<String> personal) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password-short");
        }
        if (length > LONGEST) {
            return Optional.of("too-long");
        }
        if (classes(password) < CLASSES) {
            return Optional.of("password-classes");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (personal.stream().anyMatch(value -> contains(small, value))) {
            return Optional.of("password-personal");
        }
        return isWeak(small) ? Optional.of("password-weak") : Optional.empty();
    }

    private static long classes(String password) {
        return password.codePoints()
                .map(point -> {
                    if (Character.isLowerCase(point)) {
                        return 0;
                    }
                    if (Character.isUpperCase(point)) {
                        return 1;
                    }
                    return Character.isDigit(point) ? 2 : 3;
                })
                .distinct()
                .count();
    }

    private static boolean contains(String small, String personal) {
        String value = personal.strip().toLowerCase(Locale.ROOT);
        return value.codePointCount(0, value.length()) >= 2 && small.contains(value);
    }

    private static boolean isWeak(String small) {
        String plain =
                small.replace('@', 'a').replace('0', 'o').replace('3', 'e').replace('$', 's');
        return ownCharacters(small) < OWN_CHARACTERS || ownCharacters(plain) < OWN_CHARACTERS;
    }

    /** How many different characters are left without the well-known words. */
    private static long ownCharacters(String password) {
        String left = password;
        for (String word : WEAK_WORDS) {
            left = left.replace(word, "");
        }
        return left.codePoints().distinct().count();
    }

    private static List<String> weakWords() {
        try (var stream = PasswordRules.class.getResourceAsStream("/identity/weak-words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("identity/weak-words.txt is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
