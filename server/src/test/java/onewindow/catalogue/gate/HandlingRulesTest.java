package onewindow.catalogue.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import onewindow.catalogue.Finding;
import onewindow.catalogue.Finding.Severity;
import onewindow.catalogue.Guide;
import onewindow.catalogue.Guides;
import onewindow.catalogue.basic.Basics;
import onewindow.catalogue.lists.Listed;
import onewindow.clauses.Permits;
import onewindow.elements.ShippedDictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Each rule of the gate with a guide that breaks it and one beside it that does not. */
class HandlingRulesTest {
    private static final String CODE = Guides.code("11360500DE00017709");
    private static final String LAW = "《中华人民共和国行政许可法》第三十四条第三款";

    record Case(
            String rule,
            Severity severity,
            String field,
            Consumer<ObjectNode> wrong,
            Consumer<ObjectNode> right) {
        @Override
        public String toString() {
            return rule + " " + field;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatBreaksTheRuleAndNothingElse(Case rule) {
        assertThat(inspect(rule.wrong()))
                .anyMatch(finding ->
                        finding.rule().equals(rule.rule())
                                && finding.field().equals(rule.field())
                                && finding.severity() == rule.severity());
        assertThat(inspect(rule.right())).noneMatch(finding -> finding.rule().equals(rule.rule()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRuleHasWordsInBothLanguages(Case rule) {
        for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var words =
                    ResourceBundle.getBundle(
                            "messages/problems",
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_DEFAULT));
            assertThat(words.containsKey("fault." + rule.rule())).isTrue();
        }
    }

    static List<Case> cases() {
        return Stream.of(limits(), ways(), body(), texts(), lists(), materials())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> limits() {
        return List.of(
                fault("G03", "sections.steps", step(1, "9个工作日"), step(1, "2个工作日")),
                fault("G03", "sections.steps", step(1, "四十小时"), step(1, "16小时")),
                fault("G03", "sections.steps", step(1, "10天"), step(1, "1天")),
                warning("G03", "sections.steps", step(1, "1个工作日"), step(1, "2个工作日")),
                warning("step-limit", "sections.steps[1].limit", step(1, "很快"), step(1, "半个工作日")),
                fault("G03", "sections.steps", onTheSpot("1个工作日"), onTheSpot("20分钟")),
                warning(
                        "G17",
                        "handling.specialProcedures",
                        inspected(),
                        inspected().andThen(procedure("INSPECTION", LAW))),
                warning(
                        "G17",
                        "promisedLimit.days",
                        inspected().andThen(promise(1)),
                        inspected().andThen(procedure("INSPECTION", LAW)).andThen(promise(2))));
    }

    private static List<Case> ways() {
        return List.of(
                fault(
                        "G04",
                        "handling.payOnline",
                        handling(h -> h.put("payOnline", true)),
                        handling(h -> h.put("payOnline", true)).andThen(fee("《收费标准》第一条"))),
                fault("G04", "sections.fees[0].basis", fee("按规定收取"), fee("赣发改〔2019〕1号")),
                fault("G07", "handling.onlineDepth", visits(1), visits(1).andThen(depth(1, 2, 3))),
                fault("online-depth", "handling.onlineDepth", depth(), depth(1)),
                fault("online-depth-order", "handling.onlineDepth", depth(3, 2), depth(2, 3)),
                fault("online-depth-order", "handling.onlineDepth", depth(9), depth(8)),
                fault("ways-online", "handling.ways", way("WINDOW"), way("WINDOW", "WEB")),
                fault("ways-window", "handling.ways", way("WEB"), way("WEB", "WINDOW")),
                fault(
                        "invalid",
                        "handling.ways",
                        way("WEB", "WINDOW", "FAX"),
                        way("WINDOW", "WEB")),
                fault("required", "handling.ways", way(), way("WINDOW", "WEB")),
                fault(
                        "express-what",
                        "express",
                        handling(h -> h.put("mailResult", false)),
                        handling(h -> h.put("mailResult", true))),
                fault(
                        "express-way",
                        "handling.mailMaterials",
                        handling(h -> h.put("mailMaterials", true)),
                        handling(h -> h.put("mailMaterials", true))
                                .andThen(way("WINDOW", "WEB", "EXPRESS"))),
                fault(
                        "address",
                        "handling.onlineAddress",
                        handling(h -> h.put("onlineAddress", "javascript:alert(1)")),
                        handling(h -> h.put("onlineAddress", "https://zwfw.example/item"))),
                fault(
                        "places",
                        "handling.placesPerDay",
                        handling(h -> h.putNull("placesPerDay")),
                        handling(h -> h.put("appointments", false).putNull("placesPerDay"))),
                fault(
                        "places",
                        "handling.placesPerDay",
                        handling(h -> h.put("placesPerDay", 0)),
                        handling(h -> h.put("placesPerDay", 1))),
                advice(
                        "traffic",
                        "handling.traffic",
                        handling(h -> h.putNull("traffic")),
                        handling(h -> h.put("traffic", "乘1路公交车"))));
    }

    private static List<Case> body() {
        return List.of(
                fault("required", "handling", guide -> guide.putNull("handling"), guide -> {}),
                fault(
                        "G22",
                        "handling.entrustingBody",
                        handling(h -> h.put("powerSource", "ENTRUSTED_FROM_ABOVE")),
                        handling(h ->
                                h.put("powerSource", "ENTRUSTED_FROM_ABOVE")
                                        .put("entrustingBody", "江西省住房和城乡建设厅"))),
                fault(
                        "G22",
                        "handling.entrustingBody",
                        handling(h -> h.put("bodyKind", "ENTRUSTED")),
                        handling(h ->
                                h.put("bodyKind", "ENTRUSTED").put("entrustingBody", "新余市城市管理局"))),
                fault(
                        "invalid",
                        "handling.powerSource",
                        handling(h -> h.put("powerSource", "5")),
                        handling(h -> h.put("powerSource", "DELEGATED_FROM_ABOVE"))),
                fault(
                        "invalid",
                        "handling.runSystem",
                        handling(h -> h.put("runSystem", "TOWN")),
                        handling(h -> h.put("runSystem", "COUNTY"))),
                fault(
                        "joint-bodies",
                        "handling.jointBodies",
                        description("与市公安局联合审查"),
                        description("与市公安局联合审查")
                                .andThen(handling(h -> h.putArray("jointBodies").add("新余市公安局")))),
                warning(
                        "G21",
                        "handling.notInHallReason",
                        handling(h -> h.put("inHall", false)),
                        handling(h -> h.put("inHall", false).put("notInHallReason", "检测线在车管所场地内"))),
                fault(
                        "quantity-order",
                        "handling.quantityLimit",
                        handling(h -> h.put("quantityLimit", "全市不超过20处")),
                        handling(h -> h.put("quantityLimit", "全市不超过20处，按受理的先后顺序决定"))),
                fault(
                        "G14",
                        "handling.specialProcedures[0].basis",
                        procedure("HEARING", "依规定"),
                        procedure("HEARING", "《中华人民共和国行政许可法》第四十六条")),
                fault(
                        "invalid",
                        "handling.specialProcedures[0].kind",
                        procedure("AUCTION", LAW),
                        procedure("EXPERT_REVIEW", LAW)),
                fault(
                        "twice",
                        "handling.specialProcedures",
                        procedure("HEARING", LAW).andThen(procedure("HEARING", LAW)),
                        procedure("HEARING", LAW).andThen(procedure("EXTENSION", LAW))),
                fault(
                        "region-level",
                        "region",
                        guide -> guide.put("level", 5).put("region", "360502000000"),
                        guide -> guide.put("level", 5).put("region", "360502170000")),
                fault(
                        "region-level",
                        "region",
                        guide -> guide.put("level", 6).put("region", "360502170000"),
                        guide -> guide.put("level", 6).put("region", "360502170201")));
    }

    private static List<Case> texts() {
        return List.of(
                warning(
                        "G16",
                        "sections.conditions[0]",
                        condition("提交由公安机关出具的无犯罪记录证明"),
                        condition("无犯罪记录")),
                warning(
                        "G16",
                        "sections.conditions[0]",
                        condition("持有在有效期内的安全检测证明"),
                        condition("持有在有效期内的安全检测证明")
                                .andThen(material(m -> m.put("name", "户外广告牌安全检测证明")))),
                warning(
                        "G16-listed",
                        "sections.conditions[0]",
                        condition("提交营业执照、户外广告设置申请表"),
                        condition("已领取营业执照")),
                warning(
                        "G18",
                        "handling.agentAllowed",
                        condition("本人到场确认"),
                        condition("本人到场确认").andThen(handling(h -> h.put("agentAllowed", false)))),
                warning(
                        "G18",
                        "sections.conditions[0]",
                        condition("年满18周岁")
                                .andThen(guide ->
                                        guide.withObject("sections")
                                                .withArray("conditions")
                                                .add("由监护人陪同")),
                        condition("年满18周岁")));
    }

    private static List<Case> lists() {
        return List.of(
                fault(
                        "G20",
                        "handling.intermediaries[0]",
                        handling(h -> h.putArray("intermediaries").add("户外广告设计咨询")),
                        handling(h -> h.putArray("intermediaries").add("户外广告牌安全检测"))),
                fault(
                        "R1.5",
                        "materials[0].name",
                        material(m -> m.put("name", "《无违法犯罪记录证明》")),
                        material(m -> m.put("name", "《户外广告设置申请表》"))),
                fault(
                        "G19",
                        "materials[0].exemption",
                        material(m -> m.put("name", "营业执照").put("source", "GOVERNMENT")),
                        material(m ->
                                m.put("name", "营业执照")
                                        .put("source", "GOVERNMENT")
                                        .put("exemption", "SHARE"))),
                fault(
                        "G19",
                        "materials[0].exemption",
                        material(m ->
                                m.put("source", "GOVERNMENT")
                                        .put("licenceTypeCode", "1110000000001302XQ001")),
                        material(m ->
                                m.put("source", "GOVERNMENT")
                                        .put("exemption", "LICENCE")
                                        .put("licenceTypeCode", "1110000000001302XQ001"))));
    }

    private static List<Case> materials() {
        return List.of(
                fault(
                        "material-commitment",
                        "materials[0].exemption",
                        material(m -> m.put("exemption", "COMMITMENT")),
                        material(m -> m.put("exemption", "COMMITMENT"))
                                .andThen(guide -> guide.put("commitment", true))),
                advice(
                        "material-instructions",
                        "materials[0].instructions",
                        material(m -> m.putNull("instructions")),
                        material(m -> m.put("instructions", "用黑色墨水填写"))),
                advice(
                        "material-page-format",
                        "materials[0].pageFormat",
                        material(m -> m.putNull("pageFormat")),
                        material(m -> m.putNull("pageFormat").put("originals", 0))),
                fault(
                        "tolerance-without",
                        "materials[0].toleranceDays",
                        material(m -> m.put("toleranceDays", 3)),
                        later(3)),
                fault("tolerance-days", "materials[0].toleranceDays", later(0), later(7)),
                fault(
                        "tolerance-basis",
                        "materials[0].toleranceBasis",
                        later(3).andThen(material(m -> m.putNull("toleranceBasis"))),
                        later(3)),
                fault("tolerance-too-long", "materials[0].toleranceDays", later(8), later(7)));
    }

    @Test
    void comparesWithSisterBodies() {
        var guide = Guides.changed(changed -> {});
        var same = new Surroundings.Sister("分宜县城市管理局", guide);
        var other =
                new Surroundings.Sister(
                        "渝水区城市管理局",
                        Guides.changed(promise(5).andThen(material(m -> m.put("name", "申请书")))));
        assertThat(inspect(guide, List.of(same))).isEmpty();
        assertThat(inspect(guide, List.of(same, other)))
                .containsExactly(
                        Finding.warning("promisedLimit", "G23").about("渝水区城市管理局：5个工作日"),
                        Finding.warning("materials", "G23").about("渝水区城市管理局：户外广告设置申请表、申请书"));
    }

    private static List<Finding> inspect(Consumer<ObjectNode> change) {
        return inspect(Guides.changed(change), List.of());
    }

    private static List<Finding> inspect(Guide guide, List<Surroundings.Sister> sisters) {
        var around =
                new Surroundings(
                        new Listed(
                                Set.of("户外广告牌安全检测"),
                                Set.of("无违法犯罪记录证明"),
                                Set.of("营业执照"),
                                List.of(ListedFees.fee("工本费", "10", "元/证")),
                                true,
                                true),
                        sisters,
                        Basics.SMALL,
                        ShippedDictionary.ELEMENTS,
                        Permits.NONE);
        return GuideInspector.inspect(CODE, guide, () -> around);
    }

    private static Case fault(
            String rule, String field, Consumer<ObjectNode> wrong, Consumer<ObjectNode> right) {
        return new Case(rule, Severity.BLOCKING, field, wrong, right);
    }

    private static Case warning(
            String rule, String field, Consumer<ObjectNode> wrong, Consumer<ObjectNode> right) {
        return new Case(rule, Severity.WARNING, field, wrong, right);
    }

    private static Case advice(
            String rule, String field, Consumer<ObjectNode> wrong, Consumer<ObjectNode> right) {
        return new Case(rule, Severity.ADVICE, field, wrong, right);
    }

    private static Consumer<ObjectNode> handling(Consumer<ObjectNode> change) {
        return guide -> change.accept(guide.withObject("handling"));
    }

    private static Consumer<ObjectNode> material(Consumer<ObjectNode> change) {
        return guide -> change.accept((ObjectNode) guide.withArray("materials").get(0));
    }

    private static Consumer<ObjectNode> step(int number, String limit) {
        return guide ->
                ((ObjectNode) guide.withObject("sections").withArray("steps").get(number))
                        .put("limit", limit);
    }

    private static Consumer<ObjectNode> description(String text) {
        return guide ->
                ((ObjectNode) guide.withObject("sections").withArray("steps").get(1))
                        .put("description", text);
    }

    private static Consumer<ObjectNode> onTheSpot(String limit) {
        return guide -> {
            guide.put("serviceKind", "INSTANT");
            promise(0).accept(guide);
            for (int i = 0; i < 5; i++) {
                step(i, i == 2 ? limit : "当场").accept(guide);
            }
        };
    }

    private static Consumer<ObjectNode> inspected() {
        return guide ->
                ((ObjectNode) guide.withObject("sections").withArray("steps").get(1))
                        .put("name", "现场核查和审查");
    }

    private static Consumer<ObjectNode> promise(int days) {
        return guide -> guide.withObject("promisedLimit").put("days", days);
    }

    private static Consumer<ObjectNode> procedure(String kind, String basis) {
        return handling(h ->
                h.withArray("specialProcedures")
                        .addObject()
                        .put("kind", kind)
                        .put("basis", basis)
                        .put("days", 3));
    }

    private static Consumer<ObjectNode> fee(String basis) {
        return guide ->
                guide.withObject("sections")
                        .withArray("fees")
                        .addObject()
                        .put("name", "工本费")
                        .put("amount", 10)
                        .put("unit", "元/证")
                        .put("basis", basis)
                        .putNull("reduction");
    }

    private static Consumer<ObjectNode> visits(int visits) {
        return guide -> guide.put("visits", visits).put("visitsReason", "核对原件");
    }

    private static Consumer<ObjectNode> depth(int... depth) {
        return handling(h -> {
            var list = h.putArray("onlineDepth");
            for (int step : depth) {
                list.add(step);
            }
        });
    }

    private static Consumer<ObjectNode> way(String... ways) {
        return handling(h -> {
            var list = h.putArray("ways");
            Stream.of(ways).forEach(list::add);
        });
    }

    private static Consumer<ObjectNode> condition(String text) {
        return guide -> guide.withObject("sections").putArray("conditions").add(text);
    }

    private static Consumer<ObjectNode> later(int days) {
        return material(m ->
                m.put("necessity", "LATER")
                        .put("condition", "材料在路上")
                        .put("main", false)
                        .put("toleranceDays", days)
                        .put("toleranceBasis", "《新余市容缺受理办法》第五条"));
    }
}
