package onewindow.catalogue.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onewindow.catalogue.Guide;
import onewindow.catalogue.basic.Basics;
import onewindow.catalogue.lists.Listed;
import onewindow.catalogue.lists.ListedService.Kind;
import onewindow.catalogue.lists.ListedServices.NewEntry;
import onewindow.clauses.Permits;
import onewindow.elements.ShippedDictionary;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The lists of the demonstration city. */
public final class DemonstrationSurroundings {
    private DemonstrationSurroundings() {}

    public static Surroundings read(Guide guide) {
        return new Surroundings(
                new Listed(
                        names(Kind.RETAINED_INTERMEDIARY),
                        names(Kind.CANCELLED_PROOF),
                        names(Kind.SHARED_PAPER),
                        ListedFees.demonstration(),
                        true,
                        true),
                List.of(),
                Basics.demonstration(guide.catalogCode()),
                ShippedDictionary.ELEMENTS,
                Permits.NONE);
    }

    private static Set<String> names(Kind kind) {
        try (var file = new ClassPathResource("demonstration/lists.json").getInputStream()) {
            return Stream.of(JsonMapper.shared().readValue(file, NewEntry[].class))
                    .filter(entry -> entry.kind() == kind)
                    .map(NewEntry::name)
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
