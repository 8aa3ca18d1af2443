package onewindow.reception;

import java.time.Clock;
import java.util.Map;
import onewindow.catalogue.Catalogue;
import onewindow.catalogue.ItemVersion;
import onewindow.documents.Documents;
import onewindow.documents.QrCodes;
import org.springframework.stereotype.Service;

/** 我的材料清单: what the one-time notice (D03) says, for whoever asks, without name or number. */
@Service
public class MaterialLists {
    private final Catalogue catalogue;
    private final Documents documents;
    private final QrCodes codes;
    private final Clock clock;

    MaterialLists(Catalogue catalogue, Documents documents, QrCodes codes, Clock clock) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The complete list of the version in force, narrowed to a situation where answers are given.
     *
     * @throws onewindow.platform.Invalid for answers that do not exist
     */
    public byte[] pdf(String code, Map<String, String> answers) {
        ItemVersion item = catalogue.readable(code);
        var read = item.guide().questionnaire().read(answers);
        ItemVersion shown = read.areComplete() ? item.in(read) : item;
        return documents.information(
                OneTimeNotice.list(shown, read.areComplete() ? read.given() : Map.of()),
                codes.itemAddress(code, read.given()),
                clock.instant());
    }
}
