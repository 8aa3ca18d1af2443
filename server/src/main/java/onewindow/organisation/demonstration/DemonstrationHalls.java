package onewindow.organisation.demonstration;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onewindow.calendar.WorkingHours;
import onewindow.organisation.Authorisations;
import onewindow.organisation.Department;
import onewindow.organisation.Hall;
import onewindow.organisation.Structure;
import onewindow.organisation.Window;
import onewindow.organisation.WindowKind;
import onewindow.organisation.WindowPower;
import onewindow.platform.Act;
import onewindow.regions.Region;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The halls, town centres and village points of the demonstration city, with their windows.
 *
 * <p>A centre stands in each of the 34 towns. A point stands in every village or community that has
 * an elected committee: its name in the list of divisions ends in 委员会 or 委会, which leaves out
 * management offices, industrial areas and living quarters. Villages of a state farm or forest
 * farm, whose code says that it is only like a town (GB/T 10114: 400 to 599), are served by the
 * farm's own centre. This gives the 487 points that the city has.
 */
@Component
@ConditionalOnProperty(name = "onewindow.demonstration", havingValue = "true")
class DemonstrationHalls {
    private static final Pattern COMMITTEE = Pattern.compile("(居民|居|村民|村)委员?会$");
    private static final Pattern TOWN_WORD = Pattern.compile("(街道|镇|乡|林场)$");
    private static final Pattern PLACE_WORD = Pattern.compile("(社区|村)$");
    private static final String HOURS = "周一至周五 Mon–Fri 9:00–12:00, 13:00–17:00";
    private static final WorkingHours OPENING = WorkingHours.parse("09:00-12:00,13:00-17:00");
    private static final String PHONE = "0790-0000100";
    private static final int TOWN_FROM = 6;
    private static final int TOWN_TO = 9;
    private static final int LIKE_A_TOWN = 400;

    private static final String CITY = "360500000000";

    private final Regions regions;
    private final Structure structure;
    private final Authorisations authorisations;
    private final DemonstrationPlaces places = new DemonstrationPlaces();

    DemonstrationHalls(Regions regions, Structure structure, Authorisations authorisations) {
        this.regions = regions;
        this.structure = structure;
        this.authorisations = authorisations;
    }

    record HallRow(
            String name,
            String englishName,
            String region,
            Region.Level level,
            List<String> serves,
            String address,
            String phone,
            String hours,
            Hall.Position position,
            int comprehensive,
            int collection,
            List<String> dedicated) {}

    /** By name; with their windows, and what the departments let these do. */
    Map<String, Hall> open(Map<String, Department> departments, Act act) throws IOException {
        List<HallRow> large = DemonstrationCity.read("halls", HallRow[].class).toList();
        List<Region> towns =
                regions.children(CITY).stream()
                        .flatMap(county -> regions.children(county.code()).stream())
                        .toList();
        List<Structure.NewHall> wanted = new ArrayList<>();
        large.forEach(row ->
                wanted.add(
                        new Structure.NewHall(
                                row.name(),
                                row.englishName(),
                                row.region(),
                                row.level(),
                                row.serves(),
                                row.address(),
                                row.phone(),
                                row.hours(),
                                row.position(),
                                OPENING)));
        wanted.addAll(townCentres(towns));
        wanted.addAll(villagePoints(towns));
        Map<String, Hall> halls = new LinkedHashMap<>();
        structure.openHalls(wanted, act).forEach(hall -> halls.put(hall.name(), hall));
        List<Structure.NewWindow> windows = new ArrayList<>();
        Map<String, HallRow> rows =
                large.stream().collect(Collectors.toMap(HallRow::name, row -> row));
        halls.values().forEach(hall -> windows.addAll(windowsOf(hall, rows.get(hall.name()))));
        authorise(departments, structure.openWindows(windows, act), act);
        return halls;
    }

    /** A town has two windows and one that hands out, a village one that does everything. */
    private static List<Structure.NewWindow> windowsOf(Hall hall, @Nullable HallRow row) {
        boolean town = hall.level() == Region.Level.TOWN;
        int comprehensive = row != null ? row.comprehensive() : town ? 2 : 1;
        int collection = row != null ? row.collection() : town ? 1 : 0;
        List<String> dedicated = row != null ? row.dedicated() : List.of();
        List<Structure.NewWindow> windows = new ArrayList<>();
        for (int number = 1; number <= comprehensive; number++) {
            windows.add(window(hall, windows.size() + 1, "综合窗口", WindowKind.COMPREHENSIVE));
        }
        for (int number = 1; number <= collection; number++) {
            windows.add(window(hall, windows.size() + 1, "出件窗口", WindowKind.COLLECTION));
        }
        for (String name : dedicated) {
            windows.add(window(hall, windows.size() + 1, name, WindowKind.DEDICATED));
        }
        return windows;
    }

