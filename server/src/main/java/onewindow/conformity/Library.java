package onewindow.conformity;

import java.util.List;
import java.util.Optional;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemHead;
import org.springframework.stereotype.Component;

/** The published items as they are compared. */
@Component
class Library {
    private final Catalogue catalogue;
    private final CatalogueSearch search;

    Library(Catalogue catalogue, CatalogueSearch search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /** Of all items in force, those that are suspended among them. */
    List<ItemHead> heads() {
        return search.list("", _ -> true, 0, Integer.MAX_VALUE).items();
    }

    List<LibraryItem> read(List<ItemHead> page) {
        var guides = catalogue.guides(page.stream().map(ItemHead::version).toList());
        return page.stream()
                .flatMap(head ->
                        Optional.ofNullable(guides.get(head.version())).stream()
                                .map(guide -> LibraryItem.of(head, guide)))
                .toList();
    }
}
