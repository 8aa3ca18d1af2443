package onewindow.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was measured in one run. */
final class Figures {
    static final List<String> ACTS = List.of("submit", "accept", "review", "decide");

    Round application = Round.none();
    Round floor = Round.none();
    Round peer = Round.none();
    final List<Double> ratiosToFloor = new ArrayList<>();
    final List<Double> ratiosToPeer = new ArrayList<>();
    final Map<String, Object> footprint = new LinkedHashMap<>();
    final List<Trips> trips = new ArrayList<>();
    final List<Double> starts = new ArrayList<>();
    @Nullable Double firstStart;
    @Nullable Double peakMemory;
    @Nullable Double processorPerCase;
    @Nullable Round search;
    @Nullable Round searchAtOnce;
    final Map<String, Double> catalogue = new LinkedHashMap<>();
    int searchQueries;
    int checked;
    final Map<String, Object> machine = new LinkedHashMap<>();
}
