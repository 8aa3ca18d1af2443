package onewindow.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onewindow.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Persons and organisations behind accounts: one row each, found by its document number. */
@Repository
class PartyStore {
    private static final String INSERT =
            """
            insert into identity.party (id, document_index, content, confirmed, recorded_at)
            values (:id, :index, :content, :confirmed, :at)
            on conflict (document_index) where confirmed do nothing
            """;
    private static final String FIND_CONFIRMED =
            "select id from identity.party where document_index = :index and confirmed";
    private static final String IS_OF =
            "select exists (select from identity.party where id = :id and document_index = :index)";
    private static final String DROP =
            "delete from identity.party where id = :id and not confirmed";
    private static final String REPLACE =
            "update identity.party set content = :content, recorded_at = :at where id = :id";
    private static final String FIND = "select content from identity.party where id = :id";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    PartyStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /**
     * A member of staff has seen that it is right: one row for this person or organisation. What an
     * earlier account said of them stays.
     */
    UUID record(Party party, Instant at) {
        UUID id = Ids.next(at.toEpochMilli());
        return insert(id, party, true, at)
                ? id
                : findConfirmed(party.documentKind(), party.documentNumber()).orElseThrow();
    }

    /** What somebody says of themselves: a row of its own, which nobody else is shown. */
    UUID claim(Party party, Instant at) {
        UUID id = Ids.next(at.toEpochMilli());
        insert(id, party, false, at);
        return id;
    }

    /**
     * A claim turns out to be right.
     *
     * @return the one row of this person, which now says what the claim said
     */
    UUID confirm(Party claimed, Instant at) {
        UUID id = record(claimed, at);
        jdbc.sql(REPLACE)
                .param("id", id)
                .param("content", seal(id, claimed))
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** A claim that has become the one row of its person says nothing of its own any more. */
    void drop(UUID claim) {
        jdbc.sql(DROP).param("id", claim).update();
    }

    boolean isOf(UUID id, String documentKind, String documentNumber) {
        return jdbc.sql(IS_OF)
                .param("id", id)
                .param("index", index(documentKind, documentNumber))
                .query(Boolean.class)
                .single();
    }

    Optional<Party> find(UUID id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(sealed -> json.readValue(vault.open(sealed, contentOf(id)), Party.class));
    }

    Optional<UUID> findConfirmed(String documentKind, String documentNumber) {
        return jdbc.sql(FIND_CONFIRMED)
                .param("index", index(documentKind, documentNumber))
                .query(UUID.class)
                .optional();
    }

    private boolean insert(UUID id, Party party, boolean confirmed, Instant at) {
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("index", index(party.documentKind(), party.documentNumber()))
                        .param("content", seal(id, party))
                        .param("confirmed", confirmed)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private byte[] seal(UUID id, Party party) {
        return vault.seal(json.writeValueAsBytes(party), contentOf(id));
    }

    private byte[] index(String documentKind, String documentNumber) {
        return vault.blindIndex("identity.party", documentKind + ":" + documentNumber);
    }

    private static String contentOf(UUID id) {
        return "identity.party.content:" + id;
    }
}
