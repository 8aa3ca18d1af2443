package onewindow.figures.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onewindow.clauses.LedgerSearch;
import onewindow.figures.FigureFile;
import onewindow.figures.Figures;
import onewindow.organisation.Organisation;
import onewindow.regions.Region;
import onewindow.regions.Regions;
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
    private final Figures figures;
    private final Organisation organisation;
    private final Regions regions;
    private final LedgerSearch ledger;
    private final String city;

    FigureAnswers(
            Figures figures,
            Organisation organisation,
            Regions regions,
            LedgerSearch ledger,
            @Value("${onewindow.region}") String city) {
        this.figures = figures;
        this.organisation = organisation;
        this.regions = regions;
        this.ledger = ledger;
        this.city = city;
    }

    /**
     * @param creditCode key of the department's row
     */
    record DepartmentName(String creditCode, String name, String englishName) {}

    /**
     * @param code key of the region's row
     */
    record RegionName(String code, String name) {}

    /**
     * @param regions that can be asked for: the way from the city to the region that is asked for,
     *     and those directly within it
     */
    record FigureTable(
            Figures.Table table, List<DepartmentName> departments, List<RegionName> regions) {}

    enum Format {
        WORKBOOK,
        COMMA
    }

    /** A vague clause of an item, and what became of it. */
    record Vague(String section, String phrase, String passage, int from, int to, String state) {}

    FigureTable table(FigureQuestion question) {
        return new FigureTable(
                figures.table(question.asked()),
                organisation.departments().stream()
                        .map(one ->
                                new DepartmentName(one.creditCode(), one.name(), one.englishName()))
                        .toList(),
                regions(question.region()));
    }

    private List<RegionName> regions(@Nullable String asked) {
        String region = regions.find(asked == null ? city : asked).code();
        var names = new ArrayList<Region>();
        regions.path(region).stream()
                .filter(one -> regions.isWithin(one.code(), city))
                .forEach(names::add);
        names.addAll(regions.children(region));
        return names.stream().map(one -> new RegionName(one.code(), one.name())).toList();
    }

    /** The last findings of an item, as they are now. */
    List<Vague> vague(String code) {
        return ledger
                .find(new LedgerSearch.Filter(null, null, null, code, null))
                .findings()
                .stream()
                .map(one ->
                        new Vague(
                                one.section().name(),
                                one.phrase(),
                                one.passage(),
                                one.from(),
                                one.to(),
                                one.state().name()))
                .toList();
    }

    ResponseEntity<byte[]> file(Format format, FigureQuestion question, Locale locale) {
        var asked = question.asked();
        var table = figures.table(asked);
        var file = new FigureFile(table, asked, locale, names(locale));
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

    private FigureFile.Names names(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new FigureFile.Names() {
            @Override
            public String department(String code) {
                return organisation
                        .departmentByCreditCode(code)
                        .map(one -> english ? one.englishName() : one.name())
                        .orElse(code);
            }

            @Override
            public String region(String code) {
                return Optional.of(code)
                        .filter(regions::isKnown)
                        .map(one -> regions.find(one).name())
                        .orElse(code);
            }
        };
    }
}
