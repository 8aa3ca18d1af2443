package onewindow.catalogue.web;

import java.util.List;
import java.util.UUID;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.life.GuideChange;
import onewindow.catalogue.life.GuideDifference;
import onewindow.identity.Role;
import onewindow.identity.SignedIn;
import onewindow.organisation.Rights;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two versions side by side, of one item or of two. */
@RestController
@RequestMapping("/api/admin/item-differences")
class AdminDifferenceController {
    private final Catalogue catalogue;

    AdminDifferenceController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    List<GuideChange> difference(
            @RequestParam UUID before, @RequestParam UUID after, SignedIn person) {
        Rights.requireRole(person, Role.ITEM_ADMINISTRATOR);
        return GuideDifference.between(
                catalogue.version(before).guide(), catalogue.version(after).guide());
    }
}
