package onewindow.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The code tables of the national implementation list (rulebook §1.6): what we call a value, what
 * people call it, and its codes in the two variants. Guides hold our values only; codes appear
 * where data goes to or comes from other systems.
 */
public enum CodeTable {
    /** 行使层级 */
    LEVEL(
            row("1", "国家级", "State", "1", "1"),
            row("2", "省级", "Province", "2", "2"),
            row("3", "市级", "City", "3", "3"),
            row("4", "县级", "County", "4", "4"),
            row("5", "镇（乡、街道）级", "Town", "5", "5"),
            row("6", "村（社区）级", "Village", "6", "6")),
    /** 实施主体性质 */
    BODY_KIND(
            row("STATUTORY", "法定机关", "Statutory body", "1", "1"),
            row("AUTHORISED", "授权组织", "Authorised organisation", "2", "2"),
            row("ENTRUSTED", "受委托组织", "Entrusted organisation", "3", "3"),
            row("OTHER", "其他", "Other", "9", "9")),
    /** 权力来源 */
    POWER_SOURCE(
            row("STATUTORY", "法定本级行使", "By law at this level", "1", "1"),
            row("DELEGATED_FROM_ABOVE", "上级下放", "Delegated from above", "2", "2"),
            row("AUTHORISED_FROM_ABOVE", "上级授权", "Authorised from above", "3", "3"),
            row("AUTHORISED_BY_PEER", "同级授权", "Authorised by a peer", "4", "4"),
            row("ENTRUSTED_FROM_ABOVE", "上级委托", "Entrusted from above", "5", "5"),
            row("ENTRUSTED_BY_PEER", "同级委托", "Entrusted by a peer", "6", "6")),
    /** 服务对象: the national table has no unincorporated enterprise. */
    AUDIENCE(
            row("NATURAL_PERSON", "自然人", "Natural person", "1", "1"),
            row("ENTERPRISE", "企业法人", "Enterprise", "2", "2"),
            row("PUBLIC_INSTITUTION", "事业法人", "Public institution", "3", "3"),
            row("SOCIAL_ORGANISATION", "社会组织法人", "Social organisation", "4", "4"),
            row("UNINCORPORATED", "非法人企业", "Unincorporated enterprise", "~6", "5"),
            row("ADMINISTRATION", "行政机关", "Administrative organ", "5", "6"),
            row("OTHER", "其他组织", "Other organisation", "6", "9")),
    /** 办件类型 */
    SERVICE_KIND(
            row("INSTANT", "即办件", "Instant", "1", "1"),
            row("PROMISED", "承诺件", "Promised", "2", "2")),
    /** 办理形式 */
    WAY(
            row("WINDOW", "窗口办理", "At the window", "1", "1"),
            row("WEB", "网上办理", "Online", "2", "2"),
            row("MOBILE", "移动端办理", "On the phone", "3", "~2"),
            row("EXPRESS", "快递申请", "By courier", "4", "3"),
            row("KIOSK", "自助终端办理", "At a self-service terminal", "9", null)),
    /** 通办范围: the national table tells only which borders are crossed. */
    HANDLE_AREA(
            row("NONE", "未实现通办", "At one place", "0", null),
            row("NATION", "全国通办", "Anywhere in the country", "1", "1"),
            row("CROSS_PROVINCE", "跨省通办", "In several provinces", "2", null),
            row("PROVINCE", "全省通办", "Anywhere in the province", "3", "2"),
            row("CITY", "全市通办", "Anywhere in the city", "4", "3"),
            row("COUNTY", "全县通办", "Anywhere in the county", "~0", "4"),
            row("TOWN", "全镇通办", "Anywhere in the town", "~0", "5"),
            row("VILLAGE", "跨村通办", "In several villages", "~0", "6")),
    /** 网办深度 */
    ONLINE_DEPTH(
            row("1", "互联网咨询", "Advice", "1", "1"),
            row("2", "互联网收件", "Filing", "2", "2"),
            row("3", "互联网预审", "Preliminary check", "3", "3"),
            row("4", "互联网受理", "Acceptance", "4", "4"),
            row("5", "互联网办理", "Whole handling", "5", "5"),
            row("6", "互联网办理结果信息反馈", "Notice of the result", "6", "6"),
            row("7", "互联网电子证照反馈", "Electronic licence", "7", "7"),
            row("8", "其他", "Other", "8", "9")),
    /** 运行系统 */
    RUN_SYSTEM(
            row("NATION", "国家级", "State", null, "1"),
            row("PROVINCE", "省级", "Province", null, "2"),
            row("PROVINCE_DEPARTMENT", "省级部门", "Department of the province", null, "3"),
            row("CITY", "市级", "City", null, "4"),
            row("CITY_DEPARTMENT", "市级部门", "Department of the city", null, "5"),
            row("COUNTY", "县级", "County", null, "6"),
            row("COUNTY_DEPARTMENT", "县级部门", "Department of the county", null, "7")),
    /** 特别程序: the tables know extension and the rest. */
    SPECIAL_PROCEDURE(
            row("HEARING", "听证", "Hearing", "~2", "~2"),
            row("INSPECTION", "检验、现场核查", "Inspection", "~2", "~2"),
            row("TESTING", "检测", "Testing", "~2", "~2"),
            row("QUARANTINE", "检疫", "Quarantine", "~2", "~2"),
            row("APPRAISAL", "鉴定", "Appraisal", "~2", "~2"),
            row("EXPERT_REVIEW", "专家评审", "Expert review", "~2", "~2"),
            row("PUBLIC_NOTICE", "公示、公告", "Public notice", "~2", "~2"),
            row("EXTENSION", "延长审批", "Extension", "1", "1")),
    /** 结果类型 */
    RESULT_KIND(
            row("LICENCE", "证照", "Licence", "1", "1"),
            row("APPROVAL", "批文", "Approval", "2", "2"),
            row("OTHER", "其他", "Other", "3", "3")),
    /** 材料类型 */
    MATERIAL_KIND(
            row("1", "证件证书证明", "Certificate", "1", "1"),
            row("2", "申请表格文书", "Application form", "2", "2"),
            row("3", "其他", "Other", "3", "3")),
    /** 材料必要性 */
    NECESSITY(
            row("REQUIRED", "必要", "Required", "1", "1"),
            row("CONDITIONAL", "非必要", "In some situations", "2", "2"),
            row("LATER", "容缺后补", "May follow later", "3", "3")),
    /** 来源渠道 */
    SOURCE(
            row("APPLICANT", "申请人自备", "Applicant", "10", "10"),
            row("GOVERNMENT", "政府部门核发", "Government", "20", "20"),
            row("OTHER", "其他", "Other", "99", "99")),
    /** 是否免提交: no national codes. */
    EXEMPTION(
            row("NONE", "须提交", "To be handed in", null, null),
            row("LICENCE", "免提交（电子证照）", "Not needed: electronic licence", null, null),
            row("SHARE", "免提交（数据共享）", "Not needed: shared data", null, null),
            row("COMMITMENT", "免提交（告知承诺）", "Not needed: commitment", null, null),
            row("INTERNAL_CHECK", "免提交（部门核验）", "Not needed: checked by us", null, null)),
    /** 时限单位: the order of the national codes is not known (rulebook Annex D). */
    DAY_UNIT(
            row("WORKDAY", "个工作日", "working days", null, null),
            row("NATURAL", "个自然日", "days", null, null));

