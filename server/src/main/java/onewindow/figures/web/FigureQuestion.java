package onewindow.figures.web;

import java.time.LocalDate;
import onewindow.figures.Asked;
import org.jspecify.annotations.Nullable;

/** What stands in the address of the page and of its file: see {@link Asked}. */
record FigureQuestion(
        @Nullable LocalDate date,
        @Nullable LocalDate compareWith,
        @Nullable String department,
        @Nullable Integer level,
        @Nullable String region,
        @Nullable Boolean own,
        @Nullable String type,
        @Nullable String audience) {
    Asked asked() {
        return new Asked(
                date,
                compareWith,
                department,
                level,
                region,
                Boolean.TRUE.equals(own),
                type,
                audience);
    }
}
