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
