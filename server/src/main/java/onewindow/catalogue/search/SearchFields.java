package onewindow.catalogue.search;

import java.util.List;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.Topic;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** How an item lies in the index. */
public final class SearchFields {
    public static final String CODE = "code";

    /** The code of a hit, beside its document. */
    static final String CODE_OF_HIT = "codeOfHit";

    /** 1 where applicants do not find it: changed without making the document anew. */
    public static final String HIDDEN = "hidden";

    public static final String DEPARTMENT_CODE = "departmentCode";
    public static final String TOPIC_KEY = "topicKey";
    public static final String AUDIENCE = "audience";
    public static final String ONLINE = "online";
    public static final String NO_TRIP = "noTrip";

    /** Whole names and aliases, and what begins them. */
    static final String NAME_WHOLE = "nameWhole";

    static final String ALIAS_WHOLE = "aliasWhole";
    static final String NAME = "name";
    static final String ALIAS = "alias";
    static final String SUMMARY = "summary";
    static final String DEPARTMENT = "department";
    static final String TOPIC = "topic";
    static final String MATERIAL = "material";
    static final String ENGLISH = "english";
    static final String ENGLISH_SUMMARY = "englishSummary";

    /** Pinyin of whole names; and of their ends, one from each character on. */
    static final String PINYIN_WHOLE = "pinyinWhole";

    static final String PINYIN = "pinyin";
    static final String INITIALS_WHOLE = "initialsWhole";
    static final String INITIALS = "initials";

    /** As {@link #PINYIN_WHOLE} and {@link #PINYIN}, what is heard alike written alike. */
    static final String SOUND_WHOLE = "soundWhole";

    static final String SOUND = "sound";

    private SearchFields() {}

    static Document document(ItemHead head, Guide guide, boolean hidden) {
        var document = new Document();
        keyword(document, CODE, head.code());
        document.add(new BinaryDocValuesField(CODE_OF_HIT, new BytesRef(head.code())));
        document.add(new NumericDocValuesField(HIDDEN, hidden ? 1 : 0));
        keyword(document, DEPARTMENT_CODE, head.department().creditCode());
        head.topics().forEach(topic -> keyword(document, TOPIC_KEY, topic));
        head.audiences().forEach(audience -> keyword(document, AUDIENCE, audience));
        keyword(document, ONLINE, Boolean.toString(head.online()));
        keyword(document, NO_TRIP, Boolean.toString(head.visits() == 0));
        named(document, guide.name(), NAME_WHOLE, NAME);
        guide.aliases().forEach(alias -> named(document, alias, ALIAS_WHOLE, ALIAS));
        for (ItemHead.Former former : head.former()) {
            keyword(document, ALIAS_WHOLE, SearchText.normalise(former.code()));
            named(document, former.name(), ALIAS_WHOLE, ALIAS);
            former.aliases().forEach(alias -> named(document, alias, ALIAS_WHOLE, ALIAS));
        }
        text(document, SUMMARY, guide.summary());
        text(document, DEPARTMENT, head.department().name());
        Topic.of(guide).forEach(topic -> text(document, TOPIC, topic.name()));
        guide.materials().forEach(material -> text(document, MATERIAL, material.name()));
        text(document, ENGLISH, guide.nameEn());
        text(document, ENGLISH_SUMMARY, guide.summaryEn());
        text(document, ENGLISH_SUMMARY, head.department().englishName());
        return document;
    }

    private static void named(Document document, String name, String whole, String words) {
        keyword(document, whole, SearchText.withoutBlanks(SearchText.normalise(name)));
        text(document, words, name);
        List<String> syllables = SearchText.syllables(name);
        keyword(document, PINYIN_WHOLE, String.join("", syllables));
        keyword(document, SOUND_WHOLE, SearchSlips.sound(String.join("", syllables)));
        keyword(document, INITIALS_WHOLE, SearchText.initials(syllables));
        for (int i = 0; i < syllables.size(); i++) {
            List<String> end = syllables.subList(i, syllables.size());
            keyword(document, PINYIN, String.join("", end));
            keyword(document, SOUND, SearchSlips.sound(String.join("", end)));
            keyword(document, INITIALS, SearchText.initials(end));
        }
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }

    private static void text(Document document, String field, String value) {
        document.add(new TextField(field, SearchText.normalise(value), Store.NO));
    }

    /** Chinese as pairs of characters, and in the index also as single ones. */
    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(
                new Characters(),
                java.util.Map.of(
                        ENGLISH, new EnglishAnalyzer(), ENGLISH_SUMMARY, new EnglishAnalyzer()));
    }

    private static final class Characters extends Analyzer {
        /** Words of two aliases are never near each other. */
        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokens,
                    new CJKBigramFilter(new LowerCaseFilter(tokens), CJKBigramFilter.HAN, true));
        }
    }
}
