package onewindow.catalogue.basic;

import java.text.Normalizer;

/** Names as they are compared: how a mark is typed is no difference. */
final class Names {
    private Names() {}

    static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