    /** Whose codes. */
    public enum Variant {
        /** GB/T 39046-2020, and the public tables that follow it. */
        NATIONAL,
        /** The front-exchange tables (C0109). */
        EXCHANGE
    }

    /** A value as lists of choices show it. */
    public record Entry(String value, String title, String titleEn) {}

    /**
     * @param national and {@code exchange}: none where the table has no such value; with {@code ~}
     *     the nearest code, which is read back as another value
     */
    private record Row(
            String value,
            String title,
            String titleEn,
            @Nullable String national,
            @Nullable String exchange) {
        @Nullable String code(Variant variant) {
            return switch (variant) {
                case NATIONAL -> national;
                case EXCHANGE -> exchange;
            };
        }
    }

    private final List<Row> rows;

    CodeTable(Row... rows) {
        this.rows = List.of(rows);
    }

    public List<Entry> entries() {
        return rows.stream()
                .map(row -> new Entry(row.value(), row.title(), row.titleEn()))
                .toList();
    }

    public boolean has(String value) {
        return rows.stream().anyMatch(row -> row.value().equals(value));
    }

    /** What people call it; the value itself where the table does not have it. */
    public String title(String value) {
        return entries().stream()
                .filter(entry -> entry.value().equals(value))
                .map(Entry::title)
                .findFirst()
                .orElse(value);
    }

    /** The code of the value, or the nearest one; none where the variant has none. */
    public Optional<String> code(String value, Variant variant) {
        return rows.stream()
                .filter(row -> row.value().equals(value))
                .findFirst()
                .map(row -> row.code(variant))
                .map(code -> code.replace("~", ""));
    }

    /** The value that a code of another system means. */
    public Optional<String> value(String code, Variant variant) {
        return rows.stream()
                .filter(row -> code.equals(row.code(variant)))
                .map(Row::value)
                .findFirst();
    }

    private static Row row(
            String value,
            String title,
            String titleEn,
            @Nullable String national,
            @Nullable String exchange) {
        return new Row(value, title, titleEn, national, exchange);
    }
}
