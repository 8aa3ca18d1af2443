package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTextTest {
    @Test
    void theSameGuideGivesTheSameBytes() {
        var guide = Guides.changed(changed -> {});
        var again = GuideText.of(GuideText.of(guide).guide());
        assertThat(again.bytes()).isEqualTo(GuideText.of(guide).bytes());
        assertThat(again.guide()).isEqualTo(guide);
        assertThat(again.hash()).hasSize(32);
    }

    /** Versions that were published before there was a handling stay readable. */
    @Test
    void anOldGuideIsReadAsItWasWritten() {
        var old =
                Guides.changed(guide -> {
                    guide.remove("handling");
                    guide.remove("situations");
                });
        assertThat(old.handling()).isNull();
        assertThat(GuideText.of(old).guide()).isEqualTo(old);
    }
}
