package onewindow.listing.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import onewindow.listing.sheet.Column;
import onewindow.listing.sheet.GuideShape;
import onewindow.listing.sheet.Part;
import onewindow.listing.sheet.Table;
import onewindow.listing.sheet.Words;

/**
 * The rows of guides, guide by guide, kept in files that go when it is closed: a file for people
 * wants them table by table, and five thousand guides do not fit memory.
 */
public final class SpooledTables implements BiConsumer<Part, List<String>>, AutoCloseable {
    private final Map<Part, Spool> spools = new LinkedHashMap<>();

    public SpooledTables() {
        GuideShape.parts().forEach(part -> spools.put(part, new Spool(part)));
    }

    @Override
    public void accept(Part part, List<String> cells) {
        Spool spool = spools.get(part);
        if (spool == null) {
            throw new IllegalArgumentException(part.path());
        }
        spool.add(cells);
    }

    /** All of them; nothing is added from now on. */
    public List<Table> tables() {
        spools.values().forEach(Spool::finish);
        return List.copyOf(spools.values());
    }

    @Override
    public void close() {
        spools.values().forEach(Spool::delete);
    }

    private static final class Spool implements Table {
        private final Part part;
        private final Path file;
        private final DataOutputStream to;
        private int rows;

        Spool(Part part) {
            this.part = part;
            try {
                file = Files.createTempFile("list-", ".rows");
                to =
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        new DeflaterOutputStream(
                                                Files.newOutputStream(file),
                                                new Deflater(Deflater.BEST_SPEED))));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void add(List<String> cells) {
            try {
                for (String cell : cells) {
                    byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
                    to.writeInt(bytes.length);
                    to.write(bytes);
                }
                rows++;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void finish() {
            try {
                to.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void delete() {
            try (to) {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public String name() {
            return Words.sheet(part);
        }

        @Override
        public List<String> columns() {
            return part.columns().stream().map(Column::path).toList();
        }

        @Override
        public int size() {
            return rows;
        }

        @Override
        public void forEach(Consumer<List<String>> reader) {
            try (var from =
                    new DataInputStream(
                            new BufferedInputStream(
                                    new InflaterInputStream(Files.newInputStream(file))))) {
                for (int row = 0; row < rows; row++) {
                    List<String> cells = new ArrayList<>(part.columns().size());
                    for (int cell = 0; cell < part.columns().size(); cell++) {
                        cells.add(
                                new String(
                                        from.readNBytes(from.readInt()), StandardCharsets.UTF_8));
                    }
                    reader.accept(cells);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
