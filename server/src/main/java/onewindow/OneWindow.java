package onewindow;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import onewindow.platform.start.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application. */
@SpringBootApplication
@Modulithic(systemName = "OneWindow")
@EnableScheduling
public class OneWindow {
    public static void main(String[] arguments) {
        // A machine without a locale would print Chinese as question marks.
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Start.main(OneWindow.class, arguments, out);
    }
}
