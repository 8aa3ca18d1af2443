package onewindow.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onewindow.cases.CaseEvent.Channel;
import onewindow.cases.CaseEvent.HandedIn;
import onewindow.catalogue.Guide;
import onewindow.documents.Files;
import onewindow.documents.StoredFile;
import onewindow.platform.Act;
import onewindow.platform.Invalid.Fault;
import org.springframework.stereotype.Component;

/**
 * Materials as handed in, checked against the guide: only what it lists may be asked for or given
 * (rulebook R1.10).
 */
@Component
class HandedInMaterials {
    private static final int MOST_FILES = 50;

    private final Files files;

    HandedInMaterials(Files files) {
        this.files = files;
    }

    /**
     * @param partial not everything required has to be there: a correction, or an applicant who
     *     insists on filing
     */
    List<HandedIn> check(
            Guide guide,
            List<Filing.MaterialFiled> filed,
            Channel channel,
            boolean partial,
            Act act,
            List<Fault> faults) {
        var byCode = new HashMap<String, Filing.MaterialFiled>();
        var ids = new HashSet<UUID>();
        for (Filing.MaterialFiled material : filed) {
            String path = "materials." + material.code();
            if (guide.materials().stream().noneMatch(each -> each.code().equals(material.code()))) {
                faults.add(new Fault(path, "not-in-guide"));
            } else if (byCode.put(material.code(), material) != null) {
                faults.add(new Fault(path, "twice"));
            } else if (material.files().size() > MOST_FILES) {
                faults.add(new Fault(path, "too-many-files"));
            }
            ids.addAll(material.files());
        }
        Map<UUID, StoredFile> stored = stored(ids, channel, act);
        if (!partial) {
            guide.materials().stream()
                    .filter(material ->
                            material.necessity().equals("REQUIRED")
                                    && material.exemption().equals("NONE"))
                    .filter(material -> isMissing(byCode.get(material.code())))
                    .forEach(material ->
                            faults.add(new Fault("materials." + material.code(), "required")));
        }
        var handedIn = new ArrayList<HandedIn>();
        for (Filing.MaterialFiled material :
                byCode.values().stream()
                        .sorted(java.util.Comparator.comparing(Filing.MaterialFiled::code))
                        .toList()) {
            var hashes = new ArrayList<String>();
            for (UUID file : material.files()) {
                StoredFile found = stored.get(file);
                if (found == null) {
                    faults.add(new Fault("materials." + material.code(), "file-unknown"));
                } else {
                    hashes.add(found.hash());
                }
            }
            handedIn.add(
                    new HandedIn(
                            material.code(),
                            List.copyOf(material.files()),
                            hashes,
                            material.paper()));
        }
        return handedIn;
    }

    private Map<UUID, StoredFile> stored(HashSet<UUID> ids, Channel channel, Act act) {
        var stored = new HashMap<UUID, StoredFile>();
        if (!ids.isEmpty()) {
            files.find(ids, channel == Channel.ONLINE ? act.actor() : null)
                    .forEach(file -> stored.put(file.id(), file));
        }
        return stored;
    }

    private static boolean isMissing(
            Filing.@org.jspecify.annotations.Nullable MaterialFiled material) {
        return material == null || (material.files().isEmpty() && !material.paper());
    }
}
