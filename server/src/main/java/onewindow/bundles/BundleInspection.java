package onewindow.bundles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onewindow.catalogue.Finding;
import onewindow.organisation.Organisation;
import onewindow.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds bundles against the catalogue, the bodies and the regions of today. */
@Component
class BundleInspection {
    private final Members members;
    private final Organisation organisation;
    private final Regions regions;

    BundleInspection(Members members, Organisation organisation, Regions regions) {
        this.members = members;
        this.organisation = organisation;
        this.regions = regions;
    }

    /** As of what its members are today. */
    List<Finding> findings(BundleContent content) {
        var states = members.of(content);
        return findings(content, states, members.together(states));
    }

    List<Finding> findings(BundleContent content, List<MemberState> states, Together together) {
        return BundleRules.findings(
                content,
                states,
                together.form(),
                organisation.departmentByCreditCode(content.leadDepartment()).orElse(null),
                regions::isWithin);
    }

    /**
     * And of its days.
     *
     * @param latest first day of the version that was published last
     */
    List<Finding> findings(BundleContent content, @Nullable LocalDate latest, LocalDate today) {
        List<Finding> all = new ArrayList<>(findings(content));
        all.addAll(BundleRules.dates(content, latest, today));
        return all;
    }
}
