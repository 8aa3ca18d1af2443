package onewindow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onewindow.platform.Ids;
import onewindow.platform.Time;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The fences of docs/decisions/0001: each was broken once on purpose and seen to turn red. */
class HouseTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("onewindow");
    private static final Path SOURCES = folder("src/main/java/onewindow");
    private static final Path MIGRATIONS = folder("src/main/resources/db/migration");
    private static final int LONGEST_FILE = 300;
    private static final int MOST_FILES = 30;

    /** To be empty: no file may join them. */
    private static final Set<String> ASKING_TO_BE_SPLIT = Set.of();

    private static final Set<String> MODULES_ASKING_TO_BE_SPLIT = Set.of("cases");

    @Test
    void modulesKeepToTheirFacesAndDependencies() {
        ApplicationModules.of(OneWindow.class).verify();
    }

    @Test
    void everyModuleStatesWhatItIsForAndWhatItMayUse() throws Exception {
        for (Path module : modules()) {
            Class<?> info = Class.forName("onewindow." + module.getFileName() + ".package-info");
            assertThat(info.isAnnotationPresent(NullMarked.class)).as("%s", module).isTrue();
            var stated = info.getAnnotation(ApplicationModule.class);
            assertThat(stated).as("%s states its dependencies", module).isNotNull();
            assertThat(stated.allowedDependencies())
                    .as("%s states its dependencies", module)
                    .isNotEqualTo(new String[] {ApplicationModule.OPEN_TOKEN});
            assertThat(Files.readString(module.resolve("package-info.java")))
                    .as("%s says what it is for", module)
                    .startsWith("/**");
        }
    }

    @Test
    void everyModuleWithTablesHasTheSchemaOfItsName() throws IOException {
        assertThat(names(modules())).containsAll(names(list(MIGRATIONS)));
    }

    @Test
    void sqlNamesOnlyTheSchemaOfItsModule() throws IOException {
        var faults = new SqlFence(names(list(MIGRATIONS))).faults(SOURCES, MIGRATIONS);
        assertThat(faults).isEmpty();
    }

    /** A class that is no part of the wiring is a rule or a value; the platform has no rules. */
    @Test
    void rulesKnowNeitherSpringNorSql() {
        noClasses()
                .that(areRules())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "com.zaxxer..",
                        "jakarta.servlet..")
                .because("rules and values are tested without a database and without Spring")
                .check(HOUSE);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        for (Class<?> type :
                List.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        LocalTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class)) {
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(Time.class, Ids.class)
                    .should()
                    .callMethod(type, "now")
                    .orShould()
                    .callMethod(type, "now", ZoneId.class)
                    .because("a Clock is handed in")
                    .check(HOUSE);
        }
        noClasses()
                .that()
                .doNotBelongToAnyOf(Time.class, Ids.class)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .because("a Clock is handed in")
                .check(HOUSE);
    }

    @Test
    void controllersLiveInWebPackagesAndNameTheirAudience() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .areNotAssignableTo(ErrorController.class)
                .should()
                .resideInAPackage("onewindow.*.web")
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .check(HOUSE);
    }

    @Test
    void controllersDecideNothing() {
        noClasses()
                .that()
                .resideInAPackage("onewindow.*.web")
                .and()
                .resideOutsideOfPackages("onewindow.platform.web", "onewindow.identity.web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .orShould()
                .beAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|DTO|Vo|Data|Base)")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[A-Z].*")
                .because("such a name says nothing; see CONTRIBUTING.md")
                .check(HOUSE);
    }

    @Test
    void fieldsAreNotInjected() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .because("a constructor shows what a class needs")
                .check(HOUSE);
    }

    @Test
    void filesStayShort() throws IOException {
        var tooLong = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                if (Files.readAllLines(file).size() > LONGEST_FILE) {
                    tooLong.add(SOURCES.relativize(file).toString());
                }
            }
        }
        assertThat(tooLong)
                .as("files of more than %d lines, to be split by subject", LONGEST_FILE)
                .isSubsetOf(ASKING_TO_BE_SPLIT);
    }

    @Test
    void modulesStaySmall() throws IOException {
        var tooBig = new TreeSet<String>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.list(module)) {
                if (files.filter(file -> file.toString().endsWith(".java")).count() > MOST_FILES) {
                    tooBig.add(module.getFileName().toString());
                }
            }
        }
        assertThat(tooBig)
                .as("modules of more than %d files, to be split by subject", MOST_FILES)
                .isSubsetOf(MODULES_ASKING_TO_BE_SPLIT);
    }

    private static DescribedPredicate<JavaClass> areRules() {
        Set<String> wiring =
                Set.of(Component.class.getName(), ConfigurationProperties.class.getName());
        return DescribedPredicate.describe(
                "are rules or values",
                type -> {
                    JavaClass outer = outermost(type);
                    boolean wired =
                            wiring.stream()
                                    .anyMatch(annotation ->
                                            outer.isAnnotatedWith(annotation)
                                                    || outer.isMetaAnnotatedWith(annotation));
                    return !wired
                            && !outer.isMetaAnnotatedWith(Configuration.class)
                            && outer.getPackageName().matches("onewindow\\.\\w+(\\.gate)?")
                            && !outer.getPackageName().equals("onewindow.platform")
                            && !outer.getSimpleName().equals("package-info");
                });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseTest::outermost).orElse(type);
    }

    private static List<Path> modules() throws IOException {
        return list(SOURCES);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<String> names(List<Path> folders) {
        return folders.stream().map(folder -> folder.getFileName().toString()).toList();
    }

    /** A rule that names a folder fails when that folder is gone. */
    private static Path folder(String name) {
        Path folder = Path.of(name);
        assertThat(folder).isDirectory();
        return folder;
    }
}
