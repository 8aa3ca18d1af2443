package onewindow.reception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.calendar.DayUnit;
import onewindow.catalogue.Guide;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.DocumentKind;
import onewindow.documents.DocumentOrder;
import onewindow.identity.Party;
import onewindow.situations.Situation;
import org.jspecify.annotations.Nullable;

/** 一次性告知单 (D03): the complete list of what is needed, from the guide in force. */
final class OneTimeNotice {
    private static final List<String> HEADING = List.of("序号", "材料名称", "份数", "要求", "何时需要");

    private OneTimeNotice() {}

    /**
     * @param answers by which the item was narrowed; none where everything is told
     */
    static DocumentOrder of(
            UUID errand,
            ItemVersion item,
            Party principal,
            @Nullable String remark,
            Map<String, String> answers) {
        Guide guide = item.guide();
        return new DocumentOrder(
                DocumentKind.ONE_TIME_NOTICE,
                errand,
                item.department(),
                item.code(),
                null,
                fields(item, principal.name(), answers),
                materials(guide),
                paragraphs(guide, remark, true));
    }

    /**
     * For whoever asks, without number or seal.
     *
     * @param answers by which the item was narrowed
     */
    static DocumentOrder list(ItemVersion item, Map<String, String> answers) {
        Guide guide = item.guide();
        return new DocumentOrder(
                DocumentKind.ONE_TIME_NOTICE,
                item.id(),
                item.department(),
                "",
                "一次性告知单（材料清单）",
                fields(item, null, answers),
                materials(guide),
                paragraphs(guide, null, false));
    }

    private static String situation(Guide guide, Map<String, String> answers) {
        return guide.asked().stream()
                .filter(question -> answers.containsKey(question.key()))
                .map(question ->
                        question.question()
                                + question.answers().stream()
                                        .filter(answer ->
                                                answer.key().equals(answers.get(question.key())))
                                        .map(Situation.Answer::text)
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("；"));
    }

    private static Map<String, String> fields(
            ItemVersion item, @Nullable String principal, Map<String, String> answers) {
        Guide guide = item.guide();
        Map<String, String> fields = new LinkedHashMap<>();
        String situation = situation(guide, answers);
        if (!situation.isEmpty()) {
            fields.put("您的情形", situation);
        }
        if (principal != null) {
            fields.put("办事人", principal);
        }
        fields.put("事项名称", guide.name());
        fields.put("事项编码", item.code());
        fields.put("办理地点", guide.sections().place());
        fields.put("办理时间", guide.sections().hours());
        fields.put("法定办结时限", limit(guide.legalLimit()));
        fields.put("承诺办结时限", limit(guide.promisedLimit()));
        fields.put("收费", fees(guide));
        fields.put(
                "咨询方式",
                guide.sections().consultChannels().stream()
                        .map(channel -> channel.way() + " " + channel.value())
                        .collect(Collectors.joining("；")));
        return fields;
    }

    private static List<List<String>> materials(Guide guide) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADING);
        for (Guide.Material material : guide.materials()) {
            rows.add(
                    List.of(
                            String.valueOf(rows.size()),
                            material.name(),
                            copies(material),
                            String.join("；", material.standard()),
                            when(material)));
        }
        return rows;
    }

    private static List<String> paragraphs(Guide guide, @Nullable String remark, boolean atWindow) {
        List<String> paragraphs = new ArrayList<>();
        if (!guide.sections().conditions().isEmpty()) {
            paragraphs.add("受理条件：" + String.join("；", guide.sections().conditions()));
        }
        if (remark != null && !remark.isBlank()) {
            paragraphs.add("窗口说明：" + remark.strip());
        }
        if (atWindow) {
            paragraphs.add("以上为办理该事项需要的全部材料，本窗口一次性告知。材料齐全、符合法定形式的，应当受理。");
            paragraphs.add("您也可以坚持现在提交申请，窗口应当收件并出具申请材料接收凭证。");
        } else {
            paragraphs.add("以上为您的情形需要的全部材料。材料齐全、符合法定形式的，应当受理；窗口不得要求清单以外的材料。");
        }
        return paragraphs;
    }

    private static String limit(Guide.Limit limit) {
        Integer days = limit.days();
        if (days == null) {
            String explanation = limit.explanation();
            return explanation == null ? "" : explanation;
        }
        if (days == 0) {
            return "当场办结";
        }
        return days + (limit.unit() == DayUnit.WORKDAY ? "个工作日" : "日（自然日）");
    }

    private static String fees(Guide guide) {
        return guide.sections().fees().isEmpty()
                ? "不收费"
                : guide.sections().fees().stream()
                        .map(fee -> fee.name() + " " + fee.amount().toPlainString() + unit(fee))
                        .collect(Collectors.joining("；"));
    }

    /** Guides write 元/件; 件 alone is read as the same. */
    private static String unit(Guide.Fee fee) {
        return fee.unit().startsWith("元") ? fee.unit() : "元/" + fee.unit();
    }

    private static String copies(Guide.Material material) {
        return "原件%d 复印件%d".formatted(material.originals(), material.copies());
    }

    private static String when(Guide.Material material) {
        String condition = material.condition();
        if (!material.exemption().equals("NONE")) {
            return "免提交";
        }
        return switch (material.necessity()) {
            case "REQUIRED" -> "必须";
            case "LATER" -> "可容缺后补";
            default -> condition == null ? "视情形" : condition;
        };
    }
}
