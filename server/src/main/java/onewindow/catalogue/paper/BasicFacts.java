package onewindow.catalogue.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.CodeTable;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Handling;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.TypeRules;
import onewindow.identity.Party;
import onewindow.organisation.Department;
import org.jspecify.annotations.Nullable;

/** 基本信息: the first section of a guide, in words (rulebook §1.7.1, §1.7.2). */
public final class BasicFacts {
    private final Guide guide;
    private final List<Fact> facts = new ArrayList<>();

    private BasicFacts(Guide guide) {
        this.guide = guide;
    }

    public record Fact(String label, String labelEn, String value) {}

    /** The facts in the order in which they are published. */
    public static List<Fact> of(ItemVersion version, Department department) {
        var basic = new BasicFacts(version.guide());
        basic.head(version.code(), department);
        basic.limits();
        var handling = version.guide().handling();
        if (handling != null) {
            basic.handling(handling);
        }
        return List.copyOf(basic.facts);
    }

    private void head(String code, Department department) {
        add("事项名称", "Name", guide.name());
        add("基本编码", "Basic code", guide.catalogCode());
        add("实施编码", "Implementation code", code);
        add("事项类型", "Type", guide.type().title());
        add("实施主体", "Implementing body", department.name());
        add(
                "服务对象",
                "For whom",
                guide.audiences().stream()
                        .map(kind -> Party.Kind.valueOf(kind).title())
                        .collect(Collectors.joining("、")));
        add("行使层级", "Level", CodeTable.LEVEL.title(String.valueOf(guide.level())));
        add("办件类型", "Kind of case", CodeTable.SERVICE_KIND.title(guide.serviceKind().name()));
    }

    private void limits() {
        add("法定办结时限", "Legal limit", limit(guide.legalLimit()));
        add("承诺办结时限", "Promised limit", limit(guide.promisedLimit()));
        add("办理形式", "How", ways());
        add("到办事现场次数", "Visits", guide.visits() + "次");
        add("必须到现场的原因", "Why one has to come", guide.visitsReason());
        add("通办范围", "Where it can be handled", CodeTable.HANDLE_AREA.title(guide.handleArea()));
        add("办理地点", "Place", guide.sections().place());
        add("办理时间", "Hours", guide.sections().hours());
        add("办理程序适用", "Governing law", "《" + TypeRules.of(guide).law() + "》");
        add("审批系统", "Deciding system", guide.decidingSystem().name());
    }

    private void handling(Handling handling) {
        add("实施主体性质", "Kind of body", CodeTable.BODY_KIND.title(handling.bodyKind()));
        add("权力来源", "Source of the power", CodeTable.POWER_SOURCE.title(handling.powerSource()));
        add("委托部门", "Entrusting body", handling.entrustingBody());
        add("联办机构", "Joint bodies", joined(handling.jointBodies()));
        add(
                "网办深度",
                "Online depth",
                handling.onlineDepth().stream()
                        .map(step -> CodeTable.ONLINE_DEPTH.title(String.valueOf(step)))
                        .collect(Collectors.joining("、")));
        add("网上办理地址", "Online address", handling.onlineAddress());
        add("移动端办理地址", "Mobile address", handling.mobileAddress());
        add("是否进驻政务大厅", "In the hall", yes(handling.inHall()));
        add("未进驻原因", "Why not in the hall", handling.notInHallReason());
        add(
                "是否支持预约",
                "Appointments",
                handling.placesPerDay() == null
                        ? yes(handling.appointments())
                        : "是，每日%d个".formatted(handling.placesPerDay()));
        add("是否支持网上支付", "Online payment", yes(handling.payOnline()));
        add("是否支持物流快递", "Courier", express(handling));
        add("是否支持自助终端", "Self-service terminal", yes(handling.ways().contains("KIOSK")));
        add("是否可以代办", "Through an agent", yes(handling.agentAllowed()));
        add("运行系统", "System level", CodeTable.RUN_SYSTEM.title(handling.runSystem()));
        add("数量限制", "Limit in number", handling.quantityLimit());
        add("中介服务", "Intermediary services", joined(handling.intermediaries()));
        add(
                "特别程序",
                "Special procedures",
                handling.specialProcedures().stream()
                        .map(BasicFacts::procedure)
                        .collect(Collectors.joining("；")));
        add("交通指引", "How to get there", handling.traffic());
    }

    /** What does not apply is left out. */
    private void add(String label, String labelEn, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, labelEn, value));
        }
    }

    private String ways() {
        var handling = guide.handling();
        List<String> ways = new ArrayList<>(List.of("WINDOW"));
        if (handling != null) {
            ways = handling.ways();
        } else {
            if (guide.online()) {
                ways.add("WEB");
            }
            if (guide.express()) {
                ways.add("EXPRESS");
            }
        }
        return ways.stream().map(CodeTable.WAY::title).collect(Collectors.joining("、"));
    }

    private static String express(Handling handling) {
        if (handling.mailMaterials() && handling.mailResult()) {
            return "是，可寄送材料和结果";
        }
        return handling.mailMaterials() ? "是，可寄送材料" : handling.mailResult() ? "是，可寄送结果" : "否";
    }

    private static String procedure(Handling.SpecialProcedure procedure) {
        String days = procedure.days() == null ? "" : "，最长%d个工作日".formatted(procedure.days());
        return CodeTable.SPECIAL_PROCEDURE.title(procedure.kind())
                + days
                + "（"
                + procedure.basis()
                + "）";
    }

    private static String joined(List<String> texts) {
        return String.join("、", texts);
    }

    private static String yes(boolean holds) {
        return holds ? "是" : "否";
    }

    static String limit(Guide.Limit limit) {
        if (limit.days() == null) {
            return limit.explanation() == null ? "法律未规定" : limit.explanation();
        }
        return limit.days() == 0
                ? "当场办结"
                : limit.days() + (limit.unit() == DayUnit.WORKDAY ? "个工作日" : "日");
    }
}
