package onewindow.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import onewindow.cases.Filing;
import org.jspecify.annotations.Nullable;

/**
 * @param paper handed in on paper, at a window
 */
record MaterialRequest(@NotBlank String code, @NotNull List<UUID> files, @Nullable Boolean paper) {
    Filing.MaterialFiled filed() {
        return new Filing.MaterialFiled(code, files, Boolean.TRUE.equals(paper));
    }
}
