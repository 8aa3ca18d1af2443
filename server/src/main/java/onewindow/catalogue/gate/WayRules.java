package onewindow.catalogue.gate;

import java.util.List;
import java.util.regex.Pattern;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import org.jspecify.annotations.Nullable;

/** In which ways one applies, how often one comes, what comes by post (rulebook §1.8 G05–G07). */
final class WayRules {
    private static final int WHOLE_HANDLING = 5;
    private static final int ADVICE = 1;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]{3,500}");

    private final Guide guide;
    private final Handling handling;
    private final Findings findings;

    WayRules(Guide guide, Handling handling, Findings findings) {
        this.guide = guide;
        this.handling = handling;
        this.findings = findings;
    }

    void inspect() {
        visits();
        ways();
        depth();
        express();
        address(handling.onlineAddress(), "handling.onlineAddress");
        address(handling.mobileAddress(), "handling.mobileAddress");
    }

    private void visits() {
        findings.faultUnless(guide.visits() >= 0, "visits", "invalid");
        findings.faultUnless(
                (guide.visits() > 0) == (guide.visitsReason() != null), "visitsReason", "G05");
        findings.warnUnless(
                guide.visits() > 0 || guide.online() || guide.express(), "express", "G06");
        findings.faultUnless(
                !guide.inPerson() || (guide.visits() > 0 && !guide.online()), "inPerson", "G07");
    }

    private void ways() {
        List<String> ways = handling.ways();
        findings.faultUnless(
                !ways.isEmpty()
                        && Findings.areUnique(ways)
                        && ways.stream().allMatch(CodeTable.WAY::has),
                "handling.ways",
                ways.isEmpty() ? "required" : "invalid");
        findings.faultUnless(
                guide.online() == (ways.contains("WEB") || ways.contains("MOBILE")),
                "handling.ways",
                "ways-online");
        findings.faultUnless(
                !handling.inHall() || ways.contains("WINDOW"), "handling.ways", "ways-window");
    }

    /** The whole handling online leaves no reason to come. */
    private void depth() {
        List<Integer> depth = handling.onlineDepth();
        findings.faultUnless(
                depth.stream().map(String::valueOf).allMatch(CodeTable.ONLINE_DEPTH::has)
                        && depth.stream().sorted().distinct().toList().equals(depth),
                "handling.onlineDepth",
                "online-depth-order");
        findings.faultUnless(
                guide.online() ? !depth.isEmpty() : depth.stream().allMatch(step -> step == ADVICE),
                "handling.onlineDepth",
                "online-depth");
        findings.faultUnless(
                !depth.contains(WHOLE_HANDLING) || guide.visits() == 0,
                "handling.onlineDepth",
                "G07");
    }

    private void express() {
        findings.faultUnless(
                guide.express() == (handling.mailMaterials() || handling.mailResult()),
                "express",
                "express-what");
        findings.faultUnless(
                handling.mailMaterials() == handling.ways().contains("EXPRESS"),
                "handling.mailMaterials",
                "express-way");
    }

    private void address(@Nullable String address, String field) {
        findings.faultUnless(
                address == null || ADDRESS.matcher(address).matches(), field, "address");
    }
}
