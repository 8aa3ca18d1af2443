package onewindow.catalogue.search;

import static onewindow.catalogue.search.SearchFields.ALIAS;
import static onewindow.catalogue.search.SearchFields.ENGLISH;
import static onewindow.catalogue.search.SearchFields.INITIALS;
import static onewindow.catalogue.search.SearchFields.INITIALS_WHOLE;
import static onewindow.catalogue.search.SearchFields.NAME;
import static onewindow.catalogue.search.SearchFields.PINYIN;
import static onewindow.catalogue.search.SearchFields.SOUND;
import static onewindow.catalogue.search.SearchFields.SOUND_WHOLE;
import static onewindow.catalogue.search.SearchFields.SUMMARY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * A query with typing errors: one wrong, missing or swapped character, another character of the
 * same sound, pinyin as it is spoken in the south (z for zh, l for n, n for ng). Short words are
 * taken as they stand, or every word would mean every other. Only asked when nothing else is found;
 * and last of all the gist of a sentence.
 */
public final class SearchSlips {
    private static final float TIE = 0.1f;

    /** Characters of a Chinese word, and letters of a Latin one, from which slips are forgiven. */
    private static final int SHORTEST_CHINESE = 3;

    private static final int SHORTEST_LATIN = 5;

    /** Letters of one of several words in pinyin or initials. */
    private static final int SHORTEST_WORD = 3;

    /** Characters from which a query is more than a term. */
    private static final int SENTENCE = 5;

    /** Letters of a sound from which one, and two, wrong letters are forgiven. */
    private static final int ONE_WRONG = 6;

    private static final int TWO_WRONG = 12;

    /** Places that a character moves when it is swapped with the next. */
    private static final int SWAP = 2;

    private static final int LARGEST_AUTOMATON = 10_000;
    private static final Analyzer ENGLISH_WORDS = new EnglishAnalyzer();

    private SearchSlips() {}

    /** What is heard alike is written alike: pinyin without blanks and tones. */
    static String sound(String pinyin) {
        return SearchText.sound(pinyin);
    }

    /**
     * Every word that is long enough must be there or nearly so; finds nothing if there is none.
     */
    public static Query of(String normal) {
        var all = new BooleanQuery.Builder();
        List<String> runs = SearchText.runs(SearchText.essence(normal));
        if (runs.stream().noneMatch(SearchText::isHan)) {
            String joined = String.join("", runs);
            return joined.length() < SHORTEST_LATIN
                    ? all.build()
                    : latin(joined, String.join(" ", runs));
        }
        for (String run : runs) {
            if (!SearchText.isHan(run) && run.length() >= SHORTEST_LATIN) {
                all.add(latin(run, run), Occur.MUST);
            } else if (SearchText.isHan(run)
                    && run.codePointCount(0, run.length()) >= SHORTEST_CHINESE) {
                all.add(chinese(run), Occur.MUST);
            }
        }
        return all.build();
    }

    /**
     * A sentence, of which some words are those of a guide: the rarer a word is among the guides,
     * the more it says. A short query is a term and means what it says, so it is not asked so.
     */
    public static Query gist(String normal) {
        List<String> runs = SearchText.runs(SearchText.essence(normal));
        var any = new BooleanQuery.Builder();
        int words = 0;
        int characters = runs.stream().filter(SearchText::isHan).mapToInt(String::length).sum();
        for (String run : runs) {
            String thing = SearchText.withoutVerb(run);
            if (!SearchText.isHan(run)) {
                if (run.length() >= SHORTEST_WORD && runs.size() > 1) {
                    any.add(spelt(run), Occur.SHOULD);
                    words++;
                }
            } else if (characters >= SENTENCE) {
                pairs(run).forEach(pair -> any.add(said(pair), Occur.SHOULD));
            } else if (!thing.equals(run) && thing.length() >= 2) {
                any.add(said(thing), Occur.SHOULD);
            }
        }
        // Of words in pinyin most must be there: their letters alone stand for many others.
        return any.setMinimumNumberShouldMatch(
                        characters > 0 ? 1 : Math.max(Math.min(words, 2), (words + 1) / 2))
                .build();
    }

