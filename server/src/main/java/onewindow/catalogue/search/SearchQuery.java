package onewindow.catalogue.search;

import static onewindow.catalogue.search.SearchFields.ALIAS;
import static onewindow.catalogue.search.SearchFields.ALIAS_WHOLE;
import static onewindow.catalogue.search.SearchFields.DEPARTMENT;
import static onewindow.catalogue.search.SearchFields.ENGLISH;
import static onewindow.catalogue.search.SearchFields.ENGLISH_SUMMARY;
import static onewindow.catalogue.search.SearchFields.INITIALS;
import static onewindow.catalogue.search.SearchFields.INITIALS_WHOLE;
import static onewindow.catalogue.search.SearchFields.MATERIAL;
import static onewindow.catalogue.search.SearchFields.NAME;
import static onewindow.catalogue.search.SearchFields.NAME_WHOLE;
import static onewindow.catalogue.search.SearchFields.PINYIN;
import static onewindow.catalogue.search.SearchFields.PINYIN_WHOLE;
import static onewindow.catalogue.search.SearchFields.SUMMARY;
import static onewindow.catalogue.search.SearchFields.TOPIC;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * What people type, as a query: whole names before beginnings, beginnings before what stands
 * inside, names before aliases before everything else. Pairs of characters must mostly agree, so
 * that a query that means nothing here finds nothing.
 */
public final class SearchQuery {
    private static final Analyzer ENGLISH_WORDS =
            new org.apache.lucene.analysis.en.EnglishAnalyzer();

    /** How strictly the pieces of a query are asked for. */
    public enum Rigour {
        /** Every piece, each as it stands or nearly so. */
        STRICT,
        /** Half of the pieces, half of their pairs of characters; and what sounds the same. */
        RELAXED
    }

    private SearchQuery() {}

    /** What was said, or the same in the words of the guides. */
    public static Query of(SynonymWords.Read read, Rigour rigour) {
        return read.isOtherwise()
                ? new DisjunctionMaxQuery(
                        List.of(said(read.normal(), rigour), said(read.official(), rigour)), 0)
                : said(read.normal(), rigour);
    }

    /** In these words only. */
    public static Query said(String normal, Rigour rigour) {
        String whole = SearchText.withoutBlanks(normal);
        String essence = SearchText.essence(normal);
        List<String> runs = SearchText.runs(essence);
        if (runs.isEmpty()) {
            return new BooleanQuery.Builder().build();
        }
        List<Query> ways = new ArrayList<>();
        ways.add(exactly(NAME_WHOLE, whole, 200));
        ways.add(exactly(ALIAS_WHOLE, whole, 180));
        if (runs.stream().noneMatch(SearchText::isHan)) {
            ways.addAll(latin(String.join("", runs), essence, rigour));
        } else if (runs.size() == 1) {
            ways.addAll(chinese(runs.getFirst(), rigour));
        } else {
            ways.add(pieces(runs, rigour));
        }
        return best(ways);
    }

    /** A single character only helps to order, unless there is nothing else. */
    private static Query pieces(List<String> runs, Rigour rigour) {
        var all = new BooleanQuery.Builder();
        var wanted = new ArrayList<Query>();
        boolean onlySingle = runs.stream().allMatch(SearchQuery::isSingle);
        for (String run : runs) {
            boolean isWanted = onlySingle || !isSingle(run);
            Query piece =
                    best(
                            SearchText.isHan(run)
                                    ? isWanted ? chinese(run, rigour) : character(run)
                                    : latin(run, run, rigour));
            if (isWanted) {
                wanted.add(piece);
            } else {
                all.add(piece, Occur.SHOULD);
            }
        }
        if (rigour == Rigour.STRICT) {
            wanted.forEach(piece -> all.add(piece, Occur.MUST));
            return all.build();
        }
        var half = new BooleanQuery.Builder();
        wanted.forEach(piece -> half.add(piece, Occur.SHOULD));
        half.setMinimumNumberShouldMatch((wanted.size() + 1) / 2);
        return all.add(half.build(), Occur.MUST).build();
    }

