package onewindow.catalogue.basic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import onewindow.catalogue.CatalogCode;
import onewindow.catalogue.basic.BasicCatalogue.ByDocument;
import onewindow.catalogue.basic.BasicCatalogue.Content;
import onewindow.platform.Invalid;

/** What an entry has to say, and by what document. */
final class ContentRules {
    private static final int LONGEST = 200;
    private static final int HIGHEST = 1;
    private static final int LOWEST = 6;

    private ContentRules() {}

    static void check(String code, Content content, ByDocument by) {
        var faults = new ArrayList<Invalid.Fault>();
        text("name", content.name(), faults);
        text("governingDepartment", content.governingDepartment(), faults);
        boolean fits =
                CatalogCode.parse(code).map(basic -> basic.fits(content.type())).orElse(true);
        if (!fits) {
            faults.add(new Invalid.Fault("type", "catalog-code-type"));
        }
        if (content.legalBasis().isEmpty()) {
            faults.add(new Invalid.Fault("legalBasis", "required"));
        }
        for (int i = 0; i < content.legalBasis().size(); i++) {
            text("legalBasis[" + i + "]", content.legalBasis().get(i), faults);
        }
        if (new HashSet<>(content.legalBasis()).size() < content.legalBasis().size()) {
            faults.add(new Invalid.Fault("legalBasis", "twice"));
        }
        if (content.levels().isEmpty()) {
            faults.add(new Invalid.Fault("levels", "required"));
        }
        if (content.levels().stream().anyMatch(level -> level < HIGHEST || level > LOWEST)) {
            faults.add(new Invalid.Fault("levels", "invalid"));
        }
        refuse(faults);
        check(by);
    }

    static void check(ByDocument by) {
        var faults = new ArrayList<Invalid.Fault>();
        text("document", by.document(), faults);
        refuse(faults);
    }

    private static void text(String field, String text, List<Invalid.Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Invalid.Fault(field, "required"));
        } else if (text.length() > LONGEST) {
            faults.add(new Invalid.Fault(field, "too-long"));
        }
    }

    private static void refuse(List<Invalid.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
