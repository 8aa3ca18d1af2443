package onewindow.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onewindow.platform.start.CityHall.Errand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database and files on a disk of their own, which is filled to the last byte. */
class FullDiskTest {
    private static final int PREPARED = 120;
    private static final int ENOUGH_REFUSED = 5;

    @TempDir Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted =
                "root".equals(System.getProperty("user.name"))
                        && run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString());
        if (!mounted) {
            String reason = "A full disk is not tried: no file system can be mounted by this user";
            System.out.println(reason);
            Assumptions.abort(reason);
        }
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void saysSoKeepsNothingHalfAndWorksAgainWhenThereIsSpace() throws Exception {
        Path data = disk.resolve("data");
        try (var running = Installation.start(Map.of(), "--data", data.toString(), "--port", "0")) {
            var hall = CityHall.open(running.port());
            List<Errand> errands = new ArrayList<>();
            for (int number = 0; number < PREPARED; number++) {
                var errand = new Errand();
                assertThat(hall.next(errand).statusCode()).isBetween(200, 299);
                errands.add(errand);
            }
            Path filler = fill();
            var before = files(data);
            var late = new Errand();
            assertRefused(hall.next(late), 507);
            assertThat(files(data)).isEqualTo(before);

            int refused = 0;
            for (Errand errand : errands) {
                while (!errand.isDecided() && refused < ENOUGH_REFUSED) {
                    var answer = hall.next(errand);
                    if (answer.statusCode() / 100 != 2) {
                        assertRefused(answer, 503, 507);
                        refused++;
                    }
                }
            }
            assertThat(refused).as("acts without space").isEqualTo(ENOUGH_REFUSED);

            Files.delete(filler);
            errands.add(late);
            for (Errand errand : errands) {
                hall.recover(errand);
                hall.prove(errand);
            }
        }
    }

    private static void assertRefused(HttpResponse<String> answer, Integer... statuses) {
        assertThat(answer.statusCode()).as(answer.body()).isIn((Object[]) statuses);
        assertThat(Browser.json(answer).get("code").asString())
                .isEqualTo(answer.statusCode() == 507 ? "disk-full" : "unavailable");
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        var zeros = ByteBuffer.allocate(4096);
        try (var channel =
                FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                channel.write(zeros.rewind());
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static Set<Path> files(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.filter(Files::isRegularFile).collect(java.util.stream.Collectors.toSet());
        }
    }

    private static boolean run(String... words) throws Exception {
        return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
    }
}
