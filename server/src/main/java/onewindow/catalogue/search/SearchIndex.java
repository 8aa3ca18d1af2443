package onewindow.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemHead;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NativeFSLockFactory;

/**
 * The search index. It lies in files, so that the system keeps in memory what is searched and no
 * more; they are made anew at each start. Changes are seen after {@link #refresh}.
 */
public final class SearchIndex implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 32;

    /** Nobody looks through more: beyond it only the best are looked for. */
    public static final int MOST_COUNTED = 200;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(Directory directory) throws IOException {
        this.directory = directory;
        writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(SearchFields.analyzer())
                                .setRAMBufferSizeMB(BUFFER_MEGABYTES));
        searchers = new SearcherManager(writer, new Uncached());
    }

    /** A small one, for as long as it is held. */
    public static SearchIndex inMemory() {
        try {
            return new SearchIndex(new ByteBuffersDirectory());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In a folder of its own below this one; what a process that was killed left there goes. */
    public static SearchIndex below(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> others = Files.list(folder)) {
                for (Path other : others.toList()) {
                    deleteUnused(other);
                }
            }
            return new SearchIndex(
                    new MMapDirectory(Files.createTempDirectory(folder, "catalogue-")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts it in, or in the place of the one with its code. Several threads may put at once. */
    public void put(ItemHead head, Guide guide, boolean hidden) {
        try {
            writer.updateDocument(
                    new Term(SearchFields.CODE, head.code()),
                    SearchFields.document(head, guide, hidden));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void remove(String code) {
        try {
            writer.deleteDocuments(new Term(SearchFields.CODE, code));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether applicants find it. */
    public void hide(String code, boolean hidden) {
        try {
            writer.updateNumericDocValue(
                    new Term(SearchFields.CODE, code), SearchFields.HIDDEN, hidden ? 1 : 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was changed before is found from now on. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** After many changes at once: one part is searched faster than many. */
    public void compact() {
        try {
            writer.forceMerge(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param total how many there are, counted up to {@link #MOST_COUNTED}
     * @param codes of the best of them, the best first
     */
    public record Hits(int total, List<String> codes) {}

    /**
     * @param hiddenToo also what applicants do not find
     * @param skip how many of the best are left out
     */
    public Hits find(Query query, boolean hiddenToo, int skip, int size) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return find(searcher, query, hiddenToo, skip, size);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            Path folder = directory instanceof MMapDirectory files ? files.getDirectory() : null;
            searchers.close();
            writer.rollback();
            directory.close();
            if (folder != null) {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Hits find(
            IndexSearcher searcher, Query query, boolean hiddenToo, int skip, int size)
            throws IOException {
        var best = new TopScoreDocCollectorManager(Math.max(1, skip + size), null, MOST_COUNTED);
        TopDocs found =
                hiddenToo
                        ? searcher.search(query, best)
                        : searcher.search(query, new ShownOnly(best));
        var codes = new ArrayList<String>(Math.max(0, found.scoreDocs.length - skip));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int i = skip; i < found.scoreDocs.length; i++) {
            codes.add(code(leaves, found.scoreDocs[i]));
        }
        int total = (int) Math.min(MOST_COUNTED, found.totalHits.value());
        return new Hits(Math.max(total, found.scoreDocs.length), codes);
    }

    private static String code(List<LeafReaderContext> leaves, ScoreDoc hit) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        BinaryDocValues codes = leaf.reader().getBinaryDocValues(SearchFields.CODE_OF_HIT);
        if (codes == null || !codes.advanceExact(hit.doc - leaf.docBase)) {
            throw new IllegalStateException("An item in the index has no code");
        }
        return codes.binaryValue().utf8ToString();
    }

    private static void deleteUnused(Path folder) throws IOException {
        try (Directory old = new MMapDirectory(folder);
                var lock =
                        NativeFSLockFactory.INSTANCE.obtainLock(old, IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
        } catch (LockObtainFailedException inUse) {
            return;
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** What is cached of filters would be thrown away with every change. */
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader,
                org.apache.lucene.index.IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
