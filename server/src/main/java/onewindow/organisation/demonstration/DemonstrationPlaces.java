package onewindow.organisation.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import onewindow.organisation.Hall.Position;
import onewindow.regions.Region;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the centres and points of the demonstration city are: roughly where its towns are, the
 * points scattered around them. Nobody should walk there.
 */
class DemonstrationPlaces {
    /** Villages of a town do not fall on one line. */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private static final int RINGS = 17;
    private static final double RURAL = 0.035;
    private static final double URBAN = 0.012;

    private final Map<String, Position> towns;

    DemonstrationPlaces() {
        try (var table = new ClassPathResource("demonstration/positions.json").getInputStream()) {
            towns = JsonMapper.shared().readValue(table, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Position of(Region town) {
        return Objects.requireNonNull(towns.get(town.code()), town.name());
    }

    Position near(Region town, Region village) {
        Position centre = of(town);
        int serial = Integer.parseInt(village.code().substring(9));
        double spread = town.name().endsWith("街道") ? URBAN : RURAL;
        double distance = spread * Math.sqrt((serial % RINGS + 1.0) / (RINGS + 1));
        return new Position(
                rounded(centre.latitude() + distance * Math.sin(serial * GOLDEN_ANGLE)),
                rounded(centre.longitude() + distance * Math.cos(serial * GOLDEN_ANGLE)));
    }

    /** To some ten metres. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }
}
