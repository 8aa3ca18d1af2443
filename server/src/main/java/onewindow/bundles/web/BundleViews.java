package onewindow.bundles.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import onewindow.bundles.BundleContent;
import onewindow.bundles.BundleSearch;
import onewindow.bundles.MemberState;
import onewindow.bundles.OneSet;
import onewindow.bundles.Together;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.Guide;
import onewindow.organisation.Department;
import onewindow.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bundles with names instead of codes. */
@Component
class BundleViews {
    private final Organisation organisation;
    private final Catalogue catalogue;

    BundleViews(Organisation organisation, Catalogue catalogue) {
        this.organisation = organisation;
        this.catalogue = catalogue;
    }

    record Successor(String code, String name) {}

    /**
     * @param fault why nobody can apply for it now, such as {@code item-suspended}
     * @param step from 1; members of one step can be applied for at the same time
     */
    record Member(
            String item,
            String name,
            String nameEn,
            @Nullable String department,
            @Nullable String departmentEn,
            boolean optional,
            String condition,
            String conditionEn,
            List<String> after,
            int step,
            @Nullable String fault,
            List<Successor> successors,
            Guide.@Nullable Limit promisedLimit,
            int visits,
            boolean online,
            @Nullable String result,
            @Nullable String resultEn,
            List<Guide.Fee> fees) {}

    /**
     * @param members in the order in which they can be applied for
     */
    record Told(
            List<Member> members,
            List<String> slowest,
            OneSet materials,
            Together.Totals before,
            Together.Totals after) {}

    Told told(BundleSearch.Told told) {
        Together together = told.together();
        return new Told(
                told.members().stream()
                        .map(one -> member(one, together))
                        .sorted(Comparator.comparingInt(Member::step))
                        .toList(),
                together.slowest(),
                together.materials(),
                together.before(),
                together.after());
    }

    @Nullable Department lead(BundleContent content) {
        return organisation.departmentByCreditCode(content.leadDepartment()).orElse(null);
    }

    private Member member(MemberState state, Together together) {
        Guide guide = state.guide();
        Guide.Result result = guide == null ? null : guide.result();
        Department department = state.department();
        return new Member(
                state.member().item(),
                guide == null ? state.member().item() : guide.name(),
                guide == null ? state.member().item() : guide.nameEn(),
                department == null ? null : department.name(),
                department == null ? null : department.englishName(),
                state.member().optional(),
                state.member().condition(),
                state.member().conditionEn(),
                state.member().after(),
                Objects.requireNonNullElse(together.steps().get(state.member().item()), 1),
                state.fault(),
                state.successors().stream().map(this::successor).toList(),
                guide == null ? null : guide.promisedLimit(),
                guide == null ? 0 : guide.visits(),
                guide != null && guide.online(),
                result == null ? null : result.name(),
                result == null ? null : result.nameEn(),
                guide == null ? List.of() : guide.sections().fees());
    }

    private Successor successor(String code) {
        return new Successor(
                code,
                catalogue
                        .latest(code)
                        .map(latest -> catalogue.version(latest.id()).guide().name())
                        .orElse(code));
    }
}
