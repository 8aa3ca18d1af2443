package onewindow.platform.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import onewindow.platform.Time;
import onewindow.platform.Totp;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What the one who starts OneWindow reads on the screen. */
final class Greeting {
    private static final ClassPathResource ACCOUNTS =
            new ClassPathResource("demonstration/accounts.json");
    private static final int WIDE_FROM = 0x1100;

    private final PrintStream out;

    Greeting(PrintStream out) {
        this.out = out;
    }

    void step(String words) {
        out.printf("%6.1f s  %s%n", seconds(), words);
    }

    void ready(int port, Options options) throws IOException {
        String address = "http://localhost:" + port;
        out.println();
        out.println("  OneWindow 一窗 is ready after %.1f s.".formatted(seconds()));
        out.println();
        out.println("  Citizens and enterprises   " + address + "/");
        out.println("  Staff                      " + address + "/staff.html");
        out.println("  Interface                  " + address + "/api-docs.html");
        out.println("  Data                       " + options.data().toAbsolutePath().normalize());
        out.println();
        if (!options.empty()) {
            accounts();
        }
        out.println("  Ctrl-C stops everything.");
    }

    void accounts() throws IOException {
        if (!ACCOUNTS.exists()) {
            return;
        }
        var now = Time.now();
        try (InputStream resource = ACCOUNTS.getInputStream()) {
            List<Account> accounts =
                    List.of(JsonMapper.shared().readValue(resource, Account[].class));
            out.println(
                    "  Accounts of the demonstration city (the one-time codes hold for half a minute; ./run codes prints them again):");
            out.println();
            row("login", "password", "code", "name", "role");
            for (Account account : accounts) {
                String secret = account.totpSecret();
                row(
                        account.login(),
                        account.password(),
                        secret == null ? "" : Totp.code(secret, Totp.step(now)),
                        account.name(),
                        account.does());
            }
            out.println();
        }
    }

    private void row(String login, String password, String code, String name, String does) {
        out.println(
                "  "
                        + padded(login, 16)
                        + padded(password, 22)
                        + padded(code, 8)
                        + padded(name, 12)
                        + does);
    }

    /** Chinese characters take two columns. */
    private static String padded(String text, int columns) {
        long wide = text.codePoints().filter(point -> point >= WIDE_FROM).count();
        int missing = columns - text.codePointCount(0, text.length()) - (int) wide;
        return text + " ".repeat(Math.max(1, missing));
    }

    /** Since the command began: what was built before this process started included. */
    private static double seconds() {
        long before = Long.getLong("onewindow.elapsed", 0);
        return (before + ManagementFactory.getRuntimeMXBean().getUptime()) / 1000.0;
    }

    private record Account(
            String login,
            String password,
            @Nullable String totpSecret,
            String role,
            String name,
            String does) {}
}
