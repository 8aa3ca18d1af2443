package onewindow.drafting;

import java.util.Arrays;
import java.util.List;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guide.ApprovalLevel;
import onewindow.catalogue.Guide.DecidingSystem;
import onewindow.catalogue.Guide.Limit;
import onewindow.catalogue.Guide.Sections;
import onewindow.catalogue.Guide.ServiceKind;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemCode;
import onewindow.catalogue.ItemType;

/** With what a new item begins: all that its code says, and empty places for the rest. */
final class BlankGuide {
    private BlankGuide() {}

    static Guide of(ItemCode code, String name, String region) {
        return new Guide(
                name,
                "",
                List.of(),
                "",
                "",
                type(code),
                code.catalogCode().value(),
                code.creditCode(),
                region,
                code.level(),
                new DecidingSystem(true, null),
                ServiceKind.PROMISED,
                ApprovalLevel.ONE_REVIEW_ONE_CHECK,
                false,
                new Limit(null, DayUnit.WORKDAY, null),
                new Limit(null, DayUnit.WORKDAY, null),
                List.of(),
                List.of(),
                false,
                false,
                0,
                null,
                false,
                "NONE",
                List.of(),
                List.of(),
                null,
                new Sections(
                        "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                handling(),
                List.of(),
                List.of(),
                null);
    }

    /** As the basic code says it; of an unknown one a public service, to be corrected. */
    private static ItemType type(ItemCode code) {
        return Arrays.stream(ItemType.values())
                .filter(type -> type.code().equals(code.catalogCode().type()))
                .findFirst()
                .orElse(ItemType.PUBLIC_SERVICE);
    }

    private static Handling handling() {
        return new Handling(
                "STATUTORY",
                "STATUTORY",
                null,
                List.of(),
                List.of("WINDOW"),
                List.of(),
                null,
                null,
                true,
                null,
                false,
                null,
                false,
                false,
                false,
                true,
                "CITY",
                null,
                List.of(),
                List.of(),
                null);
    }
}
