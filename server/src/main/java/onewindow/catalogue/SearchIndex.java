package onewindow.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The search index, in memory. Changed by one thread at a time; a view of it never changes. */
final class SearchIndex {
    private final IndexWriter writer;

    SearchIndex() {
        try {
            writer =
                    new IndexWriter(
                            new ByteBuffersDirectory(),
                            new IndexWriterConfig(SearchFields.analyzer()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void put(ItemHead head, Guide guide) {
        try {
            writer.updateDocument(
                    new Term(SearchFields.CODE, head.code()), SearchFields.document(head, guide));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void remove(String code) {
        try {
            writer.deleteDocuments(new Term(SearchFields.CODE, code));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    View view() {
        try {
            // Never closed: it holds memory only, which goes when the last snapshot with it goes.
            return new View(new IndexSearcher(DirectoryReader.open(writer)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record Hits(int total, List<String> codes) {}

    record View(IndexSearcher searcher) {
        Hits find(Query query, int skip, int size) {
            try {
                var collector =
                        new TopScoreDocCollectorManager(
                                Math.max(1, skip + size), null, Integer.MAX_VALUE);
                var found = searcher.search(query, collector);
                List<String> codes = new ArrayList<>();
                var stored = searcher.storedFields();
                for (int i = skip; i < found.scoreDocs.length; i++) {
                    codes.add(stored.document(found.scoreDocs[i].doc).get(SearchFields.CODE));
                }
                return new Hits((int) found.totalHits.value(), codes);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
