package onewindow.catalogue;

import static onewindow.catalogue.search.Reading.AS_TYPED;
import static onewindow.catalogue.search.SearchQuery.Rigour.RELAXED;
import static onewindow.catalogue.search.SearchQuery.Rigour.STRICT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onewindow.catalogue.search.Facet;
import onewindow.catalogue.search.Facets;
import onewindow.catalogue.search.KeptAnswers;
import onewindow.catalogue.search.Reading;
import onewindow.catalogue.search.SearchFields;
import onewindow.catalogue.search.SearchIndex;
import onewindow.catalogue.search.SearchQuery;
import onewindow.catalogue.search.SearchSlips;
import onewindow.catalogue.search.SearchText;
import onewindow.catalogue.search.SynonymWords;
import onewindow.catalogue.search.Synonyms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds items by Chinese words, pinyin, initials, aliases and English names. Answered from memory,
 * without a statement.
 */
@Service
public class CatalogueSearch {
    private static final int DEEPEST = 10_000;

    private static final int KEPT_PAGES = 1_000;

    /** Each may hold a whole list. */
    private static final int KEPT_LISTS = 16;

    private final CatalogueSnapshots snapshots;
    private final Synonyms synonyms;
    private final KeptAnswers<Asked, Page> pages = new KeptAnswers<>(KEPT_PAGES);
    private final KeptAnswers<Narrowed, Facets> facets = new KeptAnswers<>(KEPT_LISTS);

    private record Asked(String text, Filter filter, int page, int size) {}

    private record Narrowed(String text, Map<Facet, Set<String>> chosen) {}

    CatalogueSearch(CatalogueSnapshots snapshots, Synonyms synonyms) {
        this.snapshots = snapshots;
        this.synonyms = synonyms;
    }

    /**
     * @param department credit code
     * @param topic key of {@link Topic}
     * @param audience name of {@link onewindow.identity.Party.Kind}
     * @param noTrip only what can be done without a visit to a hall
     */
    public record Filter(
            @Nullable String department,
            @Nullable String topic,
            @Nullable String audience,
            @Nullable Boolean online,
            boolean noTrip) {
        public static final Filter NONE = new Filter(null, null, null, null, false);

        boolean admits(ItemHead head) {
            return (department == null || department.equals(head.department().creditCode()))
                    && (topic == null || head.topics().contains(topic))
                    && (audience == null || head.audiences().contains(audience))
                    && (online == null || online == head.online())
                    && (!noTrip || head.visits() == 0);
        }
    }

    /**
     * @param reading how the words were read
     */
    public record Page(int total, List<ItemHead> items, Reading reading) {}

    /** How many items a department or topic has. */
    public record Count<T>(T subject, int items) {}

    /**
     * An empty query lists by department and name.
     *
     * @param page from 0
     */
    public Page find(String text, Filter filter, int page, int size) {
        var snapshot = snapshots.current();
        SynonymWords words = synonyms.words();
        return pages.get(
                snapshot,
                words,
                new Asked(text, filter, page, size),
                _ -> find(snapshot, words, text, filter, false, page, size));
    }

    /**
     * What is found, narrowed by facets, with how much each of their values has.
     *
     * @param chosen values by facet; a facet without a value chooses nothing
     */
    public Facets faceted(String text, Map<Facet, Set<String>> chosen) {
        var snapshot = snapshots.current();
        SynonymWords words = synonyms.words();
        return facets.get(
                snapshot,
                words,
                new Narrowed(text, Map.copyOf(chosen)),
                _ -> {
                    int most = text.isBlank() ? snapshot.ordered().size() : DEEPEST;
                    var found = find(snapshot, words, text, Filter.NONE, false, 0, most);
                    return Facets.of(found.items(), chosen, found.reading());
                });
    }

    /**
     * As {@link #find}, split items included, by any trait: for those who administer the list.
     *
     * @param page from 0
     */
    public Page list(String text, Predicate<ItemHead> trait, int page, int size) {
        var snapshot = snapshots.current();
        Stream<ItemHead> heads =
                text.isBlank()
                        ? snapshot.ordered().stream()
                        : find(snapshot, synonyms.words(), text, Filter.NONE, true, 0, DEEPEST)
                                .items()
                                .stream();
        var all = heads.filter(trait).toList();
        return new Page(
                all.size(), all.stream().skip((long) page * size).limit(size).toList(), AS_TYPED);
    }

