package onewindow.listing.file;

import java.util.List;
import onewindow.listing.sheet.ReportLine;
import onewindow.listing.sheet.Sheet;

/**
 * What a file holds, as it stands there.
 *
 * @param lines cells that are never taken: formulas, merged cells
 */
public record ListFile(List<Sheet> sheets, List<ReportLine> lines) {
    /** More rows than any office's list has would only fill the memory. */
    public static final int MOST_ROWS = 200_000;

    public static final int MOST_COLUMNS = 200;
    public static final int LONGEST_CELL = 32_767;
}
