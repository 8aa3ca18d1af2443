package onewindow.catalogue.basic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.catalogue.Guide;

/**
 * 设定依据 as it is compared (rulebook R1.6, R1.7): a law and the places in it. A basis without an
 * article on one side is compared by its law only.
 *
 * @param law title as it is written
 * @param provisions none where only the law is named
 */
public record LegalBasis(String law, List<Provision> provisions) {
    private static final Pattern PLACE =
            Pattern.compile("附件|第[(（]?[" + ChineseNumber.SIGNS + "０-９\\s]+[)）]?[条款项目章节]");

    public LegalBasis {
        provisions = List.copyOf(provisions);
    }

    public static LegalBasis of(String law, String article) {
        return new LegalBasis(law.strip(), Provision.all(article));
    }

    /** Of an item, by the order of its guide. */
    public static List<LegalBasis> of(Guide guide) {
        return guide.sections().legalBasis().stream()
                .map(basis -> of(basis.law(), basis.article()))
                .distinct()
                .toList();
    }

    /** The bases of a text such as 《中华人民共和国广告法》第三十条、《城市市容和环境卫生管理条例》第十一条第一款. */
    public static List<LegalBasis> read(String text) {
        List<Integer> starts = titles(text);
        if (starts.isEmpty() || !text.substring(0, starts.getFirst()).isBlank()) {
            starts.addFirst(0);
        }
        List<LegalBasis> bases = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            bases.add(one(text.substring(starts.get(i), end)));
        }
        return bases;
    }

    /**
     * What the others do not have of these: a whole law, or places of a law that they do have, each
     * once.
     */
    public static List<LegalBasis> lacking(List<LegalBasis> those, List<LegalBasis> others) {
        List<LegalBasis> lacking = new ArrayList<>();
        for (LegalBasis basis : those) {
            var same = others.stream().filter(basis::isOfTheSameLaw).toList();
            if (same.isEmpty()) {
                lacking.add(basis);
            } else if (same.stream().noneMatch(other -> other.provisions().isEmpty())) {
                var places =
                        basis.provisions().stream()
                                .filter(place -> same.stream().noneMatch(one -> one.has(place)))
                                .toList();
                if (!places.isEmpty()) {
                    lacking.add(new LegalBasis(basis.law(), places));
                }
            }
        }
        return lacking.stream().distinct().toList();
    }

    public boolean isOfTheSameLaw(LegalBasis other) {
        return LawTitle.normalised(law).equals(LawTitle.normalised(other.law()));
    }

    /** As they are shown: each law once, with all its places. */
    public static String joined(List<LegalBasis> bases) {
        Map<String, List<Provision>> byLaw = new LinkedHashMap<>();
        bases.forEach(basis ->
                byLaw.computeIfAbsent(basis.law(), _ -> new ArrayList<>())
                        .addAll(basis.provisions()));
        return byLaw.entrySet().stream()
                .map(law -> new LegalBasis(law.getKey(), law.getValue()).toString())
                .collect(Collectors.joining("、"));
    }

    private boolean has(Provision place) {
        return provisions.stream().anyMatch(place::agrees);
    }

    /** Title marks within title marks are part of the title. */
    private static List<Integer> titles(String text) {
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '《' && depth++ == 0) {
                starts.add(i);
            } else if (text.charAt(i) == '》' && depth > 0) {
                depth--;
            }
        }
        return starts;
    }

    /** The article comes after the title mark that closes, or where the first place is named. */
    private static LegalBasis one(String text) {
        int closed = text.startsWith("《") ? text.lastIndexOf('》') + 1 : 0;
        Matcher place = PLACE.matcher(text);
        int end = place.find(closed) ? place.start() : text.length();
        String law = text.substring(0, end).replaceFirst("[、，,；;和及与\\s]+$", "").strip();
        return law.isEmpty() ? of(text, "") : of(law, text.substring(end));
    }

    /** As it is shown: the law as it was written, and the places. */
    @Override
    public String toString() {
        return law + String.join("、", provisions.stream().map(Provision::toString).toList());
    }
}
