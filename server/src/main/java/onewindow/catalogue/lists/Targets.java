package onewindow.catalogue.lists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.platform.Act;
import onewindow.platform.Acts;
import onewindow.platform.Ids;
import onewindow.platform.Invalid;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.springframework.stereotype.Service;

/** What figures are to reach in a year, each set by a document. */
@Service
public class Targets {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final int DECIMALS = 2;

    private final TargetStore store;
    private final Regions regions;
    private final Acts acts;

    Targets(TargetStore store, Regions regions, Acts acts) {
        this.store = store;
        this.regions = regions;
        this.acts = acts;
    }

    /** See {@link Target}. */
    public record NewTarget(
            String region,
            Target.Figure figure,
            int year,
            BigDecimal value,
            Target.Unit unit,
            String document) {
        NewTarget of(String place) {
            return new NewTarget(place, figure, year, value, unit, document.strip());
        }
    }

    /** That of the region itself, or else of the nearest region that it lies in. */
    public Optional<Target> of(String region, Target.Figure figure, int year) {
        var byRegion =
                store.ofYear(year).stream()
                        .filter(target -> target.figure() == figure)
                        .collect(Collectors.toMap(Target::region, Function.identity()));
        return regions.path(region).reversed().stream()
                .map(Region::code)
                .flatMap(code -> Optional.ofNullable(byRegion.get(code)).stream())
                .findFirst();
    }

    /** Those that hold, by figure and region. */
    public List<Target> ofYear(int year) {
        return store.ofYear(year);
    }

    /** How the target came to be what it is, the latest first. */
    public List<Target> history(String region, Target.Figure figure, int year) {
        return store.history(Entries.region(region, regions), figure, year);
    }

    /**
     * From now on it takes the place of an earlier target of the same region, figure and year.
     *
     * @return its id
     */
    public UUID set(NewTarget target, Act act) {
        Entries.text("document", target.document(), Entries.NAME);
        String region = Entries.region(target.region(), regions);
        if (target.year() < EARLIEST || target.year() > LATEST) {
            throw new Invalid("year", "out-of-range");
        }
        BigDecimal value = target.value();
        BigDecimal most = target.unit() == Target.Unit.PERCENT ? WHOLE : LARGEST;
        if (value.signum() < 0 || value.compareTo(most) > 0 || value.scale() > DECIMALS) {
            throw new Invalid("value", "out-of-range");
        }
        return acts.once(
                act,
                UUID.class,
                () -> {
                    UUID id = Ids.next(act.at().toEpochMilli());
                    store.add(id, target.of(region), act);
                    return id;
                });
    }
}
