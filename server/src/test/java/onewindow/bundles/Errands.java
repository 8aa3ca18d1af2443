package onewindow.bundles;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import onewindow.catalogue.Guides;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Bundles for tests. */
final class Errands {
    static final String REGION = "360500000000";

    private Errands() {}

    static BundleMember member(String item, String... after) {
        return new BundleMember(item, false, "", "", List.of(after));
    }

    static BundleMember optional(String item, String... after) {
        return new BundleMember(item, true, "要挂招牌的", "If there is a sign", List.of(after));
    }

    static BundleContent content(String lead, List<BundleMember> members) {
        return new BundleContent(
                "开店一件事",
                "Opening a shop",
                "从办照到开门。",
                "From the licence to the open door.",
                lead,
                REGION,
                BundleContent.Audience.ORGANISATION,
                null,
                BundleContent.ResultWay.ONE_WINDOW,
                new LegalDocument("一件事清单", "余府办〔2026〕9号", "新余市人民政府办公室", LocalDate.of(2026, 1, 5)),
                LocalDate.of(2026, 2, 1),
                members);
    }

    /** A member as the catalogue has it: usable, with the small guide, changed. */
    static MemberState state(BundleMember member, Consumer<ObjectNode> change) {
        String creditCode = member.item();
        return new MemberState(
                member,
                null,
                Guides.changed(guide -> {
                    guide.put("name", "事项" + member.item());
                    change.accept(guide);
                }),
                department(creditCode),
                List.of());
    }

    static MemberState state(BundleMember member) {
        return state(member, _ -> {});
    }

    static MemberState unusable(BundleMember member, String fault, @Nullable String successor) {
        return new MemberState(
                member,
                fault,
                Guides.changed(guide -> guide.put("name", "事项" + member.item())),
                department(member.item()),
                successor == null ? List.of() : List.of(successor));
    }

    static Department department(String creditCode) {
        return new Department(
                UUID.nameUUIDFromBytes(creditCode.getBytes()),
                creditCode,
                "新余市" + creditCode + "局",
                creditCode + " Bureau",
                REGION,
                "余");
    }

    static Consumer<ObjectNode> promising(int days, String unit) {
        return guide ->
                ((ObjectNode) guide.get("promisedLimit")).put("days", days).put("unit", unit);
    }

    static Consumer<ObjectNode> resulting(String typeCode) {
        return guide -> ((ObjectNode) guide.get("result")).put("typeCode", typeCode);
    }

    /** One material more, after the model of the first. */
    static Consumer<ObjectNode> asking(Consumer<ObjectNode> material) {
        return guide -> {
            ObjectNode added = ((ObjectNode) guide.withArray("materials").get(0)).deepCopy();
            added.put("code", "M%02d".formatted(guide.withArray("materials").size() + 1));
            material.accept(added);
            guide.withArray("materials").add(added);
        };
    }

    /** One field more, which is a data element. */
    static Consumer<ObjectNode> askingFor(String element, Consumer<ObjectNode> field) {
        return guide -> {
            ObjectNode added = ((ObjectNode) guide.withArray("form").get(0)).deepCopy();
            added.put("key", "k" + guide.withArray("form").size()).put("element", element);
            field.accept(added);
            guide.withArray("form").add(added);
        };
    }

    @SafeVarargs
    static Consumer<ObjectNode> all(Consumer<ObjectNode>... changes) {
        return guide -> Arrays.stream(changes).forEach(change -> change.accept(guide));
    }
}
