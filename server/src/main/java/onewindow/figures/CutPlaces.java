package onewindow.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onewindow.figures.CutStore.Place;
import onewindow.platform.Invalid;
import org.jspecify.annotations.Nullable;

/** Where a page of cuts begins, as it stands in an address. */
final class CutPlaces {
    private static final Pattern PLACE = Pattern.compile("(-?[0-9]{1,9})_([0-9A-Z]{1,33})");

    private CutPlaces() {}

    static String write(Place place) {
        return place.change() + "_" + place.code();
    }

    static Place read(@Nullable String text) {
        if (text == null) {
            return Place.FIRST;
        }
        Matcher parts = PLACE.matcher(text);
        if (!parts.matches()) {
            throw new Invalid("after", "invalid");
        }
        return new Place(Integer.parseInt(parts.group(1)), parts.group(2));
    }
}
