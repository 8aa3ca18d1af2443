package onewindow.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onewindow.platform.Act;
import onewindow.platform.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that are being filled in (暂存): kept as one types, one per account and item, in no
 * way checked.
 */
@Service
@Transactional
public class Drafts {
    private static final int LARGEST = 200_000;

    private final DraftStore store;

    Drafts(DraftStore store) {
        this.store = store;
    }

    public record Draft(
            Map<String, String> form, List<Filing.MaterialFiled> materials, Instant at) {}

    private record Content(Map<String, String> form, List<Filing.MaterialFiled> materials) {}

    public void keep(
            String itemCode,
            Map<String, String> form,
            List<Filing.MaterialFiled> materials,
            Act act) {
        String content = Ledger.json(new Content(form, materials));
        if (content.length() > LARGEST) {
            throw new Invalid("form", "too-long");
        }
        store.keep(act.actor(), itemCode, content, act.at());
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(java.util.UUID account, String itemCode) {
        return store.find(account, itemCode)
                .map(found -> {
                    Content content = Ledger.read(found.content(), Content.class);
                    return new Draft(content.form(), content.materials(), found.at());
                });
    }

    public void drop(String itemCode, Act act) {
        store.drop(act.actor(), itemCode);
    }
}
