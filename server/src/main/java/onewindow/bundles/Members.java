package onewindow.bundles;

import java.util.List;
import java.util.Optional;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.ItemVersion;
import onewindow.catalogue.forms.ItemForms;
import onewindow.organisation.Organisation;
import onewindow.platform.NotFound;
import onewindow.platform.Refused;
import org.springframework.stereotype.Component;

/** The members of bundles as the catalogue has them today. */
@Component
class Members {
    private final Catalogue catalogue;
    private final CatalogueSearch search;
    private final ItemForms forms;
    private final Organisation organisation;

    Members(
            Catalogue catalogue,
            CatalogueSearch search,
            ItemForms forms,
            Organisation organisation) {
        this.catalogue = catalogue;
        this.search = search;
        this.forms = forms;
        this.organisation = organisation;
    }

    List<MemberState> of(BundleContent content) {
        return content.members().stream().map(this::of).toList();
    }

    /** Of members that can be told: those that were published at least once. */
    Together together(List<MemberState> members) {
        return Together.of(
                members,
                forms.merged(
                        members.stream()
                                .flatMap(one -> Optional.ofNullable(one.guide()).stream())
                                .toList()));
    }

    private MemberState of(BundleMember member) {
        try {
            return state(member, null, catalogue.applicable(member.item()), List.of());
        } catch (NotFound unknown) {
            return new MemberState(member, "item-unpublished", null, null, List.of());
        } catch (Refused refused) {
            var version = latest(member.item());
            String fault = refused.reason().code();
            return version.isEmpty()
                    ? new MemberState(member, fault, null, null, List.of())
                    : state(member, fault, version.get(), successors(refused));
        }
    }

    /** The version in force though nobody can apply for it, or the one that was published last. */
    private Optional<ItemVersion> latest(String code) {
        return search.head(code)
                .map(head -> catalogue.version(head.version()))
                .or(() -> catalogue.latest(code).map(latest -> catalogue.version(latest.id())));
    }

    private MemberState state(
            BundleMember member,
            @org.jspecify.annotations.Nullable String fault,
            ItemVersion version,
            List<String> successors) {
        return new MemberState(
                member,
                fault,
                version.guide(),
                organisation.department(version.department()),
                successors);
    }

    private static List<String> successors(Refused refused) {
        return refused.details().get("successors") instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }
}
