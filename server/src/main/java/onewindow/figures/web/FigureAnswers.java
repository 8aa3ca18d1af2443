package onewindow.figures.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onewindow.catalogue.lists.Target;
import onewindow.catalogue.lists.Targets;
import onewindow.figures.Figure;
import onewindow.figures.FigureFile;
import onewindow.figures.Figures;
import onewindow.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The same answers for all who may read the figures. */
@Component
class FigureAnswers {
    /** Targets are named as the orders name them; the figures are named by what is measured. */
    private static final Map<Target.Figure, String> SHOWN =
            Map.of(
                    Target.Figure.MATERIALS_CUT, "MATERIALS",
                    Target.Figure.STEPS_CUT, "STEPS",
                    Target.Figure.DAYS_CUT, "DAYS");

    private final Figures figures;
    private final Organisation organisation;
    private final Targets targets;
    private final String city;

    FigureAnswers(
            Figures figures,
            Organisation organisation,
            Targets targets,
            @Value("${onewindow.region}") String city) {
        this.figures = figures;
        this.organisation = organisation;
        this.targets = targets;
        this.city = city;
    }

    /**
     * @param creditCode key of the department's row
     */
    record DepartmentName(String creditCode, String name, String englishName) {}

    /**
     * @param figure name of a figure or a measure
     * @param value in {@code unit}: PERCENT of the base, NUMBER or DAYS
     */
    record TargetView(String figure, BigDecimal value, String unit, String document) {}

    /**
     * @param targets of the city for the year of the table
     */
    record FigureTable(
            Figures.Table table, List<DepartmentName> departments, List<TargetView> targets) {}

    enum Format {
        WORKBOOK,
        COMMA
    }

    FigureTable table(
            @Nullable LocalDate date,
            @Nullable LocalDate compareWith,
            @Nullable String department,
            @Nullable Integer level) {
        var table = figures.table(new Figures.Asked(date, compareWith, department, level));
        return new FigureTable(
                table,
                organisation.departments().stream()
                        .map(one ->
                                new DepartmentName(one.creditCode(), one.name(), one.englishName()))
                        .toList(),
                targets(table.date().getYear()));
    }

    private List<TargetView> targets(int year) {
        return targets.ofYear(year).stream()
                .filter(target -> target.region().equals(city))
                .map(target ->
                        new TargetView(
                                SHOWN.getOrDefault(target.figure(), target.figure().name()),
                                target.value(),
                                target.unit().name(),
                                target.document()))
                .toList();
    }

    List<Figures.Item> items(
            @Nullable LocalDate date,
            @Nullable String department,
            @Nullable Integer level,
            Figure figure,
            Figures.Behind behind) {
        return figures.items(new Figures.Asked(date, null, department, level), figure, behind);
    }

    ResponseEntity<byte[]> file(
            Format format,
            @Nullable LocalDate date,
            @Nullable LocalDate compareWith,
            @Nullable String department,
            @Nullable Integer level,
            Locale locale) {
        var table = figures.table(new Figures.Asked(date, compareWith, department, level));
        boolean english = locale.getLanguage().equals("en");
        var file =
                new FigureFile(
                        table,
                        locale,
                        code ->
                                organisation
                                        .departmentByCreditCode(code)
                                        .map(one -> english ? one.englishName() : one.name())
                                        .orElse(code));
        boolean workbook = format == Format.WORKBOOK;
        String name = "figures-" + table.date() + (workbook ? ".xlsx" : ".csv");
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(
                                workbook
                                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                        : "text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(workbook ? file.workbook() : file.comma());
    }
}
