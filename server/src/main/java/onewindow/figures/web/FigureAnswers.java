package onewindow.figures.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import onewindow.figures.Figure;
import onewindow.figures.FigureFile;
import onewindow.figures.Figures;
import onewindow.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The same answers for all who may read the figures. */
@Component
class FigureAnswers {
    private final Figures figures;
    private final Organisation organisation;

    FigureAnswers(Figures figures, Organisation organisation) {
        this.figures = figures;
        this.organisation = organisation;
    }

    /**
     * @param creditCode key of the department's row
     */
    record DepartmentName(String creditCode, String name, String englishName) {}

    record FigureTable(Figures.Table table, List<DepartmentName> departments) {}

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
                        .toList());
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
