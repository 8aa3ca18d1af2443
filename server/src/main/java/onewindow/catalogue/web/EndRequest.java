package onewindow.catalogue.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An entry of a list is to end.
 *
 * @param document by which it ends
 */
record EndRequest(@NotNull LocalDate lastDay, @NotBlank @Size(max = 200) String document) {}
