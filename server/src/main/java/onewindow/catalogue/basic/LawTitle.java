package onewindow.catalogue.basic;

/**
 * The title of a law as it is compared (rulebook R1.6): 《中华人民共和国广告法》（2021年修正） and 广告法 are the same.
 */
final class LawTitle {
    private static final String STATE = "中华人民共和国";

    private LawTitle() {}

    static String normalised(String title) {
        String bare =
                Names.normalised(title)
                        .replaceAll("[《》]", "")
                        .replaceAll("\\([^()]*(?:修[正订改]|年|公布|施行|\\d号)[^()]*\\)", "");
        return bare.startsWith(STATE) && bare.length() > STATE.length()
                ? bare.substring(STATE.length())
                : bare;
    }
}