    private static Structure.NewWindow window(Hall hall, int number, String name, WindowKind kind) {
        return new Structure.NewWindow(hall.id(), String.valueOf(number), name, kind);
    }

    /** Every department authorises the comprehensive windows; 收件、受理与出件 (rulebook §2.6). */
    private void authorise(Map<String, Department> departments, List<Window> windows, Act act) {
        for (Department department : departments.values()) {
            authorise(department, WindowKind.COMPREHENSIVE, Set.of(WindowPower.values()), 1, act);
            authorise(department, WindowKind.COLLECTION, Set.of(WindowPower.HAND_OUT), 2, act);
        }
        for (Window window : windows) {
            if (window.kind() == WindowKind.DEDICATED) {
                departments.values().stream()
                        .filter(department -> serves(window, department))
                        .forEach(department ->
                                authorisations.authoriseWithin(
                                        new Authorisations.NewAuthorisation(
                                                department.id(),
                                                Set.of(),
                                                Set.of(),
                                                Set.of(window.id()),
                                                Set.of(),
                                                Set.of(WindowPower.values()),
                                                DemonstrationStaff.FROM,
                                                null,
                                                DemonstrationStaff.number(
                                                        department.documentWord(), "授", 3)),
                                        act));
            }
        }
    }

    private void authorise(
            Department department, WindowKind kind, Set<WindowPower> powers, int serial, Act act) {
        authorisations.authoriseWithin(
                new Authorisations.NewAuthorisation(
                        department.id(),
                        Set.of(kind),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        powers,
                        DemonstrationStaff.FROM,
                        null,
                        DemonstrationStaff.number(department.documentWord(), "授", serial)),
                act);
    }

    /** 公安专窗 is 余公安's. */
    private static boolean serves(Window window, Department department) {
        return window.name().startsWith(department.documentWord().substring(1));
    }

    List<Structure.NewHall> townCentres(List<Region> towns) {
        return towns.stream()
                .map(town ->
                        hall(
                                places.of(town),
                                town.name() + "便民服务中心",
                                romanised(TOWN_WORD, town.name()) + " Service Centre",
                                town))
                .toList();
    }

    List<Structure.NewHall> villagePoints(List<Region> towns) {
        return towns.stream()
                .filter(town -> !isFarm(town))
                .flatMap(town ->
                        regions.children(town.code()).stream()
                                .filter(village -> COMMITTEE.matcher(village.name()).find())
                                .map(village -> point(town, village)))
                .toList();
    }

    private Structure.NewHall point(Region town, Region village) {
        String place = place(village.name());
        return hall(
                places.near(town, village),
                town.name() + place + "民事代办点",
                romanised(PLACE_WORD, place)
                        + " Service Point, "
                        + romanised(TOWN_WORD, town.name()),
                village);
    }

    private Structure.NewHall hall(
            Hall.Position position, String name, String englishName, Region region) {
        String address =
                String.join("", regions.path(region.code()).stream().map(Region::name).toList())
                        + "（示范地址）";
        return new Structure.NewHall(
                name,
                englishName,
                region.code(),
                region.level(),
                List.of(),
                address,
                PHONE,
                HOURS,
                position,
                OPENING);
    }

    /** 百花湖社区居民委员会 is 百花湖社区, 东坑村民委员会 is 东坑村. */
    static String place(String committee) {
        String kind = committee.contains("居") ? "社区" : "村";
        String place = COMMITTEE.matcher(committee).replaceFirst("");
        return place.endsWith(kind) ? place : place + kind;
    }

    private static boolean isFarm(Region town) {
        return Integer.parseInt(town.code().substring(TOWN_FROM, TOWN_TO)) >= LIKE_A_TOWN;
    }

    private static String romanised(Pattern word, String name) {
        String plain = word.matcher(name).replaceFirst("");
        String letters =
                PinyinHelper.toPinyin(plain, PinyinStyleEnum.NORMAL).replace(" ", "").strip();
        return letters.isEmpty()
                ? name
                : letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }
}
