package onewindow.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onewindow.calendar.ClockReading;
import onewindow.calendar.StatutoryClock;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.CaseEvent.DeclineReason;
import onewindow.cases.CaseEvent.HandedIn;
import onewindow.cases.CaseEvent.Outcome;
import onewindow.catalogue.Guide;
import onewindow.documents.DocumentKind;
import onewindow.documents.DocumentOrder;
import onewindow.identity.Party;
import org.jspecify.annotations.Nullable;

/**
 * What each official document of a case says (rulebook §2.5); words that differ by item type come
 * from the type's rules.
 */
final class CaseDocuments {

    private CaseDocuments() {}

    record Defect(String target, String name, String problem, String remedy) {}

    record Opinion(
            String node, String by, String at, String proposal, String text, List<String> basis) {}

    /** D02, at the receipt and again after a correction. */
    static DocumentOrder receipt(Work work, Party party, List<HandedIn> materials) {
        var fields = head(work, party);
        fields.put("收到日期", Texts.date(work.today()));
        fields.put("收件方式", work.file().channel() == Channel.ONLINE ? "网上申报" : "窗口收件");
        return order(
                work,
                DocumentKind.RECEIPT,
                null,
                fields,
                materialTable(work.guide(), materials),
                List.of(work.typeRules().receiptSentence()));
    }

    /** D04 */
    static DocumentOrder correctionNotice(Work work, List<Defect> defects, LocalDate due) {
        var fields = head(work, work.party());
        fields.put("告知日期", Texts.date(work.today()));
        fields.put("补正期限", Texts.date(due) + "前");
        var table = new ArrayList<List<String>>();
        table.add(List.of("序号", "材料或栏目", "存在的问题", "如何补正"));
        for (Defect defect : defects) {
            table.add(
                    List.of(
                            String.valueOf(table.size()),
                            defect.name(),
                            defect.problem(),
                            defect.remedy()));
        }
        return order(
                work,
                DocumentKind.CORRECTION_NOTICE,
                null,
                fields,
                table,
                List.of(
                        work.typeRules().correctionBasis(),
                        "以上为需要补正的全部内容。请在补正期限前一次补齐，逾期未补正的，可以重新提出申请。"));
    }

    /** D05, by a person or by silence. */
    static DocumentOrder acceptanceNotice(Work work, Case accepted) {
        var fields = head(work, work.party());
        LocalDate on = accepted.acceptedOn() == null ? work.today() : accepted.acceptedOn();
        fields.put("受理日期", Texts.date(on));
        fields.put("法定办结时限", Texts.limit(work.guide().legalLimit()));
        fields.put("承诺办结时限", Texts.limit(work.guide().promisedLimit()));
        due(work, accepted, work.guide().promisedLimit())
                .ifPresent(due -> fields.put("承诺办结日期", Texts.date(due)));
        if (work.guide().result() != null) {
            fields.put("办理结果", work.guide().result().name());
        }
        fields.put("领取方式", work.guide().express() ? "窗口领取、邮政速递或者电子证照" : "窗口领取或者电子证照");
        var paragraphs = new ArrayList<String>();
        paragraphs.add(
                accepted.deemed()
                        ? "本机关收到申请材料之日起五个工作日内未告知需要补正的内容，依法自收到申请材料之日起视为受理。"
                        : work.typeRules().acceptanceBasis());
        paragraphs.add(
                "扫描二维码可以查询办理进度和期限的计算。监督投诉："
                        + channels(work.guide().sections().complaintChannels()));
        return order(work, DocumentKind.ACCEPTANCE_NOTICE, null, fields, List.of(), paragraphs);
    }

    /** D06 */
    static DocumentOrder nonAcceptance(
            Work work, DeclineReason reason, String explanation, @Nullable String competentOrgan) {
        var fields = head(work, work.party());
        fields.put(
                "不予受理的理由",
                switch (reason) {
                    case NOT_NEEDED -> "所申请的事项依法不需要办理。";
                    case NOT_COMPETENT -> "所申请的事项依法不属于本机关职权范围。";
                    case OTHER_BY_LAW -> "法律、法规规定的不予受理的情形。";
                });
        fields.put("具体说明", explanation);
        if (competentOrgan != null) {
            fields.put("有权办理的机关", competentOrgan);
        }
        fields.put("决定日期", Texts.date(work.today()));
        return order(
                work,
                DocumentKind.NON_ACCEPTANCE_DECISION,
                null,
                fields,
                List.of(),
                List.of(work.typeRules().nonAcceptanceBasis(), work.typeRules().remedies()));
    }

