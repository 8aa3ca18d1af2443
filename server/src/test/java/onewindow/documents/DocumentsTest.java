package onewindow.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onewindow.ModuleTest;
import onewindow.documents.IssuedDocument.SealState;
import onewindow.organisation.Department;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@TestPropertySource(properties = "onewindow.documents.sweep=PT24H")
class DocumentsTest {
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired Documents documents;
    @Autowired Seals seals;
    @Autowired SealCheck check;
    @Autowired SealSweep sweep;
    @Autowired Acts acts;
    @Autowired Structure structure;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;

    private final Act citizen = Departments.act(null, AT);
    private final Act clerk = Departments.act(UUID.randomUUID(), AT);
    private UUID subject;
    private Department department;

    @BeforeEach
    void establish() {
        subject = UUID.randomUUID();
        department = Departments.establish(structure, transactions);
    }

    @Test
    void numbersRunOnPerOrganKindAndYear() {
        var first = issue(DocumentKind.ACCEPTANCE_NOTICE, DocumentKind.RECEIPT);
        var second = issue(DocumentKind.ACCEPTANCE_NOTICE);
        String word = department.documentWord();
        assertThat(first)
                .extracting(IssuedDocument::number)
                .containsExactly(word + "受〔2026〕1号", word + "接〔2026〕1号");
        assertThat(second.getFirst().number()).isEqualTo(word + "受〔2026〕2号");
        assertThat(documents.of(subject))
                .extracting(IssuedDocument::kind)
                .containsExactly(
                        DocumentKind.ACCEPTANCE_NOTICE,
                        DocumentKind.RECEIPT,
                        DocumentKind.ACCEPTANCE_NOTICE);
        assertThat(documents.find(first.getFirst().id())).isEqualTo(first.getFirst());
        assertThatThrownBy(() -> documents.find(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void belongsToTheTransactionOfTheAct() {
        assertThatThrownBy(() -> documents.issue(List.of(), clerk))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsNoPersonalDataInClear() {
        issue(DocumentKind.RECEIPT);
        byte[] content =
                jdbc.sql("select content from documents.document where subject = :subject")
                        .param("subject", subject)
                        .query(byte[].class)
                        .single();
        assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("张𡐓", "申请人");
    }

    @Test
    void sealsAtTheFirstLookAndGivesTheSameBytesEverAfter() {
        seals.make(department.id(), SealKind.BUSINESS, Departments.act(null, AT));
        var document = issue(DocumentKind.ACCEPTANCE_NOTICE).getFirst();
        assertThat(document.sealState()).isEqualTo(SealState.ORDERED);
        byte[] pdf = documents.pdf(document.id(), citizen);
        assertThat(documents.pdf(document.id(), clerk)).isEqualTo(pdf);
        assertThat(documents.find(document.id()).sealState()).isEqualTo(SealState.SEALED);
        var verdict = check.check(pdf);
        assertThat(verdict.finding()).isEqualTo(SealCheck.Finding.INTACT);
        assertThat(verdict.organ()).isEqualTo(department.name());
        assertThat(seals.uses(department.id(), Instant.now().plusSeconds(60), 10))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.document()).isEqualTo(document.id());
                    assertThat(use.operator()).isEqualTo(clerk.actor());
                });
    }

    @Test
    void findsEveryChangeOfASealedFile() {
        seals.make(department.id(), SealKind.OFFICIAL, Departments.act(null, AT));
        byte[] pdf = documents.pdf(issue(DocumentKind.GRANT_DECISION).getFirst().id(), citizen);
        assertThat(check.check(pdf).finding()).isEqualTo(SealCheck.Finding.INTACT);
        byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 1);
        longer[pdf.length] = '\n';
        assertThat(check.check(longer).finding()).isNotEqualTo(SealCheck.Finding.INTACT);
        long seed = System.nanoTime();
        var random = new java.util.Random(seed);
        for (int i = 0; i < 60; i++) {
            byte[] changed = pdf.clone();
            int at = random.nextInt(pdf.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            var finding = check.check(changed).finding();
            // Within the hexadecimal string, case and padding after the structure say nothing.
            boolean said = at < contentsOf(pdf)[0] || at >= contentsOf(pdf)[1];
            if (said) {
                assertThat(finding)
                        .as("seed %d, byte %d", seed, at)
                        .isNotEqualTo(SealCheck.Finding.INTACT);
            }
        }
        assertThat(check.check("no PDF".getBytes()).finding())
                .isEqualTo(SealCheck.Finding.NOT_SEALED);
    }

    private static int[] contentsOf(byte[] pdf) {
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("/Contents <") + "/Contents ".length();
        return new int[] {from, text.indexOf('>', from)};
    }

    @Test
    void tellsAForeignSealFromOurs() {
        var foreign = Sm2.generate("某局", "11360500DE00010764", "行政审批专用章", AT);
        byte[] pdf =
                SealedPdf.seal(
                        DocumentPdf.draw(
                                DocumentSamples.of(DocumentKind.GRANT_DECISION),
                                new DocumentPdf.Look("行政审批专用章", "http://localhost:8080/x", false),
                                new onewindow.documents.page.Typefaces()),
                        foreign,
                        "某局",
                        "行政审批专用章",
                        AT);
        assertThat(check.check(pdf).finding()).isEqualTo(SealCheck.Finding.UNKNOWN_SEAL);
    }

    @Test
    void handsNothingOutUnsealed() {
        var document = issue(DocumentKind.GRANT_DECISION).getFirst();
        assertThat(document.sealState()).isEqualTo(SealState.AWAITING_STAMP);
        refused(() -> documents.pdf(document.id(), citizen), "document-awaiting-stamp");
        assertThat(document.mayBeHandedOut()).isFalse();
        byte[] printed = documents.pdf(document.id(), clerk);
        assertThat(check.check(printed).finding()).isEqualTo(SealCheck.Finding.NOT_SEALED);
        documents.confirmStamp(document.id(), clerk);
        assertThat(documents.find(document.id()).sealState()).isEqualTo(SealState.STAMPED);
        assertThat(documents.find(document.id()).mayBeHandedOut()).isTrue();
        refused(() -> documents.pdf(document.id(), citizen), "document-stamped-on-paper");
        refused(
                () -> {
                    documents.confirmStamp(document.id(), clerk.withKey("again"));
                    return null;
                },
                "document-not-awaiting-stamp");
        assertThat(seals.uses(department.id(), Instant.now(), 10))
                .extracting(Seals.Use::way)
                .containsExactly("STAMP");
    }

    @Test
    void doesNotSignWithASuspendedSeal() {
        var seal = seals.make(department.id(), SealKind.APPROVAL, Departments.act(null, AT));
        refused(
                () -> seals.make(department.id(), SealKind.APPROVAL, Departments.act(null, AT)),
                "seal-already-active");
        seals.change(seal.id(), Seal.State.SUSPENDED, Departments.act(null, AT));
        var document = issue(DocumentKind.REFUSAL_DECISION).getFirst();
        assertThat(document.sealState()).isEqualTo(SealState.AWAITING_STAMP);
        seals.change(seal.id(), Seal.State.ACTIVE, Departments.act(null, AT));
        assertThat(documents.find(document.id()).sealState()).isEqualTo(SealState.ORDERED);
        seals.change(seal.id(), Seal.State.ABOLISHED, Departments.act(null, AT));
        refused(
                () -> seals.change(seal.id(), Seal.State.ACTIVE, Departments.act(null, AT)),
                "seal-abolished");
        assertThat(seals.all()).contains(seals.find(seal.id()));
    }

    @Test
    void sealsInTheBackgroundWhatNobodyLookedAt() {
        seals.make(department.id(), SealKind.OFFICIAL, Departments.act(null, AT));
        var document = issue(DocumentKind.ACCEPTANCE_NOTICE).getFirst();
        for (int i = 0; i < 20; i++) {
            sweep.sweep();
        }
        assertThat(documents.find(document.id()).sealState()).isEqualTo(SealState.SEALED);
    }

    @Test
    void makesWayForPeopleInABusyHour() {
        seals.make(department.id(), SealKind.OFFICIAL, Departments.act(null, AT));
        var minuteAgo = Departments.act(UUID.randomUUID(), Instant.now().minusSeconds(60));
        var document = issue(minuteAgo, DocumentKind.ACCEPTANCE_NOTICE).getFirst();
        var actor = UUID.randomUUID();
        for (int i = 0; i < 60; i++) {
            acts.once(new Act(actor, null, null, "127.0.0.1", "act " + i, null, AT), () -> {});
        }
        sweep.sweep();
        assertThat(documents.find(document.id()).sealState()).isEqualTo(SealState.ORDERED);
        for (int i = 0; i < 20; i++) {
            sweep.sweep();
        }
        assertThat(documents.find(document.id()).sealState()).isEqualTo(SealState.SEALED);
    }

    @Test
    void makesOneFileThoughSeveralLookAtOnce() throws Exception {
        seals.make(department.id(), SealKind.OFFICIAL, Departments.act(null, AT));
        var document = issue(DocumentKind.RECEIPT).getFirst();
        List<Callable<byte[]>> looks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            looks.add(() -> documents.pdf(document.id(), citizen));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var files = threads.invokeAll(looks);
            for (var file : files) {
                assertThat(file.get()).isEqualTo(files.getFirst().get());
            }
        }
    }

    private List<IssuedDocument> issue(DocumentKind... kinds) {
        return issue(clerk, kinds);
    }

    private List<IssuedDocument> issue(Act act, DocumentKind... kinds) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("申请人", "张𡐓");
        List<DocumentOrder> orders = new ArrayList<>();
        for (DocumentKind kind : kinds) {
            orders.add(
                    new DocumentOrder(
                            kind,
                            subject,
                            department.id(),
                            "00112233445566778899aabbccddeeff",
                            null,
                            fields,
                            List.of(),
                            List.of("决定如上。")));
        }
        return transactions.execute(_ -> documents.issue(orders, act));
    }

    private static void refused(Callable<?> work, String code) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
