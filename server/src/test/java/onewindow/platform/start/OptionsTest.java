package onewindow.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import onewindow.platform.start.Options.Task;
import onewindow.platform.start.Options.Unusable;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static Options read(Map<String, String> environment, String... arguments) {
        return Options.read(List.of(arguments), name -> environment.getOrDefault(name, ""));
    }

    @Test
    void runsOnPort8080WithTheDemonstrationCityWhereNothingIsSaid() {
        var options = read(Map.of());
        assertThat(options.task()).isEqualTo(Task.RUN);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of("data"));
        assertThat(options.database()).isNull();
        assertThat(options.empty()).isFalse();
    }

    @Test
    void preferTheCommandLineToTheEnvironment() {
        var environment =
                Map.of(
                        "ONEWINDOW_PORT", "9000",
                        "ONEWINDOW_DATA", "/srv/onewindow",
                        "ONEWINDOW_DATABASE_URL", "jdbc:postgresql://db/one",
                        "ONEWINDOW_DEMONSTRATION", "false");
        assertThat(read(environment).port()).isEqualTo(9000);
        assertThat(read(environment).empty()).isTrue();
        var options = read(environment, "--port", "0", "--data", "here", "--empty");
        assertThat(options.port()).isZero();
        assertThat(options.data()).isEqualTo(Path.of("here"));
        assertThat(options.database()).isEqualTo("jdbc:postgresql://db/one");
    }

    @Test
    void needsOneFolderForABackup() {
        var options = read(Map.of(), "backup", "there", "--keys", "elsewhere");
        assertThat(options.task()).isEqualTo(Task.BACKUP);
        assertThat(options.folder()).isEqualTo(Path.of("there"));
        assertThat(options.keys()).isEqualTo(Path.of("elsewhere"));
        assertThatThrownBy(() -> read(Map.of(), "backup")).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> read(Map.of(), "restore", "a", "b")).isInstanceOf(Unusable.class);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> read(Map.of(), "--port", "70000")).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> read(Map.of(), "--port")).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> read(Map.of(), "--database", "mysql://x"))
                .isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> read(Map.of(), "strange")).isInstanceOf(Unusable.class);
    }
}
