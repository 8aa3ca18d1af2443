package onewindow.bundles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.catalogue.ItemCode;
import onewindow.platform.Invalid;
import onewindow.platform.Invalid.Fault;
import org.jspecify.annotations.Nullable;

/** What may be kept at all, also of a draft. */
final class ContentLimits {
    static final int NAME = 200;
    static final int TEXT = 1_000;
    private static final int MOST_MEMBERS = 30;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");

    private ContentLimits() {}

    static void code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new Invalid("code", "bundle-code");
        }
    }

    /**
     * @param events known keys
     */
    static void check(BundleContent content, Set<String> events, boolean regionIsKnown) {
        List<Fault> faults = new ArrayList<>();
        length("name", content.name(), NAME, faults);
        length("nameEn", content.nameEn(), NAME, faults);
        length("summary", content.summary(), TEXT, faults);
        length("summaryEn", content.summaryEn(), TEXT, faults);
        length("leadDepartment", content.leadDepartment(), 18, faults);
        document(content.document(), faults);
        String event = content.event();
        if (event != null && !events.contains(event)) {
            faults.add(new Fault("event", "unknown"));
        }
        if (!regionIsKnown) {
            faults.add(new Fault("region", "unknown"));
        }
        year("effectiveFrom", content.effectiveFrom(), faults);
        if (content.members().size() > MOST_MEMBERS) {
            faults.add(new Fault("members", "too-many"));
        }
        members(content.members(), faults);
        refuse(faults);
    }

    /** Of a document by which a bundle ends: nothing may be missing. */
    static void whole(LegalDocument document, String reason) {
        List<Fault> faults = new ArrayList<>();
        document(document, faults);
        required("document.name", document.name(), faults);
        required("document.number", document.number(), faults);
        required("document.issuer", document.issuer(), faults);
        if (document.date() == null) {
            faults.add(new Fault("document.date", "required"));
        }
        required("reason", reason, faults);
        length("reason", reason, TEXT, faults);
        refuse(faults);
    }

    private static void members(List<BundleMember> members, List<Fault> faults) {
        for (int i = 0; i < members.size(); i++) {
            BundleMember member = members.get(i);
            String field = "members[" + i + "]";
            if (ItemCode.parse(member.item()).isEmpty()) {
                faults.add(new Fault(field + ".item", "unknown"));
            }
            length(field + ".condition", member.condition(), NAME, faults);
            length(field + ".conditionEn", member.conditionEn(), NAME, faults);
            if (member.after().size() > MOST_MEMBERS
                    || !member.after().stream()
                            .allMatch(code -> ItemCode.parse(code).isPresent())) {
                faults.add(new Fault(field + ".after", "unknown"));
            }
        }
        Set<String> different =
                members.stream().map(BundleMember::item).collect(Collectors.toSet());
        if (different.size() < members.size()) {
            faults.add(new Fault("members", "repeated"));
        }
    }

    private static void document(LegalDocument document, List<Fault> faults) {
        length("document.name", document.name(), NAME, faults);
        length("document.number", document.number(), 100, faults);
        length("document.issuer", document.issuer(), 100, faults);
        year("document.date", document.date(), faults);
    }

    private static void year(String field, java.time.@Nullable LocalDate date, List<Fault> faults) {
        if (date != null && (date.getYear() < 2000 || date.getYear() > 2100)) {
            faults.add(new Fault(field, "out-of-range"));
        }
    }

    private static void required(String field, String text, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(field, "required"));
        }
    }

    private static void length(String field, String text, int longest, List<Fault> faults) {
        if (text.length() > longest) {
            faults.add(new Fault(field, "too-long"));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