    /**
     * @param hiddenToo also what applicants are not shown
     */
    static Page find(
            CatalogueSnapshot snapshot,
            SynonymWords synonyms,
            String text,
            Filter filter,
            boolean hiddenToo,
            int page,
            int size) {
        var read = synonyms.read(SearchText.shortened(text));
        int skip = (int) Math.min(DEEPEST, (long) page * size);
        if (read.normal().isEmpty() && !text.isBlank()) {
            return new Page(0, List.of(), AS_TYPED);
        }
        if (read.normal().isEmpty()) {
            var all = snapshot.visible().filter(filter::admits).toList();
            return new Page(all.size(), all.stream().skip(skip).limit(size).toList(), AS_TYPED);
        }
        var hits = find(snapshot, SearchQuery.of(read, STRICT), filter, hiddenToo, skip, size);
        if (hits.total() > 0) {
            int all = hits.total();
            Query said = SearchQuery.said(read.normal(), STRICT);
            int asTyped =
                    read.isOtherwise()
                            ? find(snapshot, said, filter, hiddenToo, 0, 1).total()
                            : all;
            return page(snapshot, hits, _ -> Reading.inWords(read, asTyped, all));
        }
        hits = find(snapshot, SearchQuery.of(read, RELAXED), filter, hiddenToo, skip, size);
        boolean slip = hits.total() == 0;
        if (slip) {
            hits = find(snapshot, SearchSlips.of(read.normal()), filter, hiddenToo, skip, size);
        }
        if (hits.total() == 0) {
            hits = find(snapshot, SearchSlips.gist(read.official()), filter, hiddenToo, skip, size);
        }
        return page(snapshot, hits, first -> Reading.nearly(read, first, slip));
    }

    private static Page page(
            CatalogueSnapshot snapshot, SearchIndex.Hits hits, Function<ItemHead, Reading> how) {
        var heads =
                hits.codes().stream().map(snapshot.heads()::get).filter(Objects::nonNull).toList();
        return new Page(hits.total(), heads, heads.stream().findFirst().map(how).orElse(AS_TYPED));
    }

    /** An item in force, by its code. */
    public Optional<ItemHead> head(String code) {
        return Optional.ofNullable(snapshots.current().heads().get(code));
    }

    /** Of any item that was ever published, be it in force or not. */
    public Optional<Known> known(String code) {
        return snapshots
                .current()
                .item(code)
                .map(item -> new Known(item.state(), item.department()));
    }

    /** An item, whether it is in force or not. */
    public record Known(ItemVersion.State state, UUID department) {}

    /** Names what the lists show now: it is another one after every change. */
    public String edition() {
        var snapshot = snapshots.current();
        return "%d-%s-%x-%s"
                .formatted(
                        snapshot.revision(),
                        snapshot.date(),
                        snapshot.departments().hashCode(),
                        synonyms.edition());
    }

    /** In the order of the departments; those without an item are left out. */
    public List<Count<onewindow.organisation.Department>> departments() {
        var snapshot = snapshots.current();
        Map<String, Integer> counts = new TreeMap<>();
        snapshot.visible()
                .forEach(head -> counts.merge(head.department().creditCode(), 1, Integer::sum));
        return snapshot.departments().stream()
                .filter(department -> counts.containsKey(department.creditCode()))
                .map(department ->
                        new Count<>(department, counts.getOrDefault(department.creditCode(), 0)))
                .toList();
    }

    /** All topics, also those without an item. */
    public List<Count<Topic>> topics() {
        var snapshot = snapshots.current();
        Map<String, Integer> counts = new HashMap<>();
        snapshot.visible()
                .forEach(head ->
                        head.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum)));
        return Topic.all().stream()
                .map(topic -> new Count<>(topic, counts.getOrDefault(topic.key(), 0)))
                .toList();
    }

    private static SearchIndex.Hits find(
            CatalogueSnapshot snapshot,
            Query words,
            Filter filter,
            boolean hiddenToo,
            int skip,
            int size) {
        boolean all = hiddenToo || snapshot.hidden().isEmpty();
        return snapshot.index().find(narrowed(words, filter), all, skip, size);
    }

    private static Query narrowed(Query words, Filter filter) {
        if (filter.equals(Filter.NONE)) {
            return words;
        }
        var narrowed = new BooleanQuery.Builder();
        narrowed.add(words, Occur.MUST);
        require(narrowed, SearchFields.DEPARTMENT_CODE, filter.department());
        require(narrowed, SearchFields.TOPIC_KEY, filter.topic());
        require(narrowed, SearchFields.AUDIENCE, filter.audience());
        require(narrowed, SearchFields.ONLINE, filter.online());
        require(narrowed, SearchFields.NO_TRIP, filter.noTrip() ? true : null);
        return narrowed.build();
    }

    private static void require(BooleanQuery.Builder query, String field, @Nullable Object value) {
        if (value != null) {
            query.add(term(field, value.toString()), Occur.FILTER);
        }
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
