package onewindow.clauses;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the rules read it: compatible forms, simplified characters, without blanks and without
 * what is invisible (rulebook §13.2). Each of its characters knows where it stood.
 */
final class NormalText implements CharSequence {
    private final char[] characters;
    private final int[] starts;
    private final int[] ends;
    private final int length;

    private NormalText(char[] characters, int[] starts, int[] ends, int length) {
        this.characters = characters;
        this.starts = starts;
        this.ends = ends;
        this.length = length;
    }

    static NormalText of(String text) {
        var builder = new Builder(text.length());
        for (int i = 0; i < text.length(); ) {
            char character = text.charAt(i);
            if (isPlain(character)) {
                builder.add(character, i, i + 1);
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            String compatible = Normalizer.normalize(text.substring(i, next), Normalizer.Form.NFKC);
            for (int j = 0; j < compatible.length(); j++) {
                if (isVisible(compatible, j)) {
                    builder.add(compatible.charAt(j), i, next);
                }
            }
            i = next;
        }
        return builder.build();
    }

    /**
     * Empties 《》: what stands between is a title, quoted as it is (rulebook §13.1). A bracket that
     * is never closed opens no title.
     */
    NormalText withoutTitles() {
        var builder = new Builder(length);
        int lastClose = lastIndexOf('》');
        for (int i = 0; i < length; i++) {
            builder.addFrom(this, i);
            if (characters[i] == '《' && i < lastClose) {
                while (characters[i + 1] != '》') {
                    i++;
                }
            }
        }
        return builder.build();
    }

    boolean hasAnyOf(String wanted) {
        for (int i = 0; i < length; i++) {
            if (wanted.indexOf(characters[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the character at this place begins in the text as it was written. */
    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(characters, from, to - from);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    private int lastIndexOf(char wanted) {
        for (int i = length - 1; i >= 0; i--) {
            if (characters[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlain(char character) {
        return character > ' ' && character < 0x7F || character >= 0x4E00 && character <= 0x9FFF;
    }

    private static boolean isVisible(String text, int index) {
        int codePoint = text.codePointAt(index);
        int type = Character.getType(codePoint);
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.NON_SPACING_MARK;
    }

    private static final class Builder {
        private char[] characters;
        private int[] starts;
        private int[] ends;
        private int length;

        Builder(int capacity) {
            characters = new char[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
        }

        void add(char character, int start, int end) {
            if (length == characters.length) {
                int larger = length * 2 + 16;
                characters = Arrays.copyOf(characters, larger);
                starts = Arrays.copyOf(starts, larger);
                ends = Arrays.copyOf(ends, larger);
            }
            characters[length] = Simplified.of(character);
            starts[length] = start;
            ends[length] = end;
            length++;
        }

        void addFrom(NormalText other, int index) {
            add(other.characters[index], other.starts[index], other.ends[index]);
        }

        NormalText build() {
            return new NormalText(characters, starts, ends, length);
        }
    }
}