    private static Query best(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static boolean isSingle(String run) {
        return run.codePointCount(0, run.length()) == 1;
    }

    /** Beside other words: it may stand anywhere, in what is shown of an item. */
    private static List<Query> character(String run) {
        List<String> alone = List.of(run);
        return List.of(
                boost(phrase(NAME, alone), 28),
                boost(phrase(ALIAS, alone), 24),
                boost(phrase(DEPARTMENT, alone), 6));
    }

    private static List<Query> chinese(String run, Rigour rigour) {
        List<Query> ways = new ArrayList<>();
        ways.add(exactly(NAME_WHOLE, run, 100));
        ways.add(exactly(ALIAS_WHOLE, run, 90));
        ways.add(begins(NAME_WHOLE, run, 40));
        ways.add(begins(ALIAS_WHOLE, run, 35));
        List<String> pairs = pairs(run);
        ways.add(boost(phrase(NAME, pairs), 28));
        ways.add(boost(phrase(ALIAS, pairs), 24));
        float share = rigour == Rigour.STRICT ? 0.6f : 0.5f;
        ways.add(new BoostQuery(most(NAME, pairs, share), 4));
        if (rigour == Rigour.RELAXED) {
            ways.add(new BoostQuery(most(ALIAS, pairs, share), 3));
        }
        ways.add(boost(phrase(DEPARTMENT, pairs), 6));
        ways.add(boost(phrase(TOPIC, pairs), 4));
        ways.add(boost(phrase(SUMMARY, pairs), 3));
        ways.add(boost(phrase(MATERIAL, pairs), 2));
        if (rigour == Rigour.RELAXED && !isSingle(run)) {
            ways.add(begins(PINYIN, String.join("", SearchText.syllables(run)), 2));
        }
        return ways;
    }

    /** Pinyin, initials or English. */
    private static List<Query> latin(String joined, String words, Rigour rigour) {
        List<Query> ways = new ArrayList<>();
        ways.add(exactly(PINYIN_WHOLE, joined, 100));
        ways.add(exactly(INITIALS_WHOLE, joined, 80));
        if (joined.length() > 1) {
            ways.add(begins(PINYIN_WHOLE, joined, 40));
            ways.add(begins(PINYIN, joined, 24));
            ways.add(begins(INITIALS_WHOLE, joined, 30));
            ways.add(begins(INITIALS, joined, 12));
        }
        var english = new QueryBuilder(ENGLISH_WORDS);
        float share = rigour == Rigour.STRICT ? 1 : 0.5f;
        addIfPresent(ways, english.createMinShouldMatchQuery(ENGLISH, words, share), 20);
        addIfPresent(ways, english.createMinShouldMatchQuery(ENGLISH_SUMMARY, words, share), 4);
        return ways;
    }

    private static void addIfPresent(
            List<Query> ways, @org.jspecify.annotations.Nullable Query query, float boost) {
        if (query != null) {
            ways.add(boost(query, boost));
        }
    }

    private static List<String> pairs(String run) {
        int[] characters = run.codePoints().toArray();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        return pairs.isEmpty() ? List.of(run) : pairs;
    }

    private static Query phrase(String field, List<String> pairs) {
        if (pairs.size() == 1) {
            return new TermQuery(new Term(field, pairs.getFirst()));
        }
        return new PhraseQuery(field, pairs.toArray(new String[0]));
    }

    /** Two pairs of characters must both be there, of more the share. */
    private static Query most(String field, List<String> pairs, float share) {
        var any = new BooleanQuery.Builder();
        pairs.stream()
                .distinct()
                .forEach(pair -> any.add(new TermQuery(new Term(field, pair)), Occur.SHOULD));
        int distinct = (int) pairs.stream().distinct().count();
        any.setMinimumNumberShouldMatch(
                distinct <= 2 ? distinct : (int) Math.ceil(distinct * share));
        return any.build();
    }

    private static Query exactly(String field, String text, float boost) {
        return boost(new TermQuery(new Term(field, text)), boost);
    }

    private static Query begins(String field, String text, float boost) {
        return boost(new Beginning(new Term(field, text)), boost);
    }

    private static Query boost(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }
}
