package onewindow.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A person or organisation as it appears in a case or on a licence. All of it is personal for a
 * natural person.
 *
 * @param documentKind national code: 111 identity card, 414 passport, 001 unified social credit
 *     code …
 * @param documentNumber checked by its kind ({@link IdentityNumber}, {@link CreditCode})
 * @param representative legal representative, for an organisation
 */
public record Party(
        Kind kind,
        String name,
        String documentKind,
        String documentNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String representative) {
    public static final String IDENTITY_CARD = "111";
    public static final String CREDIT_CODE = "001";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z0-9()（）-]{4,30}");
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}");

    /**
     * What does not fit, so that all can be mended at once.
     *
     * @param path put before the names of the fields, such as {@code principal.}
     */
    public List<Invalid.Fault> faults(String path, LocalDate today) {
        var faults = new ArrayList<Invalid.Fault>();
        length(path + "name", name, LONGEST_NAME, faults);
        boolean person = kind == Kind.NATURAL_PERSON;
        if (documentKind.equals(CREDIT_CODE) == person) {
            faults.add(new Invalid.Fault(path + "documentKind", "invalid"));
        }
        boolean fits =
                switch (documentKind) {
                    case IDENTITY_CARD -> IdentityNumber.isValid(documentNumber, today);
                    case CREDIT_CODE -> CreditCode.isValid(documentNumber);
                    default -> OTHER_DOCUMENT.matcher(documentNumber).matches();
                };
        if (documentNumber.isBlank()) {
            faults.add(new Invalid.Fault(path + "documentNumber", "required"));
        } else if (!fits) {
            boolean checked =
                    documentKind.equals(IDENTITY_CARD) || documentKind.equals(CREDIT_CODE);
            faults.add(
                    new Invalid.Fault(
                            path + "documentNumber", checked ? "check-digit" : "invalid"));
        }
        if (phone != null && !PHONE.matcher(phone).matches()) {
            faults.add(new Invalid.Fault(path + "phone", "invalid"));
        }
        if (address != null) {
            length(path + "address", address, LONGEST_ADDRESS, faults);
        }
        if (representative != null) {
            length(path + "representative", representative, LONGEST_NAME, faults);
        }
        return faults;
    }

    private static void length(
            String field, String value, int longest, List<Invalid.Fault> faults) {
        if (value.isBlank()) {
            faults.add(new Invalid.Fault(field, "required"));
        } else if (value.codePointCount(0, value.length()) > longest) {
            faults.add(new Invalid.Fault(field, "too-long"));
        }
    }

    /** 服务对象, exchange variant (rulebook §1.6). */
    public enum Kind {
        NATURAL_PERSON("1", "自然人", "A natural person"),
        ENTERPRISE("2", "企业法人", "An enterprise"),
        PUBLIC_INSTITUTION("3", "事业法人", "A public institution"),
        SOCIAL_ORGANISATION("4", "社会组织法人", "A social organisation"),
        UNINCORPORATED("5", "非法人企业", "An unincorporated enterprise"),
        ADMINISTRATION("6", "行政机关", "An administrative organ"),
        OTHER("9", "其他组织", "Another organisation");

        private final String code;
        private final String title;
        private final String englishTitle;

        Kind(String code, String title, String englishTitle) {
            this.code = code;
            this.title = title;
            this.englishTitle = englishTitle;
        }

        public String title() {
            return title;
        }

        public String englishTitle() {
            return englishTitle;
        }

        public String code() {
            return code;
        }
    }
}