    /** D18: every level's opinion, basis and time. */
    static DocumentOrder approvalForm(Work work, List<Opinion> opinions) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("环节", "人员", "时间", "意见", "依据"));
        for (Opinion opinion : opinions) {
            table.add(
                    List.of(
                            opinion.node(),
                            opinion.by(),
                            opinion.at(),
                            opinion.proposal()
                                    + (opinion.text().isBlank() ? "" : "：" + opinion.text()),
                            String.join("；", opinion.basis())));
        }
        return order(
                work, DocumentKind.APPROVAL_FORM, null, head(work, work.party()), table, List.of());
    }

    /** D19 or D20. */
    static DocumentOrder decision(Work work, Outcome outcome, String opinion, List<String> basis) {
        var fields = head(work, work.party());
        fields.put("决定日期", Texts.date(work.today()));
        boolean granted = outcome == Outcome.GRANT;
        var paragraphs = new ArrayList<String>();
        if (granted) {
            paragraphs.add(
                    "经审查，申请符合规定的条件，决定"
                            + work.typeRules().grantWord()
                            + "。依据："
                            + String.join("；", basis)
                            + "。");
            if (work.guide().result() != null) {
                paragraphs.add("本决定的结果为：" + work.guide().result().name() + "。");
            }
        } else {
            fields.put("理由", opinion);
            paragraphs.add("依据：" + String.join("；", basis) + "。" + work.typeRules().refusalBasis());
        }
        paragraphs.add(work.typeRules().remedies());
        return order(
                work,
                granted ? DocumentKind.GRANT_DECISION : DocumentKind.REFUSAL_DECISION,
                granted ? work.typeRules().grantTitle() : work.typeRules().refusalTitle(),
                fields,
                List.of(),
                paragraphs);
    }

    /** D21 */
    static DocumentOrder termination(Work work, String reason) {
        var fields = head(work, work.party());
        fields.put("撤回日期", Texts.date(work.today()));
        fields.put("撤回的说明", reason.isBlank() ? "申请人申请撤回。" : reason);
        return order(
                work,
                DocumentKind.TERMINATION_NOTICE,
                null,
                fields,
                List.of(),
                List.of("根据申请人的申请，本件终止办理，申请材料退还申请人。申请人以后可以重新提出申请。"));
    }

    /** D21, where the item ended: with the reason, the basis, and what the applicant may do. */
    static DocumentOrder ending(Work work, String basis, String reason) {
        var fields = head(work, work.party());
        fields.put("终止日期", Texts.date(work.today()));
        fields.put("终止的理由", reason);
        fields.put("依据", basis);
        List<HandedIn> papers = work.file().materials().stream().filter(HandedIn::paper).toList();
        return order(
                work,
                DocumentKind.TERMINATION_NOTICE,
                "终止办理通知书",
                fields,
                materialTable(work.guide(), papers),
                List.of(
                        "本件申请的事项已经取消，本件终止办理，办理期限不再计算。"
                                + (papers.isEmpty() ? "电子材料不再用于办理。" : "上列纸质材料退还申请人，电子材料不再用于办理。"),
                        work.typeRules().remedies()));
    }

    /** D27 */
    static DocumentOrder delivery(
            Work work,
            CaseEvent.DeliveryWay way,
            String recipient,
            @Nullable String express,
            List<String> handedOut) {
        var fields = head(work, work.party());
        fields.put("送达日期", Texts.date(work.today()));
        fields.put(
                "送达方式",
                switch (way) {
                    case COUNTER -> "窗口领取";
                    case EXPRESS -> "邮政速递 " + (express == null ? "" : express);
                    case ELECTRONIC -> "电子送达";
                });
        fields.put("收件人", recipient);
        var table = new ArrayList<List<String>>();
        table.add(List.of("序号", "送达的文书、证照"));
        for (String title : handedOut) {
            table.add(List.of(String.valueOf(table.size()), title));
        }
        return order(
                work,
                DocumentKind.DELIVERY_RECEIPT,
                null,
                fields,
                table,
                List.of("收件人签名：　　　　　　　　　　　　年　　月　　日"));
    }

    private static java.util.Optional<LocalDate> due(Work work, Case accepted, Guide.Limit limit) {
        var counted = Deadline.limit(accepted, limit);
        if (counted == null) {
            return java.util.Optional.empty();
        }
        ClockReading reading =
                StatutoryClock.read(counted, List.of(), work.days(), counted.start());
        return java.util.Optional.ofNullable(reading.due());
    }

    private static Map<String, String> head(Work work, Party party) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("办件编号", work.file().number());
        fields.put("事项名称", work.guide().name());
        fields.put("申请人", party.name());
        fields.put("证件号码", party.documentNumber());
        if (party.representative() != null && !party.representative().isBlank()) {
            fields.put("法定代表人", party.representative());
        }
        return fields;
    }

    private static List<List<String>> materialTable(Guide guide, List<HandedIn> materials) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("序号", "材料名称", "形式", "份数"));
        for (HandedIn material : materials) {
            String name =
                    guide.materials().stream()
                            .filter(each -> each.code().equals(material.code()))
                            .map(Guide.Material::name)
                            .findFirst()
                            .orElse(material.code());
            String form = material.paper() ? "纸质" : material.files().isEmpty() ? "免提交" : "电子";
            table.add(
                    List.of(
                            String.valueOf(table.size()),
                            name,
                            form,
                            material.paper() ? "1" : String.valueOf(material.files().size())));
        }
        return table.size() == 1 ? List.of() : table;
    }

    private static String channels(List<Guide.Channel> channels) {
        return String.join(
                "、",
                channels.stream().map(channel -> channel.way() + " " + channel.value()).toList());
    }

    private static DocumentOrder order(
            Work work,
            DocumentKind kind,
            @Nullable String title,
            Map<String, String> fields,
            List<List<String>> table,
            List<String> paragraphs) {
        return new DocumentOrder(
                kind,
                work.file().id(),
                work.department().id(),
                work.file().token(),
                title,
                fields,
                table,
                paragraphs);
    }
}
