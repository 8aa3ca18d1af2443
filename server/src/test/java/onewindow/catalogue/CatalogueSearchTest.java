package onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the guides of the demonstration city, without a database. */
class CatalogueSearchTest {
    private static CatalogueSnapshot snapshot;

    @BeforeAll
    static void index() {
        var index = new SearchIndex();
        Map<String, ItemHead> heads = new HashMap<>();
        for (var published : Guides.demonstration()) {
            var guide = published.guide();
            var department = Guides.department(guide.departmentCode());
            var period = new Item.Period(UUID.randomUUID(), 1, published.effectiveFrom(), null);
            var item =
                    new Item(
                            published.code(),
                            department.id(),
                            ItemVersion.State.IN_USE,
                            List.of(),
                            null,
                            List.of(period));
            var head = ItemHead.of(item, period, guide, department, List.of());
            heads.put(head.code(), head);
            index.put(head, guide);
        }
        snapshot =
                new CatalogueSnapshot(
                        1,
                        LocalDate.of(2026, 11, 22),
                        heads.values().stream().map(ItemHead::department).distinct().toList(),
                        Map.of(),
                        Map.of(),
                        heads,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        index.view());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 居民身份证到期换领
                "身份证|居民身份证到期换领",
                "居民身份证到期换领|居民身份证到期换领",
                "换身份证|居民身份证到期换领",
                "身份证过期了怎么办|居民身份证到期换领",
                "我要换身份证|居民身份证到期换领",
                "sfz|居民身份证到期换领",
                "shenfenzheng|居民身份证到期换领",
                "shen fen zheng|居民身份证到期换领",
                "SFZ换领|居民身份证到期换领",
                "identity card|居民身份证到期换领",
                "ID card renewal|居民身份证到期换领",
                "身份證|居民身份证到期换领",
                "2代身份证|居民身份证到期换领",
                "jumin|居民身份证到期换领",
                // 公共场所卫生许可
                "卫生许可证|公共场所卫生许可",
                "理发店|公共场所卫生许可",
                "开美容院要办什么证|公共场所卫生许可",
                "宾馆卫生许可|公共场所卫生许可",
                "weishengxuke|公共场所卫生许可",
                "ggcswsxk|公共场所卫生许可",
                "hygiene licence|公共场所卫生许可",
                // 出版物零售业务许可
                "开书店|出版物零售业务许可",
                "出版物|出版物零售业务许可",
                "卖书需要什么手续|出版物零售业务许可",
                "chubanwu|出版物零售业务许可",
                "cbw|出版物零售业务许可",
                "报刊亭|出版物零售业务许可",
                "publication retail license|出版物零售业务许可",
                // 道路运输站（场）经营许可
                "道路运输站(场)经营许可|道路运输站（场）经营许可",
                "客运站|道路运输站（场）经营许可",
                "汽车站|道路运输站（场）经营许可",
                "daoluyunshu|道路运输站（场）经营许可",
                "dlys|道路运输站（场）经营许可",
                // 食品经营许可
                "食品经营许可证|食品经营许可",
                "食品许可|食品经营许可",
                "开饭店|食品经营许可",
                "怎么办理餐饮许可证|食品经营许可",
                "奶茶店|食品经营许可",
                "spjy|食品经营许可",
                "shipin|食品经营许可",
                "食堂|食品经营许可",
                "food|食品经营许可",
                // 社会团体登记
                "社团登记|社会团体登记",
                "成立协会|社会团体登记",
                "注册商会|社会团体登记",
                "shehuituanti|社会团体登记",
                "shtt|社会团体登记",
                "social organisation|社会团体登记",
                // 企业设立登记
                "营业执照|企业设立登记",
                "注册公司|企业设立登记",
                "开公司|企业设立登记",
                "公司 注册|企业设立登记",
                "我想注册一家公司|企业设立登记",
                "yingyezhizhao|企业设立登记",
                "yyzz|企业设立登记",
                "工商登记|企业设立登记",
                "zhucegongsi|企业设立登记",
                // 水电气网联动过户
                "水电过户|水电气网联动过户",
                "电表过户|水电气网联动过户",
                "买二手房水电怎么过户|水电气网联动过户",
                "燃气过户|水电气网联动过户",
                "天然气改户主|水电气网联动过户",
                "shuidianqi|水电气网联动过户",
                "sdqw|水电气网联动过户",
                "宽带过户|水电气网联动过户",
                // 开具税收完税证明
                "纳税证明|开具税收完税证明",
                "完税证明|开具税收完税证明",
                "个税证明|开具税收完税证明",
                "缴税证明|开具税收完税证明",
                "wanshui|开具税收完税证明",
                "wszm|开具税收完税证明",
                "买房要的纳税证明|开具税收完税证明",
                "tax certificate|开具税收完税证明",
                // 户籍信息证明打印
                "个人身份证明打印|户籍信息证明打印",
                "户籍证明|户籍信息证明打印",
                "住酒店没带身份证|户籍信息证明打印",
                "派出所开证明|户籍信息证明打印",
                "hujizhengming|户籍信息证明打印",
                "曾用名证明|户籍信息证明打印",
                // 公众聚集场所投入使用、营业前消防安全检查
                "消防安全检查|公众聚集场所投入使用、营业前消防安全检查",
                "消防许可证|公众聚集场所投入使用、营业前消防安全检查",
                "开业前消防检查|公众聚集场所投入使用、营业前消防安全检查",
                "饭店消防证怎么办|公众聚集场所投入使用、营业前消防安全检查",
                "xiaofang|公众聚集场所投入使用、营业前消防安全检查",
                "消防合格证|公众聚集场所投入使用、营业前消防安全检查",
                "fire safety|公众聚集场所投入使用、营业前消防安全检查",
                // 城乡居民基本医疗保险参保登记
                "居民医保|城乡居民基本医疗保险参保登记",
                "新农合|城乡居民基本医疗保险参保登记",
                "小孩上医保|城乡居民基本医疗保险参保登记",
                "新生儿医保|城乡居民基本医疗保险参保登记",
                "学生医保|城乡居民基本医疗保险参保登记",
                "jumin yibao|城乡居民基本医疗保险参保登记",
                "医保新参保|城乡居民基本医疗保险参保登记",
                // 基本医疗保险异地就医备案
                "异地就医|基本医疗保险异地就医备案",
                "跨省看病报销|基本医疗保险异地就医备案",
                "外地看病医保怎么用|基本医疗保险异地就医备案",
                "转院到南昌看病|基本医疗保险异地就医备案",
                "ydjyba|基本医疗保险异地就医备案",
                "异地住院直接结算|基本医疗保险异地就医备案",
                // 农药经营许可
                "卖农药|农药经营许可",
                "农药店|农药经营许可",
                "开农资店|农药经营许可",
                "nongyao|农药经营许可",
                "nyjy|农药经营许可",
                "农资店办证|农药经营许可",
                "pesticide|农药经营许可",
                // 动物防疫条件合格证核发
                "养猪场|动物防疫条件合格证核发",
                "开养殖场要什么手续|动物防疫条件合格证核发",
                "防疫合格证|动物防疫条件合格证核发",
                "屠宰场防疫证|动物防疫条件合格证核发",
                "dongwufangyi|动物防疫条件合格证核发",
                "养鸡场防疫条件|动物防疫条件合格证核发",
                // 娱乐场所经营许可
                "KTV|娱乐场所经营许可",
                "开KTV要办什么证|娱乐场所经营许可",
                "歌舞厅|娱乐场所经营许可",
                "游戏厅办证|娱乐场所经营许可",
                "yulechangsuo|娱乐场所经营许可",
                "yljy|娱乐场所经营许可",
                "电玩城许可|娱乐场所经营许可",
                // 旅行社设立许可
                "开旅行社要什么条件|旅行社设立许可",
                "旅行社许可证|旅行社设立许可",
                "lvxingshe|旅行社设立许可",
                "lxs|旅行社设立许可",
                "旅游公司办证|旅行社设立许可",
                "travel agency|旅行社设立许可",
                // 取水许可
                "打井要审批吗|取水许可",
                "取水证|取水许可",
                "取用地下水|取水许可",
                "工厂自备井|取水许可",
                "qushui|取水许可",
                "qsxk|取水许可",
                "水资源论证|取水许可",
                // 民办学校设立审批
                "办学许可证|民办学校设立审批",
                "开私立学校|民办学校设立审批",
                "minbanxuexiao|民办学校设立审批",
                "开办职业学校|民办学校设立审批",
                "办学校要什么手续|民办学校设立审批",
                "private school|民办学校设立审批",
                // 公民法律援助申请审批
                "免费律师|公民法律援助申请审批",
                "没钱打官司怎么办|公民法律援助申请审批",
                "农民工讨薪找律师|公民法律援助申请审批",
                "法律援助|公民法律援助申请审批",
                "falvyuanzhu|公民法律援助申请审批",
                "legal aid|公民法律援助申请审批",
                "请不起律师|公民法律援助申请审批",
                // 结婚登记
                "领结婚证|结婚登记",
                "领证|结婚登记",
                "结婚要带什么|结婚登记",
                "jiehun|结婚登记",
                "jhdj|结婚登记",
                "marriage|结婚登记",
                "异地领结婚证|结婚登记",
                // 安全生产举报奖励
                "举报安全隐患有奖|安全生产举报奖励",
                "领举报奖金|安全生产举报奖励",
                "12350举报奖励|安全生产举报奖励",
                "anquanshengchan|安全生产举报奖励",
                "举报工厂隐患|安全生产举报奖励",
                // 不动产转移登记
                "过户|不动产转移登记",
                "二手房过户|不动产转移登记",
                "2手房|不动产转移登记",
                "房产证|不动产转移登记",
                "fangchanzheng|不动产转移登记",
                "bdc|不动产转移登记",
                "买卖房屋|不动产转移登记",
                "real estate|不动产转移登记",
                // 住房公积金提取
                "公积金|住房公积金提取",
                "gjj|住房公积金提取",
                "gongjijin|住房公积金提取",
                "提取公积金|住房公积金提取",
                "租房提公积金|住房公积金提取",
                "gjj提取|住房公积金提取",
                "取公积金|住房公积金提取",
                "housing fund|住房公积金提取",
                // 社保参保证明
                "社保|社保参保证明",
                "社保证明|社保参保证明",
                "打印社保|社保参保证明",
                "shebao|社保参保证明",
                "sbzm|社保参保证明",
                "参保缴费凭证|社保参保证明",
                "social insurance|社保参保证明",
                // 投资项目备案
                "项目备案|投资项目备案",
                "立项|投资项目备案",
                "发改委备案|投资项目备案",
                "xmba|投资项目备案",
                "touzi|投资项目备案",
                "investment project|投资项目备案",
                // 企业变更登记
                "公司改名字|企业变更登记",
                "换法人|企业变更登记",
                "公司地址变更|企业变更登记",
                "增加经营范围|企业变更登记",
                "qiyebiangeng|企业变更登记",
                "qybg|企业变更登记",
                "变更营业执照|企业变更登记",
                // 企业注销登记
                "公司注销|企业注销登记",
                "简易注销|企业注销登记",
                "公司不开了怎么办|企业注销登记",
                "zhuxiao|企业注销登记",
                "qyzx|企业注销登记",
                // 劳务派遣经营许可
                "劳务派遣许可证|劳务派遣经营许可",
                "派遣公司办证|劳务派遣经营许可",
                "laowupaiqian|劳务派遣经营许可",
                "lwpq|劳务派遣经营许可",
                "labour dispatch|劳务派遣经营许可",
                // 失业登记
                "失业了怎么办|失业登记",
                "办失业证|失业登记",
                "就业创业证|失业登记",
                "shiyedengji|失业登记",
                "sydj|失业登记",
                // 企业名称争议行政裁决
                "字号被冒用|企业名称争议行政裁决",
                "公司名称侵权|企业名称争议行政裁决",
                "公司重名怎么办|企业名称争议行政裁决",
                "qymczy|企业名称争议行政裁决",
                // 医疗机构执业登记
                "开医院|医疗机构执业登记",
                "医疗机构执业许可证|医疗机构执业登记",
                "开口腔门诊|医疗机构执业登记",
                "yiliaojigou|医疗机构执业登记",
                "yljg|医疗机构执业登记",
                "medical institution|医疗机构执业登记",
                // 建设工程规划许可
                "规划许可证|建设工程规划许可",
                "建设工程规划许可证|建设工程规划许可",
                "规划报建|建设工程规划许可",
                "厂房扩建审批|建设工程规划许可",
                "gcgh|建设工程规划许可",
                "planning permission|建设工程规划许可",
                // 商品房预售许可
                "预售证|商品房预售许可",
                "楼盘预售证|商品房预售许可",
                "开盘要什么证|商品房预售许可",
                "shangpinfang|商品房预售许可",
                "spfys|商品房预售许可",
                "presale|商品房预售许可",
                // 道路货物运输经营许可
                "货运许可证|道路货物运输经营许可",
                "跑货运要办什么证|道路货物运输经营许可",
                "大货车道路运输证|道路货物运输经营许可",
                "开货运公司|道路货物运输经营许可",
                "huoyun|道路货物运输经营许可",
                "dlhw|道路货物运输经营许可",
                "haulage|道路货物运输经营许可",
                // 机动车驾驶证期满换证
                "换驾照|机动车驾驶证期满换证",
                "驾照过期了怎么办|机动车驾驶证期满换证",
                "驾驶证到期换证|机动车驾驶证期满换证",
                "jiashizheng|机动车驾驶证期满换证",
                "jsz|机动车驾驶证期满换证",
                "driving licence|机动车驾驶证期满换证",
                // 建筑起重机械使用登记
                "塔吊登记|建筑起重机械使用登记",
                "施工电梯登记|建筑起重机械使用登记",
                "塔吊使用登记|建筑起重机械使用登记",
                "qizhongjixie|建筑起重机械使用登记",
                // 户外广告设置审批
                "广告牌审批|户外广告设置审批",
                "挂横幅要批吗|户外广告设置审批",
                "楼顶广告牌|户外广告设置审批",
                "huwaiguanggao|户外广告设置审批",
                "hwgg|户外广告设置审批",
                "outdoor advertisement|户外广告设置审批",
                // 危险化学品经营许可
                "危化品经营许可证|危险化学品经营许可",
                "卖油漆要办证吗|危险化学品经营许可",
                "危化证|危险化学品经营许可",
                "weixianhuaxuepin|危险化学品经营许可",
                "whp|危险化学品经营许可",
                "hazardous chemicals|危险化学品经营许可",
                // 农村宅基地和建房（规划许可）审批
                "农村建房|农村宅基地和建房（规划许可）审批",
                "宅基地申请|农村宅基地和建房（规划许可）审批",
                "老房子拆了重建|农村宅基地和建房（规划许可）审批",
                "zhaijidi|农村宅基地和建房（规划许可）审批",
                "自建房审批|农村宅基地和建房（规划许可）审批",
                "homestead|农村宅基地和建房（规划许可）审批",
                // 最低生活保障审核确认
                "办低保|最低生活保障审核确认",
                "申请低保|最低生活保障审核确认",
                "低保金|最低生活保障审核确认",
                "dibao|最低生活保障审核确认",
                "家里困难怎么办|最低生活保障审核确认",
                // 困难残疾人生活补贴和重度残疾人护理补贴
                "残疾人补贴|困难残疾人生活补贴和重度残疾人护理补贴",
                "重残补贴|困难残疾人生活补贴和重度残疾人护理补贴",
                "残疾人护理补贴|困难残疾人生活补贴和重度残疾人护理补贴",
                "残疾证能领什么钱|困难残疾人生活补贴和重度残疾人护理补贴",
                // 建筑工程施工许可
                "施工许可证|建筑工程施工许可",
                "开工|建筑工程施工许可",
                "shigongxuke|建筑工程施工许可",
                "sgxk|建筑工程施工许可",
                "construction permit|建筑工程施工许可"
            })
    void findsFirst(String query, String name) {
        var page = find(query);
        assertThat(page.items()).extracting(ItemHead::name).first().isEqualTo(name);
        assertThat(page.total()).isGreaterThanOrEqualTo(page.items().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "天气预报",
                "离婚",
                "火星移民",
                "qqqq",
                "xyzzy",
                "weather",
                "车辆年检",
                "!!!",
                "𡐓",
                "户口本",
                "%",
                "' or 1=1 --"
            })
    void findsNothingWhereNothingFits(String query) {
        assertThat(find(query).items()).isEmpty();
    }

    @Test
    void anEmptyQueryListsByDepartmentInPages() {
        int all = snapshot.heads().size();
        var first = page("", CatalogueSearch.Filter.NONE, 0, 5);
        var last = page("  ", CatalogueSearch.Filter.NONE, all / 5, 5);
        assertThat(first.total()).isEqualTo(all);
        assertThat(first.items()).hasSize(5);
        assertThat(last.items()).hasSize(all % 5);
        assertThat(first.items()).doesNotContainAnyElementsOf(last.items());
        assertThat(page("", CatalogueSearch.Filter.NONE, 99, 5).items()).isEmpty();
    }

    @Test
    void pagesThroughHits() {
        var all = page("许可", CatalogueSearch.Filter.NONE, 0, 50);
        var second = page("许可", CatalogueSearch.Filter.NONE, 1, 2);
        assertThat(all.total()).isGreaterThan(3);
        assertThat(second.total()).isEqualTo(all.total());
        assertThat(second.items()).isEqualTo(all.items().subList(2, 4));
    }

    @Test
    void narrowsByDepartmentTopicAudienceAndWay() {
        String market = "11360500DE0001287K";
        assertThat(
                        page("", new CatalogueSearch.Filter(market, null, null, null, false), 0, 9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactlyInAnyOrder("食品经营许可", "企业设立登记", "企业变更登记", "企业注销登记", "企业名称争议行政裁决");
        assertThat(
                        page(
                                        "登记",
                                        new CatalogueSearch.Filter(market, null, null, null, false),
                                        0,
                                        9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactlyInAnyOrder("企业设立登记", "企业变更登记", "企业注销登记", "企业名称争议行政裁决")
                .last()
                .isEqualTo("企业名称争议行政裁决");
        assertThat(
                        page(
                                        "",
                                        new CatalogueSearch.Filter(
                                                null, "person:090", "NATURAL_PERSON", false, false),
                                        0,
                                        9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactly("居民身份证到期换领");
        assertThat(
                        page(
                                        "营业执照",
                                        new CatalogueSearch.Filter(
                                                null, "person:035", null, true, false),
                                        0,
                                        9)
                                .items())
                .extracting(ItemHead::name)
                .containsExactly("企业设立登记");
    }

    @Test
    void findsTheItemsOfADepartmentByItsName() {
        assertThat(find("市场监督管理局").items())
                .extracting(ItemHead::name)
                .containsExactlyInAnyOrder("食品经营许可", "企业设立登记", "企业变更登记", "企业注销登记", "企业名称争议行政裁决");
        assertThat(find("公安局 身份证").items())
                .extracting(ItemHead::name)
                .containsExactly("居民身份证到期换领", "户籍信息证明打印", "机动车驾驶证期满换证");
    }

    @Test
    void takesOverlongAndOddQueries() {
        assertThat(find("公积金".repeat(5000))).isNotNull();
        assertThat(find("𡐓".repeat(200)).items()).isEmpty();
        assertThat(find("身份证\u0000<script>").items()).isNotEmpty();
    }

    private static CatalogueSearch.Page find(String query) {
        return page(query, CatalogueSearch.Filter.NONE, 0, 20);
    }

    private static CatalogueSearch.Page page(
            String query, CatalogueSearch.Filter filter, int page, int size) {
        return CatalogueSearch.find(snapshot, query, filter, page, size);
    }
}
