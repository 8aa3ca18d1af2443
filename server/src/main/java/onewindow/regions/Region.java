package onewindow.regions;

import org.jspecify.annotations.Nullable;

/**
 * @param code 12 digits (GB/T 2260, GB/T 10114), filled up with zeros
 * @param parent code of the region that it lies in; none for a province
 */
public record Region(String code, String name, Level level, @Nullable String parent) {
    /** In the order of the administrative levels (行使层级 2 to 6). */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWN,
        VILLAGE
    }
}
