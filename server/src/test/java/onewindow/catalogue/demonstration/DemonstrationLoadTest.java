package onewindow.catalogue.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import onewindow.FreshDatabase;
import onewindow.ModuleTest;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.CatalogueSearch;
import onewindow.catalogue.Guides;
import onewindow.catalogue.ItemHead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The first start of the demonstration city, and the second. */
@ModuleTest
@ContextConfiguration(initializers = FreshDatabase.class)
@TestPropertySource(properties = "onewindow.demonstration=true")
class DemonstrationLoadTest {
    @Autowired Catalogue catalogue;
    @Autowired CatalogueSearch search;
    @Autowired DemonstrationGuides guides;

    @Test
    void publishesEveryGuideOnce() throws Exception {
        var files = Guides.demonstration();
        guides.run(new DefaultApplicationArguments());
        for (var file : files) {
            var version = catalogue.applicable(file.code());
            assertThat(version.version()).isEqualTo(1);
            assertThat(version.guide()).isEqualTo(file.guide());
            assertThat(search.find(file.guide().name(), CatalogueSearch.Filter.NONE, 0, 1).items())
                    .extracting(ItemHead::code)
                    .containsExactly(file.code());
        }
    }
}
