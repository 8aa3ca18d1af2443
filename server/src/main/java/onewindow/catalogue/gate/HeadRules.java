package onewindow.catalogue.gate;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import onewindow.catalogue.CatalogCode;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemCode;
import onewindow.catalogue.Topic;
import onewindow.identity.Party;

/** Codes, region, audiences and topics (rulebook §1.3, §1.4, §1.8 G11). */
final class HeadRules {
    private static final int TOWN = 5;
    private static final int VILLAGE = 6;
    private static final Set<String> KINDS =
            Arrays.stream(Party.Kind.values())
                    .map(Enum::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final Guide guide;
    private final Findings findings;

    HeadRules(Guide guide, Findings findings) {
        this.guide = guide;
        this.findings = findings;
    }

    void inspect(String code) {
        codes(code);
        region();
        audiences();
        findings.faultUnless(
                guide.decidingSystem().here() == (guide.decidingSystem().name() == null),
                "decidingSystem.name",
                "deciding-system");
        findings.warnUnless(!guide.provenance().isEmpty(), "provenance", "provenance");
    }

    private void codes(String code) {
        var catalogCode = CatalogCode.parse(guide.catalogCode());
        findings.faultUnless(catalogCode.isPresent(), "catalogCode", "catalog-code-format");
        catalogCode.ifPresent(basic ->
                findings.faultUnless(basic.fits(guide.type()), "type", "catalog-code-type"));
        var parsed = ItemCode.parse(code);
        if (parsed.isEmpty()) {
            findings.add(Finding.fault("code", "code-format"));
            return;
        }
        var item = parsed.get();
        findings.faultUnless(item.hasValidCreditCode(), "code", "check-digit");
        findings.faultUnless(
                item.creditCode().equals(guide.departmentCode()),
                "departmentCode",
                "code-department");
        findings.faultUnless(
                item.catalogCode().value().equals(guide.catalogCode()),
                "catalogCode",
                "code-catalog");
        findings.faultUnless(item.level() == guide.level(), "level", "code-level");
    }

    /** 乡镇、村名称代码 stand in the region at those levels. */
    private void region() {
        String region = guide.region();
        if (!region.matches("\\d{12}")) {
            findings.add(Finding.fault("region", "region-format"));
        } else if (guide.level() == TOWN) {
            findings.faultUnless(!region.startsWith("000", 6), "region", "region-level");
        } else if (guide.level() == VILLAGE) {
            findings.faultUnless(!region.endsWith("000"), "region", "region-level");
        }
        findings.faultUnless(
                CodeTable.HANDLE_AREA.has(guide.handleArea()), "handleArea", "invalid");
    }

    private void audiences() {
        findings.faultUnless(!guide.audiences().isEmpty(), "audiences", "required");
        findings.faultUnless(KINDS.containsAll(guide.audiences()), "audiences", "invalid");
        var groups = Topic.groups(guide.audiences());
        for (int i = 0; i < guide.topics().size(); i++) {
            findings.faultUnless(
                    Topic.named(guide.topics().get(i), groups).findAny().isPresent(),
                    "topics[" + i + "]",
                    "unknown");
        }
        var found = Topic.of(guide).stream().map(Topic::group).collect(Collectors.toSet());
        findings.faultUnless(found.equals(groups), "topics", "G11");
    }
}
