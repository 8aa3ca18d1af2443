package onewindow.bundles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.elements.MergedForm;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;

/** What a bundle needs before it is published, or what has become wrong with it since. */
final class BundleRules {
    private static final String PERSON = "NATURAL_PERSON";

    private final BundleContent content;
    private final List<MemberState> members;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    private BundleRules(BundleContent content, List<MemberState> members) {
        this.content = content;
        this.members = members;
        members.forEach(member -> names.putIfAbsent(member.member().item(), member.name()));
    }

    /**
     * @param members in the order of the content
     * @param form of their guides, as one
     * @param lead the body that the content names
     * @param isWithin whether the first region lies within the second
     */
    static List<Finding> findings(
            BundleContent content,
            List<MemberState> members,
            MergedForm form,
            @Nullable Department lead,
            BiPredicate<String, String> isWithin) {
        var rules = new BundleRules(content, members);
        rules.members(isWithin);
        rules.dependencies();
        rules.form(form);
        rules.head(lead);
        return List.copyOf(rules.findings);
    }

    /**
     * The days of a version, as of those of a guide.
     *
     * @param latest first day of the version that was published last
     */
    static List<Finding> dates(BundleContent content, @Nullable LocalDate latest, LocalDate today) {
        LocalDate from = content.effectiveFrom();
        List<Finding> found = new ArrayList<>();
        if (from == null || latest == null) {
            return found;
        }
        if (!from.isAfter(latest)) {
            found.add(Finding.fault("effectiveFrom", "version-overlaps"));
        } else if (from.isBefore(today)) {
            found.add(Finding.fault("effectiveFrom", "version-retroactive"));
        }
        return found;
    }

    private void head(@Nullable Department lead) {
        Map<String, String> texts =
                Map.of(
                        "name", content.name(),
                        "nameEn", content.nameEn(),
                        "summary", content.summary(),
                        "summaryEn", content.summaryEn(),
                        "document.name", content.document().name(),
                        "document.number", content.document().number(),
                        "document.issuer", content.document().issuer());
        texts.keySet().stream()
                .sorted()
                .filter(field -> texts.getOrDefault(field, "").isBlank())
                .forEach(field -> fault(field, "required"));
        LocalDate date = content.document().date();
        LocalDate from = content.effectiveFrom();
        if (date == null) {
            fault("document.date", "required");
        }
        if (from == null) {
            fault("effectiveFrom", "required");
        }
        if (date != null && from != null && date.isAfter(from)) {
            fault("document.date", "adjustment-document-date");
        }
        if (lead == null) {
            fault("leadDepartment", "bundle-lead-unknown");
        } else if (members.stream()
                .map(MemberState::department)
                .filter(Objects::nonNull)
                .noneMatch(one -> one.id().equals(lead.id()))) {
            findings.add(
                    Finding.warning("leadDepartment", "bundle-lead-no-member").about(lead.name()));
        }
    }

    private void members(BiPredicate<String, String> isWithin) {
        if (names.size() < 2) {
            fault("members", "bundle-few-members");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            MemberState member = members.get(i);
            String field = "members[" + i + "]";
            if (!seen.add(member.member().item())) {
                fault(field + ".item", "repeated", member.name());
                continue;
            }
            if (member.fault() != null) {
                fault(field + ".item", "bundle-" + member.fault(), member.name());
            }
            if (member.member().optional()) {
                condition(member, field);
            }
            if (member.guide() != null) {
                guide(member, member.guide(), field, isWithin);
            }
        }
    }

    private void condition(MemberState member, String field) {
        if (member.member().condition().isBlank()) {
            fault(field + ".condition", "bundle-condition", member.name());
        }
        if (member.member().conditionEn().isBlank()) {
            fault(field + ".conditionEn", "bundle-condition", member.name());
        }
    }

    private void guide(
            MemberState member, Guide guide, String field, BiPredicate<String, String> isWithin) {
        boolean forPersons = content.audience() == BundleContent.Audience.PERSON;
        boolean serves =
                guide.audiences().stream().anyMatch(one -> one.equals(PERSON) == forPersons);
        if (!serves) {
            findings.add(Finding.warning(field + ".item", "bundle-audience").about(member.name()));
        }
        if (!isWithin.test(guide.region(), content.region())
                && !isWithin.test(content.region(), guide.region())) {
            fault(field + ".item", "bundle-region", member.name());
        }
        if (guide.promisedLimit().days() == null) {
            findings.add(
                    Finding.warning(field + ".item", "bundle-no-promise").about(member.name()));
        }
    }

    private void dependencies() {
        Set<String> optional =
                members.stream()
                        .map(MemberState::member)
                        .filter(BundleMember::optional)
                        .map(BundleMember::item)
                        .collect(Collectors.toSet());
        for (int i = 0; i < members.size(); i++) {
            MemberState member = members.get(i);
            String field = "members[" + i + "].after";
            for (String item : member.member().after()) {
                if (!names.containsKey(item)) {
                    fault(field, "bundle-after-no-member", member.name() + " ← " + item);
                } else if (optional.contains(item) && !member.member().optional()) {
                    findings.add(
                            Finding.warning(field, "bundle-after-optional")
                                    .about(member.name() + " ← " + name(item)));
                }
            }
        }
        var circle = new Dependencies(members.stream().map(MemberState::member).toList()).circle();
        if (!circle.isEmpty()) {
            int first = List.copyOf(names()).indexOf(circle.getFirst());
            fault(
                    "members[" + first + "].after",
                    "bundle-circle",
                    circle.stream().map(this::name).collect(Collectors.joining(" ← "))
                            + " ← "
                            + name(circle.getFirst()));
        }
    }

    private List<String> names() {
        return members.stream().map(member -> member.member().item()).toList();
    }

    private String name(String item) {
        return names.getOrDefault(item, item);
    }

    /** One form cannot ask for one datum in two ways (rulebook B1). */
    private void form(MergedForm form) {
        for (MergedForm.Conflict conflict : form.conflicts()) {
            fault(
                    "form." + conflict.element(),
                    "bundle-field-" + conflict.property(),
                    conflict.name()
                            + "："
                            + conflict.fields().stream()
                                    .map(field ->
                                            field.form()
                                                    + "“"
                                                    + field.label()
                                                    + "” "
                                                    + value(conflict, field))
                                    .collect(Collectors.joining("；")));
        }
    }

    private static String value(MergedForm.Conflict conflict, MergedForm.Field field) {
        return switch (conflict.property()) {
            case "kind" -> field.kind();
            case "choices" -> String.join("、", field.choices());
            default -> field.maximum() == null ? "–" : String.valueOf(field.maximum());
        };
    }

    private void fault(String field, String rule) {
        findings.add(Finding.fault(field, rule));
    }

    private void fault(String field, String rule, String about) {
        findings.add(Finding.fault(field, rule).about(about));
    }
}
