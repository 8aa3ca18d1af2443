package onewindow.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and in which ways an item is handled: the fields of the national implementation list that
 * stand nowhere else in the guide (rulebook §1.6, §1.7.2).
 *
 * @param bodyKind 实施主体性质: STATUTORY, AUTHORISED, ENTRUSTED, OTHER
 * @param powerSource 权力来源: STATUTORY, DELEGATED_FROM_ABOVE, AUTHORISED_FROM_ABOVE,
 *     AUTHORISED_BY_PEER, ENTRUSTED_FROM_ABOVE, ENTRUSTED_BY_PEER
 * @param entrustingBody 委托部门, where the power or the body is entrusted
 * @param jointBodies 联办机构
 * @param ways 办理形式: WINDOW, WEB, MOBILE, KIOSK, EXPRESS
 * @param onlineDepth 网办深度: digits 1 to 8 of the national table, ascending
 * @param inHall 是否进驻政务大厅; {@code notInHallReason} where not
 * @param placesPerDay 每日可预约量, where appointments are taken
 * @param payOnline 是否支持网上支付
 * @param mailMaterials 材料寄送
 * @param mailResult 结果寄送
 * @param agentAllowed somebody else may hand it in with a mandate
 * @param runSystem 运行系统: NATION, PROVINCE, PROVINCE_DEPARTMENT, CITY, CITY_DEPARTMENT, COUNTY,
 *     COUNTY_DEPARTMENT
 * @param quantityLimit 数量限制, in words; none where there is no limit
 * @param intermediaries 中介服务 by name, of the retained list
 * @param specialProcedures 特别程序
 * @param traffic 交通指引
 */
public record Handling(
        String bodyKind,
        String powerSource,
        @Nullable String entrustingBody,
        List<String> jointBodies,
        List<String> ways,
        List<Integer> onlineDepth,
        @Nullable String onlineAddress,
        @Nullable String mobileAddress,
        boolean inHall,
        @Nullable String notInHallReason,
        boolean appointments,
        @Nullable Integer placesPerDay,
        boolean payOnline,
        boolean mailMaterials,
        boolean mailResult,
        boolean agentAllowed,
        String runSystem,
        @Nullable String quantityLimit,
        List<String> intermediaries,
        List<SpecialProcedure> specialProcedures,
        @Nullable String traffic) {

    /**
     * @param kind HEARING, INSPECTION, TESTING, QUARANTINE, APPRAISAL, EXPERT_REVIEW,
     *     PUBLIC_NOTICE, EXTENSION
     * @param days at most, in working days; none where the law sets no limit
     */
    public record SpecialProcedure(String kind, String basis, @Nullable Integer days) {}
}
