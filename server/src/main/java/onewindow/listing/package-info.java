/**
 * 清单导入导出: the whole list of items as a workbook, as CSV and as JSON, and back again. What comes in
 * becomes drafts, which are reviewed and published as all others are. Start at {@link
 * onewindow.listing.Imports} and {@link onewindow.listing.Exports}.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "regions",
            "identity",
            "organisation",
            "catalogue",
            "drafting"
        })
@NullMarked
package onewindow.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
