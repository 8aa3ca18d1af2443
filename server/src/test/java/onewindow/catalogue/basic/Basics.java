package onewindow.catalogue.basic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.ItemType;
import onewindow.platform.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The basic entries of the guides that tests publish, entered in every test's database. */
@Component
@Order(1)
public final class Basics implements ApplicationRunner {
    public static final BasicEntry SMALL =
            entry("000117999000", "大型户外广告设置许可", ItemType.LICENCE, "城市市容和环境卫生管理条例");

    /** The province's own service that a licence of the demonstration city is turned into. */
    private static final BasicEntry SERVICE =
            entry("362001390007", "出版物零售业务许可", ItemType.PUBLIC_SERVICE, "出版管理条例");

    private final BasicCatalogue basics;
    private final Clock clock;

    Basics(BasicCatalogue basics, Clock clock) {
        this.basics = basics;
        this.clock = clock;
    }

    /** The entry of the demonstration city with that code. */
    public static @Nullable BasicEntry demonstration(String code) {
        return demonstration().filter(entry -> entry.code().equals(code)).findAny().orElse(null);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Stream.concat(Stream.of(SMALL, SERVICE), demonstration()).forEach(this::add);
    }

    private void add(BasicEntry entry) {
        basics.add(
                entry.code(),
                new BasicCatalogue.Content(
                        entry.name(),
                        entry.type(),
                        entry.legalBasis(),
                        entry.levels(),
                        entry.governingDepartment(),
                        entry.verified()),
                new BasicCatalogue.ByDocument(entry.document(), entry.documentDate(), entry.from()),
                Act.byPlatform("demonstration basic " + entry.code(), clock.instant()));
    }

    private static Stream<BasicEntry> demonstration() {
        try (var file = new ClassPathResource("demonstration/basics.json").getInputStream()) {
            return Stream.of(JsonMapper.shared().readValue(file, Row[].class)).map(Row::entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Row(
            String code,
            String name,
            ItemType type,
            List<String> legalBasis,
            List<Integer> levels,
            String governingDepartment,
            LocalDate from,
            String document,
            LocalDate documentDate,
            boolean verified) {
        BasicEntry entry() {
            return new BasicEntry(
                    code,
                    1,
                    BasicEntry.Kind.ADDED,
                    name,
                    type,
                    legalBasis,
                    levels,
                    governingDepartment,
                    from,
                    document,
                    documentDate,
                    verified);
        }
    }

    private static BasicEntry entry(String code, String name, ItemType type, String law) {
        return new BasicEntry(
                code,
                1,
                BasicEntry.Kind.ADDED,
                name,
                type,
                List.of(law),
                List.of(3, 4, 5),
                "试验部",
                LocalDate.of(2020, 1, 1),
                "试验目录",
                LocalDate.of(2019, 12, 1),
                false);
    }
}
