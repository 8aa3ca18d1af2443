package onewindow.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VaultTest {
    private static final String OLD = "k1:0123456789abcdeffedcba9876543210";
    private static final String NEW = "k2:384ea416ac3c2f51a76e7d8226346d4e";
    private final Vault vault = new Vault(VaultKeys.parse(OLD));

    @Test
    void opensWhatItSealed() {
        for (String text : List.of("", "a", "张𡐓三", "长".repeat(10_000))) {
            byte[] sealed = vault.sealText(text, "identity.party.name:1");
            assertThat(vault.openText(sealed, "identity.party.name:1")).isEqualTo(text);
        }
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(HexFormat.of().formatHex(vault.sealText("same", "here")));
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void refusesWhatWasChangedMovedOrCutShort() {
        byte[] sealed = vault.sealText("张三", "here");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(changed, "here"))
                    .isInstanceOf(IllegalStateException.class);
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> vault.open(cut, "here"))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.open(sealed, "there"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vault.openText(sealed, "here")).isEqualTo("张三");
    }

    @Test
    void opensWithOldKeysAfterARotationAndKeepsItsIndexes() {
        var rotated = new Vault(VaultKeys.parse(NEW + "," + OLD));
        byte[] before = vault.sealText("张三", "here");
        byte[] after = rotated.sealText("张三", "here");
        assertThat(rotated.openText(before, "here")).isEqualTo("张三");
        assertThat(rotated.openText(after, "here")).isEqualTo("张三");
        assertThatThrownBy(() -> vault.open(after, "here")).hasMessageContaining("k2");
        assertThat(rotated.blindIndex("a", "张三")).isEqualTo(vault.blindIndex("a", "张三"));
    }

    @Test
    void indexesForEqualityByPurpose() {
        assertThat(vault.blindIndex("a", "1")).hasSize(16).isEqualTo(vault.blindIndex("a", "1"));
        assertThat(vault.blindIndex("a", "1")).isNotEqualTo(vault.blindIndex("b", "1"));
        assertThat(vault.blindIndex("a", "1")).isNotEqualTo(vault.blindIndex("a", "2"));
        var other = new Vault(VaultKeys.parse(NEW));
        assertThat(vault.blindIndex("a", "1")).isNotEqualTo(other.blindIndex("a", "1"));
    }

    @Test
    void worksForManyAtOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        Callable<Boolean> work =
                () -> {
                    byte[] plain = new byte[random.nextInt(500)];
                    random.nextBytes(plain);
                    String context = "row " + random.nextInt();
                    return Arrays.equals(plain, vault.open(vault.seal(plain, context), context))
                            && Arrays.equals(
                                    vault.blindIndex("p", context), vault.blindIndex("p", context));
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(java.util.Collections.nCopies(2_000, work));
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void opensExactlyTheValidVectorsOfSm4Gcm() {
        int tried = 0;
        for (var vector : Vectors.of("sm4-gcm-wycheproof.json")) {
            if (hex(vector, "iv").length != 12 || hex(vector, "aad").length != 0) {
                continue;
            }
            tried++;
            var sealed = new ByteArrayOutputStream();
            sealed.writeBytes(new byte[] {1, 2, 'k', '1'});
            sealed.writeBytes(hex(vector, "iv"));
            sealed.writeBytes(hex(vector, "ct"));
            sealed.writeBytes(hex(vector, "tag"));
            var keys = new VaultKeys(List.of(new VaultKeys.Key("k1", hex(vector, "key"))));
            if (vector.get("result").stringValue().equals("valid")) {
                assertThat(new Vault(keys).open(sealed.toByteArray(), ""))
                        .isEqualTo(hex(vector, "msg"));
            } else {
                assertThatThrownBy(() -> new Vault(keys).open(sealed.toByteArray(), ""))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(tried).isGreaterThan(5);
    }

    @Test
    void agreesWithTheVectorsOfHmacSm3() {
        for (var vector : Vectors.of("sm3-hmac-wycheproof.json")) {
            byte[] tag = hex(vector, "tag");
            byte[] ours =
                    Arrays.copyOf(Vault.hmac(hex(vector, "key"), hex(vector, "msg")), tag.length);
            assertThat(Arrays.equals(ours, tag))
                    .as(vector.get("tcId").toString())
                    .isEqualTo(vector.get("result").stringValue().equals("valid"));
        }
    }

    @Test
    void usesTheSm4OfTheStandard() {
        for (var vector : Vectors.of("sm4-standard.json")) {
            var engine = new SM4Engine();
            engine.init(true, new KeyParameter(hex(vector, "key")));
            byte[] block = new byte[16];
            engine.processBlock(hex(vector, "plain"), 0, block, 0);
            assertThat(block).isEqualTo(hex(vector, "cipher"));
        }
    }

    @Test
    void generatesItsKeyOnceForTheOwnerOnly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/vault");
        var first = VaultKeys.inFile(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(VaultKeys.inFile(file).newest().bytes()).isEqualTo(first.newest().bytes());
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void refusesKeysThatItCannotRead() {
        for (String keys : List.of("", "k1", "k1:00", "K 1:" + "0".repeat(32), OLD + "," + OLD)) {
            assertThatThrownBy(() -> VaultKeys.parse(keys))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).stringValue());
    }
}
