package onewindow.catalogue.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what applicants are not shown. It looks at hits only: as a part of the query it would
 * be asked of everything that comes near to being one.
 */
final class ShownOnly implements CollectorManager<ShownOnly.Hits, TopDocs> {
    private final TopScoreDocCollectorManager best;

    ShownOnly(TopScoreDocCollectorManager best) {
        this.best = best;
    }

    @Override
    public Hits newCollector() {
        return new Hits(best.newCollector());
    }

    @Override
    public TopDocs reduce(Collection<Hits> found) throws IOException {
        return best.reduce(found.stream().map(Hits::best).toList());
    }

    static final class Hits extends FilterCollector {
        private final TopScoreDocCollector best;

        Hits(TopScoreDocCollector best) {
            super(best);
            this.best = best;
        }

        TopScoreDocCollector best() {
            return best;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            NumericDocValues hidden = leaf.reader().getNumericDocValues(SearchFields.HIDDEN);
            return new FilterLeafCollector(super.getLeafCollector(leaf)) {
                @Override
                public void collect(int document) throws IOException {
                    if (!isHidden(hidden, document)) {
                        super.collect(document);
                    }
                }
            };
        }

        private static boolean isHidden(@Nullable NumericDocValues hidden, int document)
                throws IOException {
            return hidden != null && hidden.advanceExact(document) && hidden.longValue() != 0;
        }
    }
}
