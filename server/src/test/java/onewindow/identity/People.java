package onewindow.identity;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import onewindow.platform.Act;

/** Fictitious people for tests, new ones each time. */
public final class People {
    public static final String PASSWORD = "Lantern-7-quiet";
    public static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final Random RANDOM = new Random();

    private People() {}

    public static String login() {
        return "test-" + Long.toString(RANDOM.nextLong() & Long.MAX_VALUE, 36);
    }

    public static NewAccount citizen() {
        return new NewAccount(login(), PASSWORD, "张小三", Set.of(Role.CITIZEN), person(), null);
    }

    public static NewAccount staff(Role... roles) {
        return new NewAccount(login(), PASSWORD, "李𡐓", Set.of(roles), null, SECRET);
    }

    public static Party person() {
        return new Party(
                Party.Kind.NATURAL_PERSON,
                "张小三",
                Party.IDENTITY_CARD,
                identityNumber(),
                "13812345678",
                "新余市渝水区胜利北路1号",
                null);
    }

    public static Party enterprise() {
        return new Party(
                Party.Kind.ENTERPRISE,
                "新余市测试有限公司",
                Party.CREDIT_CODE,
                creditCode(),
                "0790-6441234",
                "新余市仙来东大道5号",
                "王五");
    }

    public static String identityNumber() {
        String body =
                "360502%d%02d%02d%03d"
                        .formatted(
                                1950 + RANDOM.nextInt(50),
                                1 + RANDOM.nextInt(12),
                                1 + RANDOM.nextInt(28),
                                RANDOM.nextInt(1000));
        return "0123456789X"
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(IdentityNumber::isValid)
                .findFirst()
                .orElseThrow();
    }

    public static String creditCode() {
        String body = "91360502MA%07d".formatted(RANDOM.nextInt(10_000_000));
        return body + CreditCode.checkDigit(body);
    }

    public static String code(Instant at) {
        return onewindow.platform.Totp.code(SECRET, onewindow.platform.Totp.step(at));
    }

    public static Act act(UUID actor) {
        return new Act(
                actor,
                null,
                null,
                "192.0.2.1",
                UUID.randomUUID().toString(),
                null,
                Instant.ofEpochMilli(System.currentTimeMillis()));
    }

    public static Act platform() {
        return act(Act.PLATFORM);
    }
}
