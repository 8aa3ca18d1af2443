package onewindow.catalogue;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import onewindow.OneWindow;
import onewindow.catalogue.life.FormerNames;
import onewindow.catalogue.lists.TownLists;
import onewindow.catalogue.search.SearchText;
import onewindow.clauses.ClauseRuns;
import onewindow.organisation.Organisation;
import onewindow.organisation.Structure;
import onewindow.platform.Act;
import onewindow.platform.start.Start;
import onewindow.regions.Regions;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The application with a hundred thousand items, measured from inside: started by {@code ./bench
 * --only catalogue}, which reads the lines that begin with {@code @} and then asks over HTTP until
 * it ends the process.
 */
@Import(OneWindow.class)
public class CatalogueMeasure implements ApplicationListener<ApplicationReadyEvent> {
    private static final int ITEMS = Integer.getInteger("onewindow.bench.items", 100_000);
    private static final int SEARCHES = Integer.getInteger("onewindow.bench.searches", 20_000);

    /** Only filled and shown, for whoever wants to look at it. */
    private static final boolean SHOWN = Boolean.getBoolean("onewindow.bench.shown");

    private static final int THREADS = 2;
    private static final int PUBLICATIONS = 10;

    public static void main(String[] arguments) {
        Start.main(
                CatalogueMeasure.class,
                arguments,
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var thread = new Thread(() -> measure(event.getApplicationContext()), "measure");
        thread.setDaemon(true);
        thread.start();
    }

    private static void measure(ApplicationContext context) {
        try {
            var snapshots = context.getBean(CatalogueSnapshots.class);
            var many =
                    new ManyItems(
                            context.getBean(DataSource.class),
                            context.getBean(Structure.class),
                            context.getBean(Organisation.class),
                            context.getBean(Regions.class),
                            context.getBean(TransactionTemplate.class));
            snapshots.current();
            long heap = heap();
            say("heap-before-megabytes", heap / 1e6);
            long begun = System.nanoTime();
            // Nobody may look at half of them: the counter moves at the end.
            say("items", many.write(ITEMS));
            say("fill-seconds", seconds(begun));
            begun = System.nanoTime();
            snapshots.keepFresh();
            // The figures are worked out at the same time.
            say("rebuild-seconds", seconds(begun));
            say("heads", snapshots.current().heads().size());
            if (SHOWN) {
                System.out.println("@ready");
                return;
            }
            double more = (heap() - heap) / 1e6;
            double index = index(Path.of(System.getProperty("onewindow.data"))) / 1e6;
            say("heap-more-megabytes", more);
            say("index-megabytes", index);
            say("memory-more-megabytes", more + index);
            figures(context.getBean(JdbcClient.class));
            search(context.getBean(CatalogueSearch.class), many.names());
            lists(context.getBean(CatalogueSearch.class));
            publish(context);
            inspect(context);
            say("heap-more-at-the-end-megabytes", (heap() - heap) / 1e6);
            codes(snapshots);
            System.out.println("@ready");
        } catch (Exception failure) {
            failure.printStackTrace();
            System.out.println("@failed " + failure);
        }
    }

    /** They are worked out in the background: what is measured next is not to share with them. */
    private static void figures(JdbcClient jdbc) throws InterruptedException {
        long begun = System.nanoTime();
        while (!jdbc.sql(
                        """
                        select f.revision = c.value
                        from figures.edition f cross join catalogue.revision c
                        """)
                .query(Boolean.class)
                .single()) {
            Thread.sleep(500);
        }
        say("figures-after-seconds", seconds(begun));
    }

    private static void search(CatalogueSearch search, List<String> names) throws Exception {
        List<String> queries = queries(names, SEARCHES);
        run(search, queries.subList(0, SEARCHES / 4), 1);
        long[] nanos = run(search, queries.subList(SEARCHES / 4, SEARCHES / 2), 1);
        Arrays.sort(nanos);
        say("search-p50-ms", nanos[nanos.length / 2] / 1e6);
        say("search-p95-ms", nanos[nanos.length * 95 / 100] / 1e6);
        say("search-p99-ms", nanos[nanos.length * 99 / 100] / 1e6);
        say("search-most-ms", nanos[nanos.length - 1] / 1e6);
        var half = queries.subList(SEARCHES / 2, SEARCHES);
        long begun = System.nanoTime();
        run(search, half, THREADS);
        say("searches-per-second", half.size() / seconds(begun));
    }

    /** As the item administrator's workbench asks: a page of fifty, narrowed, or searched in. */
    private static void lists(CatalogueSearch search) {
        var nanos = new long[300];
        for (int i = 0; i < nanos.length; i++) {
            int level = 3 + i % 3;
            long begun = System.nanoTime();
            search.list(i % 2 == 0 ? "" : "许可", head -> head.level() == level, i % 7, 50);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        say("workbench-list-p99-ms", nanos[nanos.length * 99 / 100] / 1e6);
    }

    private static long[] run(CatalogueSearch search, List<String> queries, int threads)
            throws Exception {
        var nanos = new long[queries.size()];
        var next = new AtomicInteger();
        Callable<Void> work =
                () -> {
                    for (int i = next.getAndIncrement();
                            i < nanos.length;
                            i = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        search.find(queries.get(i), CatalogueSearch.Filter.NONE, 0, 20);
                        nanos[i] = System.nanoTime() - begun;
                    }
                    return null;
                };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Future<Void>>();
            for (int thread = 0; thread < threads; thread++) {
                all.add(pool.submit(work));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        }
        return nanos;
    }

    /**
     * What people type, hardly ever the same twice: pieces of names, the same with a wrong
     * character, in pinyin, by initials, and within a question.
     */
    private static List<String> queries(List<String> names, int count) {
        var random = new Random(20_261_128);
        var queries = new ArrayList<String>();
        while (queries.size() < count) {
            String name = names.get(random.nextInt(names.size())).replaceAll("[（）]", "");
            int length = Math.min(name.length(), 2 + random.nextInt(7));
            int from = random.nextInt(name.length() - length + 1);
            String piece = name.substring(from, from + length);
            switch (random.nextInt(10)) {
                case 0 -> queries.add(name);
                case 1 -> queries.add(String.join("", SearchText.syllables(piece)));
                case 2 -> queries.add(SearchText.initials(SearchText.syllables(piece)));
                case 3 -> queries.add("怎么办理" + piece + "要带什么材料");
                case 4 -> queries.add(piece.substring(0, length - 1) + "好");
                case 5 -> queries.add(piece + " 县");
                default -> queries.add(piece);
            }
        }
        return queries;
    }

    /** Through the front door, on this node and on another one that looks once a second. */
    private static void publish(ApplicationContext context) throws Exception {
        var snapshots = context.getBean(CatalogueSnapshots.class);
        var catalogue = context.getBean(Catalogue.class);
        var clock = context.getBean(Clock.class);
        var other =
                new CatalogueSnapshots(
                        context.getBean(CatalogueStore.class),
                        context.getBean(Organisation.class),
                        context.getBean(TownLists.class),
                        context.getBean(FormerNames.class),
                        context.getBean(PlatformTransactionManager.class),
                        clock,
                        Files.createTempDirectory("other-node"));
        long begun = System.nanoTime();
        other.keepFresh();
        say("second-node-in-the-same-heap-rebuild-seconds", seconds(begun));
        var demonstration = Guides.demonstration();
        double slowest = 0;
        double slowestAct = 0;
        double slowestLook = 0;
        for (int i = 0; i < PUBLICATIONS; i++) {
            var published = demonstration.get(i);
            ObjectNode guide = GuideText.read(Catalogue.write(published.guide()), ObjectNode.class);
            guide.put("summary", guide.get("summary").asString() + "（" + i + "）");
            var changed = Catalogue.read(guide.toString().getBytes(StandardCharsets.UTF_8));
            begun = System.nanoTime();
            var version =
                    catalogue.publish(
                            published.code(),
                            changed,
                            LocalDate.now(clock),
                            Act.byPlatform(UUID.randomUUID().toString(), clock.instant()));
            if (!snapshots.current().heads().get(published.code()).version().equals(version.id())) {
                throw new IllegalStateException("not visible where it was published");
            }
            slowestAct = Math.max(slowestAct, seconds(begun));
            long look = System.nanoTime();
            other.keepFresh();
            slowestLook = Math.max(slowestLook, seconds(look));
            if (!other.current().heads().get(published.code()).version().equals(version.id())) {
                throw new IllegalStateException("not visible on the other node");
            }
            slowest = Math.max(slowest, slowestAct);
        }
        say("publish-seconds", slowestAct);
        // The other node looks a second after it looked last.
        say("publish-to-visible-elsewhere-seconds", slowestAct + 1 + slowestLook);
        other.stop();
        String town =
                snapshots.current().heads().keySet().stream()
                        .filter(code -> code.charAt(18) == '5')
                        .filter(code -> !snapshots.current().hidden().contains(code))
                        .findFirst()
                        .orElseThrow();
        Guide guide = catalogue.readable(town).guide();
        begun = System.nanoTime();
        catalogue.inspect(town, guide, LocalDate.now(clock));
        say("inspect-with-sisters-seconds", seconds(begun));
    }

    private static void inspect(ApplicationContext context) throws InterruptedException {
        var runs = context.getBean(ClauseRuns.class);
        var clock = context.getBean(Clock.class);
        long begun = System.nanoTime();
        runs.start(Act.byPlatform("measure", clock.instant()));
        while (runs.latest().orElseThrow().finishedAt() == null) {
            Thread.sleep(100);
        }
        var run = runs.latest().orElseThrow();
        say("inspection-seconds", seconds(begun));
        say("inspected", run.done());
        say("inspection-found", run.found());
    }

    private static void codes(CatalogueSnapshots snapshots) {
        var random = new Random(7);
        var codes = new ArrayList<>(snapshots.current().heads().keySet());
        for (int i = 0; i < 2_000; i++) {
            System.out.println("@code " + codes.get(random.nextInt(codes.size())));
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Its files, which the system keeps in memory where they are searched. */
    private static long index(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("index"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void say(String figure, double value) {
        System.out.println("@" + figure + " " + value);
    }
}
