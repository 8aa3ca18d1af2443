package onewindow.conformity;

import java.util.List;

/**
 * A row of the 八统一 list: what an item is like everywhere (rulebook R1.7).
 *
 * @param code 31 characters, or 33 for a business item
 * @param name 主项名称; {@code subItem} 子项名称, empty where there is none
 * @param bases 适用依据
 * @param materials 申请材料
 * @param steps 办事流程; {@code businessSteps} 业务经办流程
 * @param limit 办理时限 in words, such as 5个工作日
 * @param formFields 表单内容
 */
public record ReferenceItem(
        String code,
        String name,
        String subItem,
        List<String> bases,
        List<String> materials,
        List<String> steps,
        List<String> businessSteps,
        String limit,
        List<String> formFields) {
    /** A sub-item is known by its own name. */
    String title() {
        return subItem.isBlank() ? name : subItem;
    }
}
