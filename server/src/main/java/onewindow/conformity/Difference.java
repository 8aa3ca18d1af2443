package onewindow.conformity;

import java.util.UUID;

/**
 * In what an item is not as the standard has it.
 *
 * @param item code of the item; that of the list where the library has none
 * @param baseCode basic code, 12 digits
 * @param level 行使层级: 1 state to 6 village
 * @param department the owning body
 * @param name of the item
 * @param field path of the field in the guide
 * @param expected what the standard says; {@code actual} what the library has. Of a legal basis
 *     only what is lacking, and what is there instead or besides
 */
public record Difference(
        Kind kind,
        String item,
        String baseCode,
        int level,
        UUID department,
        String name,
        String field,
        String expected,
        String actual) {

    public enum Kind {
        /** 三级四同 (rulebook R1.6). */
        NAME,
        TYPE,
        LEGAL_BASIS,
        BASIC_CODE,
        /**
         * 八统一 (rulebook R1.7). The rulebook has results for eight matters of a run, of which none
         * is about 适用依据, 办事流程 or 业务经办流程; those three of the eight 统一 are {@code BASIS_CHANGED},
         * {@code STEPS_CHANGED} and {@code BUSINESS_STEPS_CHANGED}.
         */
        MISSING_IN_LIBRARY,
        DELETED,
        CODE_CHANGED,
        NAME_CHANGED,
        MATERIAL_CHANGED,
        TIME_CHANGED,
        FORM_CHANGED,
        BASIS_CHANGED,
        STEPS_CHANGED,
        BUSINESS_STEPS_CHANGED,
        NOT_SYNCED_TO_WINDOW
    }

    /** What makes it the same difference when it is found again. */
    record Key(Kind kind, String item, String field) {}

    static Difference of(
            Kind kind, LibraryItem item, String field, String expected, String actual) {
        return new Difference(
                kind,
                item.code(),
                item.baseCode(),
                item.level(),
                item.department(),
                item.name(),
                field,
                expected,
                actual);
    }

    Key key() {
        return new Key(kind, item, field);
    }
}
