package onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onewindow.ModuleTest;
import onewindow.identity.Vault;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Sm3;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;

@ModuleTest
class FilesTest {
    @Autowired Files files;
    @Autowired Vault vault;
    @Autowired Blobs blobs;
    @Autowired Leftovers leftovers;

    @Value("${onewindow.data}")
    Path data;

    private static Act act() {
        return Departments.act(null, Instant.now());
    }

    @Test
    void givesBackWhatWasStored() throws IOException {
        var random = new Random(1);
        for (int size : new int[] {1, 65_535, 65_536, 65_537, 200_000}) {
            byte[] content = pdf(size + 9, random);
            var act = act();
            var stored = files.store(in(content), "C:\\扫描\\张𡐓.pdf", act);
            assertThat(stored.name()).isEqualTo("张𡐓.pdf");
            assertThat(stored.mediaType()).isEqualTo("application/pdf");
            assertThat(stored.size()).isEqualTo(content.length);
            assertThat(stored.hash()).isEqualTo(HexFormat.of().formatHex(Sm3.hash(content)));
            try (var read = files.open(stored.id())) {
                assertThat(read.readAllBytes()).isEqualTo(content);
            }
            assertThat(files.find(Set.of(stored.id(), UUID.randomUUID()), act.actor()))
                    .containsExactly(stored);
            assertThat(files.find(Set.of(stored.id()), null)).containsExactly(stored);
            assertThat(files.find(Set.of(stored.id()), UUID.randomUUID())).isEmpty();
        }
        assertThatThrownBy(() -> files.open(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsEqualContentOnceUnderTheNamesOfEach() throws IOException {
        byte[] content = pdf(100_000, new Random());
        var one = files.store(in(content), "one.pdf", act());
        var other = files.store(in(content), "other.pdf", act());
        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.hash()).isEqualTo(other.hash());
        try (Stream<Path> all = java.nio.file.Files.walk(data.resolve("files"))) {
            assertThat(all.filter(path -> path.getFileName().toString().equals(one.hash())))
                    .hasSize(1);
        }
        assertThat(temporary()).isEmpty();
    }

    @Test
    void givesTheFirstAnswerAgain() throws IOException {
        var act = act();
        byte[] content = pdf(50, new Random());
        assertThat(files.store(in(content), "a.pdf", act))
                .isEqualTo(files.store(in(content), "a.pdf", act));
    }

    @Test
    void keepsNothingInClearAndFindsEveryChange() throws IOException {
        byte[] content = pdf(150_000, new Random(2));
        var stored = files.store(in(content), "a.pdf", act());
        String hash = stored.hash();
        Path file =
                data.resolve("files")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash.substring(2, 4))
                        .resolve(hash);
        byte[] onDisk = java.nio.file.Files.readAllBytes(file);
        assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
        for (byte[] changed :
                List.of(
                        flipped(onDisk),
                        Arrays.copyOf(onDisk, 66_000),
                        Arrays.copyOf(onDisk, onDisk.length / 2))) {
            java.nio.file.Files.write(file, changed);
            assertThatThrownBy(
                            () -> {
                                try (var read = files.open(stored.id())) {
                                    read.readAllBytes();
                                }
                            })
                    .isInstanceOfAny(IllegalStateException.class, IOException.class);
        }
        java.nio.file.Files.write(file, onDisk);
    }

    @Test
    void knowsWhatAFileIsByLookingIntoIt() throws IOException {
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        byte[] jpeg = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");
        assertThat(files.store(in(png), "a.PNG", act()).mediaType()).isEqualTo("image/png");
        assertThat(files.store(in(jpeg), "a.jpeg", act()).mediaType()).isEqualTo("image/jpeg");
        assertThat(
                        files.store(in(zip("Doc_0/Document.xml", "OFD.xml")), "a.ofd", act())
                                .mediaType())
                .isEqualTo("application/ofd");
        fault(zip("word/document.xml"), "a.ofd", "file-type");
        fault("<script>alert(1)</script>".getBytes(), "a.pdf", "file-type");
        fault("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1), "a.pdf", "file-type");
        fault(png, "a.pdf", "file-mislabelled");
        fault(new byte[0], "a.pdf", "file-empty");
        fault(png, "\u0000", "required");
        fault(png, "a".repeat(300) + ".png", "too-long");
    }

    @Test
    void stopsReadingWhatIsTooLarge() {
        var endless =
                new InputStream() {
                    private long read;

                    @Override
                    public int read() {
                        read++;
                        return read > 30L << 20 ? -1 : '%';
                    }
                };
        assertThatThrownBy(() -> files.store(endless, "a.pdf", act()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("file-too-large");
        assertThat(endless.read).isLessThan(21L << 20);
        assertThat(temporary()).isEmpty();
    }

    @Test
    void whatACrashLeftIsRemovedAfterADayAndNothingElse() throws IOException {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        Instant yesterday = now.minusSeconds(90_000);
        var named = files.store(in(pdf(50_000, new Random())), "有.pdf", act());
        Path kept = aged(place(named.hash()), yesterday);

        byte[] lost = pdf(50_000, new Random());
        Path unnamed = unnamed(lost);
        Path young = unnamed(pdf(50_000, new Random()));
        aged(unnamed, yesterday);
        Path part =
                aged(
                        java.nio.file.Files.createTempFile(
                                data.resolve("files/temporary"), "", ".part"),
                        yesterday);
        Path uploading =
                java.nio.file.Files.createTempFile(data.resolve("files/temporary"), "", ".part");

        leftovers.sweep(now.minusSeconds(86_400));
        assertThat(unnamed).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(kept).exists();
        assertThat(young).exists();
        assertThat(uploading).exists();
        leftovers.sweep(now.minusSeconds(86_400));
        assertThat(kept).exists();
        java.nio.file.Files.delete(uploading);
        java.nio.file.Files.delete(young);
        try (var read = files.open(named.id())) {
            assertThat(read.readAllBytes()).hasSizeGreaterThan(50_000 - 1);
        }

        var again = files.store(in(lost), "又.pdf", act());
        assertThat(place(again.hash())).isEqualTo(unnamed).exists();
    }

    @Test
    void anUploadOfWhatACrashLeftIsSafeFromTheSweep() throws IOException {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        byte[] content = pdf(50_000, new Random());
        Path unnamed = aged(unnamed(content), now.minusSeconds(90_000));
        try (var written = blobs.write(in(content), Files.LARGEST)) {
            blobs.keep(written);
            leftovers.sweep(now.minusSeconds(86_400));
            assertThat(unnamed).as("its row is not written yet").exists();
        }
        Path aside = unnamed.resolveSibling(unnamed.getFileName() + ".aside");
        var stored = files.store(in(content), "有.pdf", act());
        aged(java.nio.file.Files.move(unnamed, aside), now.minusSeconds(90_000));
        leftovers.sweep(now.minusSeconds(86_400));
        assertThat(aside).as("left by a sweep that was interrupted").doesNotExist();
        try (var read = files.open(stored.id())) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    private Path unnamed(byte[] content) {
        try (var written = blobs.write(in(content), Files.LARGEST)) {
            blobs.keep(written);
            return place(HexFormat.of().formatHex(written.hash()));
        }
    }

    private Path place(String hash) {
        return blobs.folder()
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static Path aged(Path file, Instant at) throws IOException {
        return java.nio.file.Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(at));
    }

    @Test
    void saysSoWhenTheDiskIsFullAndKeepsNothing() throws IOException {
        var full = new Blobs(vault, data, DataSize.ofTerabytes(1_000_000));
        assertThatThrownBy(() -> full.write(in(pdf(9, new Random())), 100))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
        assertThat(temporary()).isEmpty();
    }

    private List<Path> temporary() {
        try (var all = java.nio.file.Files.list(data.resolve("files/temporary"))) {
            return all.toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void fault(byte[] content, String name, String code) {
        assertThatThrownBy(() -> files.store(in(content), name, act()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(code);
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[bytes.length - 30] ^= 1;
        return changed;
    }

    private static InputStream in(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static byte[] pdf(int size, Random random) {
        byte[] content = new byte[Math.max(size, 9)];
        random.nextBytes(content);
        System.arraycopy("%PDF-1.7\n".getBytes(), 0, content, 0, 9);
        return content;
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes());
            }
        }
        return bytes.toByteArray();
    }
}
