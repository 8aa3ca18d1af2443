package onewindow.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import onewindow.catalogue.Guides;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class DemonstrationBundlesTest {
    private static final List<Guides.PublishedGuide> GUIDES = Guides.demonstration();

    private record Published(String code, BundleContent content) {}

    @Test
    void theBundlesOfTheDemonstrationCityAreSoundAndSaveSomething() throws IOException {
        var bundles =
                JsonMapper.shared()
                        .readValue(
                                new ClassPathResource("demonstration/bundles.json")
                                        .getContentAsByteArray(),
                                Published[].class);
        assertThat(bundles).hasSizeGreaterThanOrEqualTo(3);
        for (Published bundle : bundles) {
            var content = bundle.content();
            var members = content.members().stream().map(DemonstrationBundlesTest::state).toList();
            assertThat(
                            BundleRules.findings(
                                    content,
                                    members,
                                    TogetherTest.form(members),
                                    Errands.department(content.leadDepartment()),
                                    String::equals))
                    .as(bundle.code())
                    .isEmpty();
            var together = TogetherTest.of(members.toArray(MemberState[]::new));
            assertThat(together.after().materials())
                    .isLessThanOrEqualTo(together.before().materials());
            assertThat(together.after().fields()).isLessThan(together.before().fields());
        }
    }

    private static MemberState state(BundleMember member) {
        var guide = GUIDES.stream().filter(one -> one.code().equals(member.item())).findFirst();
        assertThat(guide).as(member.item()).isPresent();
        return new MemberState(
                member,
                null,
                guide.orElseThrow().guide(),
                Stream.of(guide.orElseThrow().guide().departmentCode())
                        .map(Errands::department)
                        .findFirst()
                        .orElseThrow(),
                List.of());
    }
}
