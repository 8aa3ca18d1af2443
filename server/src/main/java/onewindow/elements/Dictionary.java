package onewindow.elements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The data elements as they are on one day, immutable. */
public final class Dictionary {
    private final Map<String, ElementVersion> versions;

    private Dictionary(Map<String, ElementVersion> versions) {
        this.versions = versions;
    }

    /**
     * @param versions of all elements, each in the order in which they were recorded
     */
    public static Dictionary on(Collection<ElementVersion> versions, LocalDate day) {
        var inForce = new TreeMap<String, ElementVersion>();
        versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .forEach(version -> inForce.put(version.element().code(), version));
        return new Dictionary(inForce);
    }

    /** What forms may refer to, in the order of the codes. */
    public List<DataElement> all() {
        return versions.values().stream()
                .filter(version -> !version.ended())
                .map(ElementVersion::element)
                .toList();
    }

    /** None for an unknown code, and for one that has ended. */
    public Optional<DataElement> find(String code) {
        return Optional.ofNullable(versions.get(code))
                .filter(version -> !version.ended())
                .map(ElementVersion::element);
    }

    /** Also one that has ended: forms that were published with it go on meaning the same. */
    public Optional<DataElement> known(String code) {
        return Optional.ofNullable(versions.get(code)).map(ElementVersion::element);
    }
}
