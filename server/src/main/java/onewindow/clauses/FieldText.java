package onewindow.clauses;

import java.util.List;

/**
 * A text of a guide.
 *
 * @param field its path, such as {@code materials[2].name}
 */
public record FieldText(String field, Section section, String text, Surroundings around) {
    public List<ClauseFinding> find() {
        return FuzzyClauses.find(section, text, around);
    }
}
