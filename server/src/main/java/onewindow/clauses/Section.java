package onewindow.clauses;

/** What kind of text it is; which texts are looked into at all (rulebook §13.1). */
public enum Section {
    /** 受理条件 */
    CONDITION,
    /** 材料名称 */
    MATERIAL_NAME,
    /** 份数说明 */
    MATERIAL_COUNT,
    /** 填报须知 */
    MATERIAL_INSTRUCTIONS,
    /** 受理标准 */
    MATERIAL_STANDARD,
    /** 非必要材料在何种情形下提交 */
    MATERIAL_CONDITION,
    /** 办理流程 */
    PROCESS,
    /** 审查标准 */
    REVIEW_STANDARD,
    /** 收费说明 */
    FEE,
    /** 补正告知书 */
    CORRECTION_NOTICE,
    /** 中介服务公告 */
    INTERMEDIARY_NOTICE,
    /** 表单项的名称 */
    FORM_LABEL,
    /** 一件事指南 */
    BUNDLE_GUIDE,
    /** 设定依据原文: a law is quoted as it is. */
    LEGAL_BASIS;

    boolean isChecked() {
        return this != LEGAL_BASIS;
    }

    /** What an applicant or a thing must be or have, so that it can be judged. */
    boolean isMeasured() {
        return this == CONDITION || this == MATERIAL_STANDARD || this == REVIEW_STANDARD;
    }

    /** A name holds no limits: 定期检验报告 is the report's name. */
    boolean isName() {
        return this == MATERIAL_NAME || this == FORM_LABEL;
    }
}