    private static List<String> pairs(String run) {
        return IntStream.range(0, run.length() - 1)
                .mapToObj(from -> run.substring(from, from + 2))
                .distinct()
                .toList();
    }

    private static Query said(String word) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(phrase(NAME, word), 4),
                        new BoostQuery(phrase(ALIAS, word), 3),
                        phrase(SUMMARY, word)),
                TIE);
    }

    private static Query phrase(String field, String word) {
        return new PhraseQuery(field, pairs(word).toArray(new String[0]));
    }

    private static Query spelt(String word) {
        return new DisjunctionMaxQuery(
                List.of(
                        constant(new Beginning(new Term(PINYIN, word)), 10),
                        constant(new Beginning(new Term(INITIALS_WHOLE, word)), 6),
                        constant(new Beginning(new Term(INITIALS, word)), 4)),
                TIE);
    }

    private static Query chinese(String run) {
        // With three characters a wrong letter makes another word of it: 户口本 is not 户口证明.
        int wrong = run.codePointCount(0, run.length()) > SHORTEST_CHINESE ? 1 : 0;
        List<Query> ways =
                new ArrayList<>(sounding(String.join("", SearchText.syllables(run)), wrong));
        ways.add(new BoostQuery(mostCharacters(NAME, run), 2));
        ways.add(mostCharacters(ALIAS, run));
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static Query latin(String joined, String words) {
        List<Query> ways = new ArrayList<>(sounding(joined, 2));
        Query english = new NearlyEnglish().createBooleanQuery(ENGLISH, words, Occur.MUST);
        if (english != null) {
            ways.add(constant(english, 10));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static List<Query> sounding(String pinyin, int mostWrong) {
        String sound = sound(pinyin);
        List<Query> ways = new ArrayList<>();
        ways.add(constant(new Beginning(new Term(SOUND_WHOLE, sound)), 40));
        ways.add(constant(new Beginning(new Term(SOUND, sound)), 24));
        if (mostWrong >= 1 && sound.length() >= ONE_WRONG) {
            ways.add(constant(nearly(SOUND_WHOLE, sound, 1), 16));
            ways.add(constant(nearly(SOUND, sound, 1), 12));
        }
        if (mostWrong >= 2 && sound.length() >= TWO_WRONG) {
            ways.add(constant(nearly(SOUND, sound, 2), 6));
        }
        return ways;
    }

    /** Begins nearly so; the first letter is right. */
    private static Query nearly(String field, String sound, int wrong) {
        var beginning =
                new LevenshteinAutomata(sound.substring(1), true)
                        .toAutomaton(wrong, sound.substring(0, 1));
        return new AutomatonQuery(
                new Term(field, sound),
                Operations.determinize(
                        Operations.concatenate(List.of(beginning, Automata.makeAnyString())),
                        LARGEST_AUTOMATON));
    }

    /** The characters near each other, two of them swapped; of more than three all but one. */
    private static Query mostCharacters(String field, String run) {
        int[] characters = run.codePoints().toArray();
        if (characters.length <= SHORTEST_CHINESE) {
            return near(field, characters, -1);
        }
        var any = new BooleanQuery.Builder();
        for (int left = 0; left < characters.length; left++) {
            any.add(near(field, characters, left), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query near(String field, int[] characters, int leftOut) {
        var phrase = new PhraseQuery.Builder().setSlop(SWAP);
        for (int i = 0; i < characters.length; i++) {
            if (i != leftOut) {
                phrase.add(new Term(field, Character.toString(characters[i])));
            }
        }
        return phrase.build();
    }

    private static Query constant(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    private static final class NearlyEnglish extends QueryBuilder {
        private NearlyEnglish() {
            super(ENGLISH_WORDS);
        }

        @Override
        protected Query newTermQuery(Term term, float boost) {
            return term.text().length() < SHORTEST_LATIN
                    ? super.newTermQuery(term, boost)
                    : new FuzzyQuery(term, 1, 1);
        }
    }
}
