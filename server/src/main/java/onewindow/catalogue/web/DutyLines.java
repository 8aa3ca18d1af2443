package onewindow.catalogue.web;

import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemHead;
import onewindow.catalogue.lists.Duty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The responsibility list as it is read: with the names of the items. */
@Component
class DutyLines {
    private static final int MOST = 500;

    private final CatalogueSearch search;

    DutyLines(CatalogueSearch search) {
        this.search = search;
    }

    /**
     * @param itemName none where the item has ended
     */
    record Line(
            Duty duty,
            @Nullable String itemName,
            @Nullable String itemNameEn,
            @Nullable String department,
            @Nullable String departmentEn) {
        boolean has(String words) {
            return Stream.of(duty.itemCode(), duty.duty(), itemName, itemNameEn, department)
                    .anyMatch(text -> text != null && text.contains(words));
        }
    }

    /**
     * @param total of those that were asked for; {@code lines} are at most 500 of them
     */
    record Page(int total, List<Line> lines) {}

    Page of(List<Duty> duties, String q) {
        List<Line> found =
                duties.stream()
                        .map(duty -> line(duty, search.head(duty.itemCode()).orElse(null)))
                        .filter(line -> line.has(q.strip()))
                        .toList();
        return new Page(found.size(), found.stream().limit(MOST).toList());
    }

    private static Line line(Duty duty, @Nullable ItemHead head) {
        return head == null
                ? new Line(duty, null, null, null, null)
                : new Line(
                        duty,
                        head.name(),
                        head.nameEn(),
                        head.department().name(),
                        head.department().englishName());
    }
}
