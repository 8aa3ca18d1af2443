package onewindow.licences;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.identity.Party;
import onewindow.identity.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who holds a licence and what stands on it, encrypted; found again by a blind index. */
@Component
class Holders {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    Holders(Vault vault) {
        this.vault = vault;
    }

    record Attribute(String label, String value) {}

    record Holding(Party holder, List<Attribute> attributes) {}

    byte[] close(UUID licence, Party holder, Map<String, String> attributes) {
        var list =
                attributes.entrySet().stream()
                        .map(one -> new Attribute(one.getKey(), one.getValue()))
                        .toList();
        return vault.seal(JSON.writeValueAsBytes(new Holding(holder, list)), context(licence));
    }

    Holding open(LicenceStore.Row row) {
        return JSON.readValue(vault.open(row.holder(), context(row.id())), Holding.class);
    }

    byte[] index(Party holder) {
        return vault.blindIndex("party", holder.documentKind() + ":" + holder.documentNumber());
    }

    private static String context(UUID licence) {
        return "licences.licence.holder:" + licence;
    }
}
