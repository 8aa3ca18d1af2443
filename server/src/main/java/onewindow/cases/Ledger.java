package onewindow.cases;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Sm3;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which events are written and chained: canonical bytes (properties in alphabetical
 * order, UTF-8, no spaces) and hashes.
 */
final class Ledger {
    static final byte[] BEGINNING = new byte[32];

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private Ledger() {}

    static byte[] canonical(Recorded recorded) {
        return CANONICAL.writeValueAsBytes(recorded);
    }

    static Recorded read(byte[] canonical) {
        return CANONICAL.readValue(canonical, Recorded.class);
    }

    static byte[] state(Case state) {
        return CANONICAL.writeValueAsBytes(state);
    }

    static Case state(byte[] state) {
        return CANONICAL.readValue(state, Case.class);
    }

    static String json(Object value) {
        return CANONICAL.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return CANONICAL.readValue(json, type);
    }

    static byte[] hash(byte[] previous, byte[] canonical) {
        return Sm3.hash(previous, canonical);
    }

    /** A personal value with its salt: what is encrypted beside the event. */
    record Secret(String name, byte[] salted) {
        String commitment() {
            return HexFormat.of().formatHex(Sm3.hash(salted));
        }

        String value() {
            return new String(salted, 16, salted.length - 16, StandardCharsets.UTF_8);
        }
    }

    static Secret secret(String name, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        byte[] salted = new byte[16 + text.length];
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        System.arraycopy(salt, 0, salted, 0, 16);
        System.arraycopy(text, 0, salted, 16, text.length);
        return new Secret(name, salted);
    }

    static String token() {
        byte[] token = new byte[16];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /**
     * An event as it stands in the record, with who, where and when, and the numbers of the
     * documents issued with it.
     *
     * @param sequence from 1 within the case
     */
    record Recorded(
            UUID caseId,
            int sequence,
            Instant at,
            UUID actor,
            @Nullable UUID post,
            @Nullable UUID window,
            String address,
            List<String> documents,
            CaseEvent event) {}

    /**
     * Whether a case's record is whole: every link hashes to the next, in sequence, and the file's
     * head is the last.
     */
    static final class Proof {
        private Proof() {}

        static boolean holds(List<CaseStore.Link> record, byte[] head) {
            byte[] previous = Ledger.BEGINNING;
            int sequence = 0;
            for (CaseStore.Link link : record) {
                sequence++;
                boolean fits =
                        link.sequence() == sequence
                                && Arrays.equals(link.previous(), previous)
                                && Arrays.equals(
                                        link.hash(), Ledger.hash(previous, link.canonical()));
                if (!fits) {
                    return false;
                }
                previous = link.hash();
            }
            return sequence > 0 && Arrays.equals(previous, head);
        }
    }
}
