package onewindow.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures as a table for people and as JSON for programs. */
final class Report {
    private final Figures figures;
    private final int users;
    private final List<Map<String, Object>> targets = new ArrayList<>();

    Report(Figures figures, int users) {
        this.figures = figures;
        this.users = users;
        targets();
        catalogueTargets();
    }

    private void targets() {
        Round application = figures.application;
        if (application.cases() > 0 && figures.floor.cases() > 0) {
            target(
                    "cases/s of the floor's",
                    ">=",
                    0.30,
                    application.perSecond() / figures.floor.perSecond());
            target(
                    "p95 of an act in p95s of the floor's transaction",
                    "<=",
                    4,
                    application.all().percentile(0.95) / figures.floor.all().percentile(0.95));
        }
        if (application.cases() > 0 && figures.peer.cases() > 0) {
            target(
                    "cases/s in the peer's",
                    ">=",
                    5,
                    application.perSecond() / figures.peer.perSecond());
        }
        if (figures.peakMemory != null) {
            target("MB resident at most", "<=", 700, figures.peakMemory);
        }
        if (figures.search != null) {
            target("search p99, ms", "<=", 15, figures.search.all().percentile(0.99));
        }
        if (!figures.starts.isEmpty()) {
            target(
                    "start to the first page, s",
                    "<=",
                    10,
                    figures.starts.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        }
    }

    /** With a hundred thousand items. */
    private void catalogueTargets() {
        of("search-p99-ms", "search p99 in process, hardly a query twice, ms", "<=", 10);
        of("searches-per-second", "searches/s in process, hardly a query twice", ">=", 2_000);
        of("guides-per-second", "guides read over HTTP/s", ">=", 3_000);
        of(
                "publish-to-visible-elsewhere-seconds",
                "from publishing to visible on another node, s",
                "<=",
                2);
        of("rebuild-seconds", "heads and index made anew, s", "<=", 60);
        of("inspection-seconds", "whole catalogue looked through for clauses, s", "<=", 60);
        of("memory-more-megabytes", "MB more, of heap and of index", "<=", 400);
    }

    private void of(String figure, String name, String relation, double wanted) {
        Double measured = figures.catalogue.get(figure);
        if (measured != null) {
            target(name, relation, wanted, measured);
        }
    }

    private void target(String name, String relation, double wanted, double measured) {
        boolean reached = relation.equals(">=") ? measured >= wanted : measured <= wanted;
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("name", name);
        target.put("relation", relation);
        target.put("wanted", wanted);
        target.put("measured", rounded(measured));
        target.put("reached", reached);
        targets.add(target);
    }

    void print(PrintStream out) {
        out.println();
        out.println("OneWindow bench · " + figures.machine);
        if (figures.application.cases() + figures.floor.cases() + figures.peer.cases() > 0) {
            throughput(out);
        }
        if (!figures.footprint.isEmpty()) {
            out.println();
            out.println("Rows written per act (the floor writes the same)");
            figures.footprint.forEach((act, rows) -> out.printf("  %-8s %s%n", act, rows));
        }
        if (!figures.trips.isEmpty()) {
            out.println();
            out.println(
                    "On the wire per act      statements  round trips  + commits  round trips by schema");
            for (int act = 0; act < figures.trips.size(); act++) {
                Trips trips = figures.trips.get(act);
                out.printf(
                        "  %-20s %12d %12d %10d   %s%n",
                        Figures.ACTS.get(act),
                        trips.statements(),
                        trips.roundTrips(),
                        trips.commits(),
                        trips.bySchema());
            }
        }
        out.println();
        if (!figures.starts.isEmpty()) {
            out.printf("Starts to the first page   %s s%s%n", seconds(figures.starts), first());
        }
        search(out, "Search, one at a time", figures.search);
        search(out, "Search, " + users + " at once", figures.searchAtOnce);
        if (figures.processorPerCase != null) {
            out.printf(
                    "Processor time of the application per case   %.1f ms%n",
                    figures.processorPerCase * 1e3);
        }
        figures.catalogue.forEach((name, value) -> out.printf("%-44s %12.3f%n", name, value));
        if (figures.checked > 0) {
            out.printf(
                    "Granted cases found in the database with their licence   %d%n",
                    figures.checked);
        }
        out.println();
        for (Map<String, Object> target : targets) {
            out.printf(
                    "  %-52s %8.2f   %s %s   %s%n",
                    target.get("name"),
                    target.get("measured"),
                    target.get("relation"),
                    target.get("wanted"),
                    Boolean.TRUE.equals(target.get("reached")) ? "reached" : "MISSED");
        }
    }

    private void throughput(PrintStream out) {
        out.printf(
                "Whole cases, %d users at once; a case is four acts: submit, accept, review, decide%n%n",
                users);
        out.printf("%-44s %10s %8s %8s%n", "", "cases/s", "cases", "s");
        row(out, "application over HTTP", figures.application);
        row(out, "floor, the same rows by plain JDBC", figures.floor);
        row(out, "peer, Flowable 8 embedded without history", figures.peer);
        out.printf(
                "ratio to the floor, by rounds %s · to the peer %s%n",
                figures.ratiosToFloor.stream().map(Report::rounded).toList(),
                figures.ratiosToPeer.stream().map(Report::rounded).toList());
        out.printf(
                "%n%-12s%30s%30s%30s%n",
                "ms", "application p50/p95/p99", "floor p50/p95/p99", "peer p50/p95/p99");
        for (int act = 0; act < Round.ACTS; act++) {
            latencies(
                    out,
                    Figures.ACTS.get(act),
                    figures.application.acts().get(act),
                    figures.floor.acts().get(act),
                    figures.peer.acts().get(act));
        }
        latencies(
                out, "any act", figures.application.all(), figures.floor.all(), figures.peer.all());
    }

    private String first() {
        return figures.firstStart == null
                ? ""
                : " · the first one, which makes the database and loads the city %.1f s"
                        .formatted(figures.firstStart);
    }

    private void search(
            PrintStream out, String words, @org.jspecify.annotations.Nullable Round round) {
        if (round != null) {
            out.printf(
                    "%-26s p50/p95/p99 %s ms over HTTP, %d labelled queries%n",
                    words, percentiles(round.all()), figures.searchQueries);
        }
    }

    private static void row(PrintStream out, String words, Round round) {
        if (round.cases() > 0) {
            out.printf(
                    "%-44s %10.1f %8d %8.1f%n",
                    words, round.perSecond(), round.cases(), round.seconds());
        }
    }

    private static void latencies(PrintStream out, String act, Samples... samples) {
        out.printf("%-12s", act);
        for (Samples each : samples) {
            out.printf("%30s", each.size() == 0 ? "" : percentiles(each));
        }
        out.println();
    }

    private static String percentiles(Samples samples) {
        return "%.1f / %.1f / %.1f"
                .formatted(
                        samples.percentile(0.5),
                        samples.percentile(0.95),
                        samples.percentile(0.99));
    }

    private static String seconds(List<Double> seconds) {
        return String.join(" / ", seconds.stream().map("%.1f"::formatted).toList());
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", figures.machine);
        json.put("users", users);
        json.put("application", contestant(figures.application));
        json.put("floor", contestant(figures.floor));
        json.put("peer", contestant(figures.peer));
        json.put("ratiosToFloor", figures.ratiosToFloor.stream().map(Report::rounded).toList());
        json.put("ratiosToPeer", figures.ratiosToPeer.stream().map(Report::rounded).toList());
        json.put("rowsPerAct", figures.footprint);
        json.put("wirePerAct", figures.trips);
        json.put("startSeconds", figures.starts.stream().map(Report::rounded).toList());
        if (figures.firstStart != null) {
            json.put("firstStartSeconds", rounded(figures.firstStart));
        }
        if (figures.search != null) {
            json.put("searchMs", percentileMap(figures.search.all()));
        }
        if (!figures.catalogue.isEmpty()) {
            json.put("catalogue", figures.catalogue);
        }
        json.put("casesChecked", figures.checked);
        json.put("targets", targets);
        return json;
    }

    private static Map<String, Object> contestant(Round round) {
        Map<String, Object> contestant = new LinkedHashMap<>();
        contestant.put("casesPerSecond", rounded(round.perSecond()));
        contestant.put("cases", round.cases());
        contestant.put("seconds", rounded(round.seconds()));
        for (int act = 0; act < Round.ACTS; act++) {
            contestant.put(Figures.ACTS.get(act), percentileMap(round.acts().get(act)));
        }
        contestant.put("act", percentileMap(round.all()));
        return contestant;
    }

    private static Map<String, Object> percentileMap(Samples samples) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("p50", rounded(samples.percentile(0.5)));
        map.put("p95", rounded(samples.percentile(0.95)));
        map.put("p99", rounded(samples.percentile(0.99)));
        return map;
    }
}
