package onewindow.listing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onewindow.listing.file.ListFormat;
import onewindow.listing.sheet.PowerList;
import onewindow.listing.sheet.ReportLine;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The real list of a second city: every row is in, or in the report with its exact fault. */
class PowerListTest {
    @Test
    void takesEveryRowOrSaysExactlyWhyNot() throws Exception {
        byte[] file = new ClassPathResource("listing/guangan-items.csv").getContentAsByteArray();
        assertThat(ListFormat.of(file)).isEqualTo(ListFormat.POWERS);
        var sheet = ListFormat.sheets(ListFormat.POWERS, file).sheets().getFirst();
        assertThat(PowerList.fits(sheet)).isTrue();
        var list = PowerList.of(sheet);

        assertThat(list.rows()).isEqualTo(421);
        Map<Boolean, List<ReportLine>> lines =
                list.lines().stream()
                        .collect(partitioningBy(line -> line.kind() == ReportLine.Kind.FAULT));
        assertThat(lines.get(false))
                .extracting(ReportLine::column, ReportLine::rule)
                .containsExactly(
                        tuple("main_item", "list-column-unknown"),
                        tuple("taskTypeText", "list-column-unknown"),
                        tuple("link", "list-column-unknown"));
        var faulty = lines.get(true).stream().map(ReportLine::row).collect(Collectors.toSet());
        assertThat(list.powers())
                .extracting(PowerList.Power::row)
                .doesNotContainAnyElementsOf(faulty);
        assertThat(list.powers().size() + faulty.size()).isEqualTo(421);
        Map<String, Long> rules =
                lines.get(true).stream()
                        .collect(groupingBy(ReportLine::rule, TreeMap::new, counting()));
        assertThat(list.powers()).hasSize(89);
        assertThat(rules)
                .hasSize(7)
                .containsEntry("list-other-body", 14L)
                .containsEntry("list-name-twice", 2L)
                .containsEntry("list-placeholder", 3L)
                .containsEntry("list-body-length", 150L)
                .containsEntry("list-body-organisation-code", 108L)
                .containsEntry("list-body-suffix", 38L)
                .containsEntry("list-body-number", 21L);
    }
}
