package onewindow.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onewindow.ModuleTest;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Invalid;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SynonymsTest {
    private static final UUID ADMINISTRATOR = UUID.randomUUID();

    @Autowired Synonyms synonyms;
    @Autowired SynonymStore store;
    @Autowired ShippedSynonyms shipped;
    @Autowired Acts acts;
    @Autowired Clock clock;

    private String word = "";

    @BeforeEach
    void takeAWord() {
        word = "词" + UUID.randomUUID().toString().substring(0, 13).replace("-", "");
    }

    @Test
    void theShippedSynonymsAreThereFromTheFirstStart() {
        assertThat(synonyms.all())
                .extracting(version -> version.synonym().key())
                .containsAll(ShippedSynonyms.shipped().stream().map(Synonym::key).toList());
    }

    @Test
    void aRestartBringsBackNothingThatWasChangedOrEnded() {
        var two = ShippedSynonyms.shipped().subList(0, 2);
        synonyms.change(two.getFirst().key(), "正式说法" + word, act());
        synonyms.end(two.getLast().key(), act());
        try {
            shipped.run(null);
            assertThat(synonyms.words().read(two.getFirst().said()).official())
                    .isEqualTo("正式说法" + word);
            assertThat(synonyms.words().read(two.getLast().said()).isOtherwise()).isFalse();
        } finally {
            synonyms.change(two.getFirst().key(), two.getFirst().official(), act());
            synonyms.add(two.getLast(), act());
        }
    }

    @Test
    void aSynonymIsReadFromTheMomentOfItsEntryUntilItsEnd() {
        String before = synonyms.edition();
        synonyms.add(new Synonym(word, "取水许可"), act());
        assertThat(read()).isEqualTo("取水许可");
        assertThat(synonyms.edition()).isNotEqualTo(before);
        synonyms.change(word, "取水许可证", act(1));
        assertThat(read()).isEqualTo("取水许可证");
        synonyms.end(word, act(2));
        assertThat(read()).isEqualTo(word);
        synonyms.add(new Synonym(word, "取水"), act());
        assertThat(read()).isEqualTo("取水");
        assertThat(synonyms.versions(word))
                .extracting(
                        SynonymVersion::version,
                        version -> version.synonym().official(),
                        SynonymVersion::ended,
                        SynonymVersion::recordedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "取水许可", false, ADMINISTRATOR),
                        org.assertj.core.groups.Tuple.tuple(2, "取水许可证", false, ADMINISTRATOR),
                        org.assertj.core.groups.Tuple.tuple(3, "取水许可证", true, ADMINISTRATOR),
                        org.assertj.core.groups.Tuple.tuple(4, "取水", false, ADMINISTRATOR));
    }

    /** What another node does is a row that this one did not write. */
    @Test
    void anotherNodesChangeIsSeenAtTheNextLook() {
        synonyms.words();
        acts.once(
                act(),
                () -> {
                    store.revise();
                    store.add(new Synonym(word, "取水许可"), 1, false, act());
                });
        synonyms.keepFresh();
        assertThat(read()).isEqualTo("取水许可");
    }

    @Test
    void anotherNodesChangeIsSeenWithinTwoSeconds() throws Exception {
        synonyms.words();
        acts.once(
                act(),
                () -> {
                    store.revise();
                    store.add(new Synonym(word, "取水许可"), 1, false, act());
                });
        Thread.sleep(2_000);
        assertThat(read()).isEqualTo("取水许可");
    }

    @Test
    void repeatingAnActDoesNothingMore() {
        var adding = act();
        assertThat(synonyms.add(new Synonym(word, "取水许可"), adding)).isEqualTo(1);
        assertThat(synonyms.add(new Synonym(word, "取水许可"), adding)).isEqualTo(1);
        var changing = act(1);
        assertThat(synonyms.change(word, "取水", changing)).isEqualTo(2);
        assertThat(synonyms.change(word, "取水", changing)).isEqualTo(2);
        var ending = act(2);
        synonyms.end(word, ending);
        synonyms.end(word, ending);
        assertThat(synonyms.versions(word)).hasSize(3);
    }

    @Test
    void oneWordHasOneMeaning() {
        synonyms.add(new Synonym(word, "取水许可"), act());
        assertThatThrownBy(() ->
                        synonyms.add(new Synonym(" " + word.toUpperCase() + "！", "结婚登记"), act()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(SynonymRefusal.SYNONYM_EXISTS);
                            assertThat(refused.details()).containsEntry("official", "取水许可");
                        });
    }

    @Test
    void whoeverSawAnEarlierVersionIsTold() {
        synonyms.add(new Synonym(word, "取水许可"), act());
        synonyms.change(word, "结婚登记", act(1));
        assertThatThrownBy(() -> synonyms.change(word, "失业登记", act(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(SynonymRefusal.SYNONYM_CHANGED);
                            assertThat(refused.details()).containsEntry("official", "结婚登记");
                        });
        assertRefused(SynonymRefusal.SYNONYM_CHANGED, () -> synonyms.end(word, act(1)));
        assertThat(read()).isEqualTo("结婚登记");
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsTold() throws Exception {
        synonyms.add(new Synonym(word, "取水许可"), act());
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both =
                    List.of(changing("结婚登记", barrier), changing("失业登记", barrier));
            int done = 0;
            for (Future<Boolean> one : threads.invokeAll(both)) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(synonyms.versions(word)).hasSize(2);
    }

    private Callable<Boolean> changing(String official, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            try {
                synonyms.change(word, official, act(1));
                return true;
            } catch (Refused refused) {
                assertThat(refused.reason()).isEqualTo(SynonymRefusal.SYNONYM_CHANGED);
                return false;
            }
        };
    }

    @Test
    void whatHasEndedOrNeverWasIsNotChanged() {
        assertThatThrownBy(() -> synonyms.change(word, "取水", act())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> synonyms.versions(word)).isInstanceOf(NotFound.class);
        synonyms.add(new Synonym(word, "取水许可"), act());
        synonyms.end(word, act());
        assertRefused(SynonymRefusal.SYNONYM_ENDED, () -> synonyms.end(word, act()));
        assertRefused(SynonymRefusal.SYNONYM_ENDED, () -> synonyms.change(word, "取水", act()));
    }

    @Test
    void anEndedSynonymIsInNobodysWay() {
        synonyms.add(new Synonym(word, "取水许可"), act());
        assertInvalid("synonym-chain", () -> synonyms.add(new Synonym(word + "二", word), act()));
        synonyms.end(word, act());
        synonyms.add(new Synonym(word + "二", word), act());
        assertInvalid("synonym-official", () -> synonyms.add(new Synonym(word, "取水"), act()));
    }

    @Test
    void aChangeChangesSomething() {
        synonyms.add(new Synonym(word, "取水许可"), act());
        assertInvalid("synonym-unchanged", () -> synonyms.change(word, " 取水许可 ", act(1)));
        assertInvalid("synonym-same", () -> synonyms.change(word, word, act(1)));
    }

    private String read() {
        return synonyms.words().read(word).official();
    }

    private static void assertRefused(SynonymRefusal reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void assertInvalid(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::code)
                                        .containsExactly(code));
    }

    private Act act() {
        return act(null);
    }

    private Act act(@org.jspecify.annotations.Nullable Integer seen) {
        return new Act(
                ADMINISTRATOR, null, null, "", UUID.randomUUID().toString(), seen, clock.instant());
    }
}
