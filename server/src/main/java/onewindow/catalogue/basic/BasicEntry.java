package onewindow.catalogue.basic;

import java.time.LocalDate;
import java.util.List;
import onewindow.catalogue.CatalogCode;
import onewindow.catalogue.ItemType;

/**
 * One immutable version of an entry of the basic catalogue; in force from {@code from} until the
 * next version of the same code.
 *
 * @param code 12 digits (rulebook §1.3)
 * @param version counts from 1
 * @param legalBasis the laws that establish the item, with or without their articles
 * @param levels 行使层级 on which it is exercised: 1 state to 6 village
 * @param governingDepartment the body of the state or the province that answers for the entry
 * @param document the legal document by which this version came about, of {@code documentDate}
 * @param verified whether it was compared with the published catalogue
 */
public record BasicEntry(
        String code,
        int version,
        Kind kind,
        String name,
        ItemType type,
        List<String> legalBasis,
        List<Integer> levels,
        String governingDepartment,
        LocalDate from,
        String document,
        LocalDate documentDate,
        boolean verified) {
    private static final String STATE = "00";

    /** What the version did. */
    public enum Kind {
        ADDED,
        CHANGED,
        CANCELLED
    }

    public BasicEntry {
        legalBasis = List.copyOf(legalBasis);
        levels = List.copyOf(levels);
    }

    /** Of the catalogue of the state; otherwise of the province's own. */
    public boolean isNational() {
        return new CatalogCode(code).owner().equals(STATE);
    }

    public boolean isCancelled() {
        return kind == Kind.CANCELLED;
    }

    public boolean isExercisedOn(int level) {
        return levels.contains(level);
    }

    /** What of the entry's legal basis is not among those: laws, and articles of laws. */
    public List<LegalBasis> lackingIn(List<LegalBasis> bases) {
        return LegalBasis.lacking(
                legalBasis.stream().flatMap(text -> LegalBasis.read(text).stream()).toList(),
                bases);
    }

    /** Names are compared without blanks, and full-width marks are those of half width. */
    public boolean isNamed(String other) {
        return Names.normalised(name).equals(Names.normalised(other));
    }

    /** Whether a business item's name begins with the entry's. */
    public boolean begins(String other) {
        return Names.normalised(other).startsWith(Names.normalised(name));
    }
}
