package onewindow.documents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document of every kind, with the people and things of nobody. */
final class DocumentSamples {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    private DocumentSamples() {}

    static Content content(
            DocumentKind kind,
            String title,
            Map<String, String> fields,
            List<List<String>> table,
            List<String> paragraphs) {
        return new Content(
                Content.TEMPLATE_VERSION,
                kind,
                title,
                "余卫" + kind.numberWord() + "〔2026〕12号",
                "新余市卫生健康委员会",
                "11360500DE00010764",
                "00112233445566778899aabbccddeeff",
                AT,
                fields.entrySet().stream()
                        .map(field -> new Content.Field(field.getKey(), field.getValue()))
                        .toList(),
                table,
                paragraphs);
    }

    static Content of(DocumentKind kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("申请人", "张𡐓䶮（新余市渝水区㛃㙓𠮷美发店）");
        fields.put("事项名称", "公共场所卫生许可（告知承诺）");
        fields.put("办件编号", "11360500DE0001076440001230050002026112200011");
        return switch (kind) {
            case RECEIPT ->
                    content(
                            kind,
                            kind.title(),
                            with(fields, "收件时间", "2026年11月22日 10:00", "收件窗口", "市政务服务中心 12号窗口"),
                            List.of(
                                    List.of("序号", "材料名称", "形式", "份数"),
                                    List.of("①", "公共场所卫生许可申请书", "原件", "1"),
                                    List.of("②", "公共场所地址方位示意图、平面图和卫生设施平面布局图", "电子", "1"),
                                    List.of("③", "营业执照", "电子证照", "1")),
                            List.of(
                                    "本机关将在收到申请材料之日起五个工作日内决定是否受理；逾期不告知的，自收到申请材料之日起即为受理，本凭证即为受理凭证。（《中华人民共和国行政许可法》第三十二条）"));
            case ONE_TIME_NOTICE ->
                    content(
                            kind,
                            kind.title(),
                            fields,
                            List.of(
                                    List.of("序号", "材料名称", "来源", "要求"),
                                    List.of("1", "申请书", "申请人自备", "按示范文本填写，法定代表人签字并加盖公章")),
                            List.of("请按上述材料清单准备齐全后，到任一政务服务窗口或者网上提交。"));
            case CORRECTION_NOTICE ->
                    content(
                            kind,
                            kind.title(),
                            with(fields, "补正期限", "2026年12月6日前"),
                            List.of(
                                    List.of("序号", "材料", "存在的问题", "补正要求"),
                                    List.of(
                                            "1",
                                            "平面布局图",
                                            "未标注卫生设施的位置，图纸比例不清",
                                            "重新绘制，标明消毒间、更衣室的位置与面积，并由申请人签名")),
                            List.of(
                                    "申请材料不齐全或者不符合法定形式，现一次性告知需要补正的全部内容。补正所用时间不计入办理期限。（《中华人民共和国行政许可法》第三十二条第一款第四项）"));
            case ACCEPTANCE_NOTICE ->
                    content(
                            kind,
                            kind.title(),
                            with(
                                    fields,
                                    "受理日期",
                                    "2026年11月22日",
                                    "法定办理期限",
                                    "20个工作日",
                                    "承诺办理期限",
                                    "5个工作日",
                                    "应办结日期",
                                    "2026年11月27日",
                                    "领取方式",
                                    "邮政速递",
                                    "监督电话",
                                    "0790-12345"),
                            List.of(),
                            List.of(
                                    "你（单位）提出的申请，经审查，申请材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，决定予以受理。"));
            case NON_ACCEPTANCE_DECISION ->
                    content(
                            kind,
                            kind.title(),
                            fields,
                            List.of(),
                            List.of(
                                    "你（单位）申请的事项依法不属于本机关职权范围，根据《中华人民共和国行政许可法》第三十二条第一款第二项的规定，决定不予受理。请向新余市市场监督管理局申请。",
                                    "如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，或者六个月内向人民法院提起行政诉讼。"));
            case APPROVAL_FORM ->
                    content(
                            kind,
                            "公共场所卫生许可审批表",
                            fields,
                            List.of(
                                    List.of("环节", "意见", "依据", "人员", "时间"),
                                    List.of(
                                            "审查",
                                            "申请材料齐全，现场核查符合《公共场所卫生管理条例实施细则》的要求。".repeat(6),
                                            "实施细则第二十六条",
                                            "李某",
                                            "11月23日 09:12"),
                                    List.of("决定", "同意。", "行政许可法第三十八条", "王某", "11月24日 15:30")),
                            List.of());
            case GRANT_DECISION ->
                    content(
                            kind,
                            kind.title(),
                            fields,
                            List.of(),
                            List.of(
                                    "你（单位）提出的公共场所卫生许可申请，经审查，符合法定条件、标准，根据《中华人民共和国行政许可法》第三十八条第一款的规定，决定准予行政许可。",
                                    "有效期：2026年11月22日至2030年11月21日。"));
            case REFUSAL_DECISION ->
                    content(
                            kind,
                            kind.title(),
                            fields,
                            List.of(),
                            List.of(
                                    "经审查，你（单位）的申请不符合法定条件：消毒间面积不足。根据《中华人民共和国行政许可法》第三十八条第二款的规定，决定不予行政许可。",
                                    "如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，或者六个月内向人民法院提起行政诉讼。"));
            case TERMINATION_NOTICE ->
                    content(
                            kind,
                            kind.title(),
                            with(fields, "原因", "申请人撤回申请"),
                            List.of(),
                            List.of("根据申请人的申请，现终止办理。申请人可以重新提出申请。"));
            case DELIVERY_RECEIPT ->
                    content(
                            kind,
                            kind.title(),
                            with(fields, "送达方式", "窗口领取", "送达地点", "市政务服务中心综合出件窗口"),
                            List.of(
                                    List.of("送达文书", "文号", "份数"),
                                    List.of("准予行政许可决定书", "余卫准〔2026〕12号", "1"),
                                    List.of("公共场所卫生许可证", "余卫证〔2026〕12号", "1")),
                            List.of());
            case HAND_OVER_LIST ->
                    content(
                            kind,
                            kind.title(),
                            Map.of(
                                    "批次",
                                    "2026年11月22日 11:30",
                                    "移交",
                                    "市政务服务中心 余𡐓",
                                    "接收",
                                    "新余市卫生健康委员会"),
                            java.util.stream.Stream.concat(
                                            java.util.stream.Stream.of(
                                                    List.of("序号", "办件编号", "申请人", "事项", "材料")),
                                            java.util.stream.IntStream.rangeClosed(1, 32)
                                                    .mapToObj(i ->
                                                            List.of(
                                                                    "" + i,
                                                                    "11360500DE000107644000123005000202611220%03d"
                                                                            .formatted(i),
                                                                    "张某" + i,
                                                                    "公共场所卫生许可",
                                                                    "申请书等3件")))
                                    .toList(),
                            List.of());
            case LICENCE ->
                    content(
                            kind,
                            "公共场所卫生许可证",
                            with(
                                    new LinkedHashMap<>(),
                                    "持证主体",
                                    "新余市渝水区㛃㙓𡐓美发店",
                                    "统一社会信用代码",
                                    "92360502MA00000000",
                                    "法定代表人（负责人）",
                                    "张䶮𠮷",
                                    "经营场所",
                                    "江西省新余市渝水区城北街道仙来大道一百二十号附三号一层东侧",
                                    "许可项目",
                                    "理发、美容",
                                    "有效期限",
                                    "2026年11月22日至2030年11月21日",
                                    "颁发机构",
                                    "新余市卫生健康委员会",
                                    "电子证照标识",
                                    "1.2.156.3005.2.11100000MB03271699022.11360500DE00010764.20261122ABCDEFGHJKLM.001.9"),
                            List.of(),
                            List.of());
        };
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }
}
