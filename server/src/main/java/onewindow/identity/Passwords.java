package onewindow.identity;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB. At most two hashes run at once, on threads of their own: on the carriers of
 * virtual threads they would hold up every other request.
 */
@Component
class Passwords {
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("password-", 1).factory());

    /** Compared with where there is no account, so that the answer takes the same time. */
    private final Future<String> nobodys =
            CompletableFuture.supplyAsync(
                    () -> encode(java.util.UUID.randomUUID().toString()), threads);

    String hash(String password) {
        return run(() -> encode(password));
    }

    boolean matches(String password, String hash) {
        return run(() -> encoder.matches(password, hash));
    }

    /** Takes the time of {@link #matches} where there is nothing to compare with. */
    void compareWithNobody(String password) {
        if (matches(password, get(nobodys))) {
            throw new IllegalStateException("Nobody has a password");
        }
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }

    private <T> T run(Callable<T> work) {
        return get(threads.submit(work));
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
