package onewindow.catalogue.basic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a law: 第十二条第一款. What is 0 is not said.
 *
 * @param annex 附件
 * @param article 条; {@code inserted} 之一, 之二 … of an article that was put in later
 * @param paragraph 款; {@code item} 项; {@code point} 目
 */
public record Provision(int annex, int article, int inserted, int paragraph, int item, int point) {
    private static final int MOST_OF_A_RANGE = 100;
    private static final String NUMBER = "([" + ChineseNumber.SIGNS + "]+)";
    private static final Pattern PART =
            Pattern.compile(
                    "附件"
                            + NUMBER
                            + "|第\\(?"
                            + NUMBER
                            + "\\)?(条|款|项|目)(?:之"
                            + NUMBER
                            + ")?|\\("
                            + NUMBER
                            + "\\)");

    /** From the widest to the narrowest. */
    private enum Level {
        ANNEX,
        ARTICLE,
        PARAGRAPH,
        ITEM,
        POINT
    }

    /** A numbered part as it stands in the text, from {@code start} to {@code end}. */
    private record Part(Level level, int number, int inserted, int start, int end) {
        static Part of(Matcher found) {
            if (found.group(1) != null) {
                return of(Level.ANNEX, found.group(1), 0, found);
            }
            if (found.group(5) != null) {
                return of(Level.ITEM, found.group(5), 0, found);
            }
            int inserted = found.group(4) == null ? 0 : ChineseNumber.parse(found.group(4));
            return switch (found.group(3)) {
                case "条" -> of(Level.ARTICLE, found.group(2), inserted, found);
                case "款" -> of(Level.PARAGRAPH, found.group(2), 0, found);
                case "目" -> of(Level.POINT, found.group(2), 0, found);
                default -> of(Level.ITEM, found.group(2), 0, found);
            };
        }

        private static Part of(Level level, String number, int inserted, Matcher found) {
            return new Part(
                    level, ChineseNumber.parse(number), inserted, found.start(), found.end());
        }
    }

    /**
     * The places that a text names, such as 第四十五条第一款、第二款, each in full; none where it names no
     * place by its number, as a chapter.
     */
    static List<Provision> all(String text) {
        String bare = Names.normalised(text);
        Matcher found = PART.matcher(bare);
        List<Provision> places = new ArrayList<>();
        Provision place = new Provision(0, 0, 0, 0, 0, 0);
        Part before = null;
        while (found.find()) {
            Part part = Part.of(found);
            boolean narrower = before != null && part.level().compareTo(before.level()) > 0;
            if (narrower) {
                places.removeLast();
            } else if (before != null && before.level() == part.level()) {
                boolean range = bare.substring(before.end(), part.start()).matches("至|到|-|—");
                int from = range ? before.number() + 1 : part.number();
                for (int number = from;
                        number < Math.min(part.number(), from + MOST_OF_A_RANGE);
                        number++) {
                    places.add(place.with(part.level(), number, 0));
                }
            }
            place = place.with(part.level(), part.number(), part.inserted());
            places.add(place);
            before = part;
        }
        return List.copyOf(places);
    }

    /**
     * Whether both are the same place, of which one may be named more exactly: 第十二条第一款 is in 第十二条,
     * and not in 第十三条 or 第十二条第二款.
     */
    boolean agrees(Provision other) {
        boolean comparable =
                both(annex, other.annex)
                        || both(article, other.article)
                        || both(paragraph, other.paragraph)
                        || both(item, other.item)
                        || both(point, other.point);
        return comparable
                && agree(annex, other.annex)
                && agree(article, other.article)
                && (!both(article, other.article) || inserted == other.inserted)
                && agree(paragraph, other.paragraph)
                && agree(item, other.item)
                && agree(point, other.point);
    }

    private static boolean both(int one, int other) {
        return one != 0 && other != 0;
    }

    private static boolean agree(int one, int other) {
        return !both(one, other) || one == other;
    }

    /** What is narrower belonged to the place before. */
    private Provision with(Level level, int number, int afterwards) {
        return switch (level) {
            case ANNEX -> new Provision(number, 0, 0, 0, 0, 0);
            case ARTICLE -> new Provision(annex, number, afterwards, 0, 0, 0);
            case PARAGRAPH -> new Provision(annex, article, inserted, number, 0, 0);
            case ITEM -> new Provision(annex, article, inserted, paragraph, number, 0);
            case POINT -> new Provision(annex, article, inserted, paragraph, item, number);
        };
    }

    /** As a law writes it. */
    @Override
    public String toString() {
        return (annex == 0 ? "" : "附件" + annex)
                + part(article, "条")
                + (inserted == 0 ? "" : "之" + ChineseNumber.write(inserted))
                + part(paragraph, "款")
                + part(item, "项")
                + part(point, "目");
    }

    private static String part(int number, String unit) {
        return number == 0 ? "" : "第" + ChineseNumber.write(number) + unit;
    }
}
