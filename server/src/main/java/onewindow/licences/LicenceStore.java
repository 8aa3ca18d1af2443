package onewindow.licences;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LicenceStore {
    private static final String INSERT =
            """
            insert into licences.licence (id, identifier, number, type_code, type_name, issuer, holder,
                holder_index, holder_account, case_id, case_number, item_code, valid_from, valid_to,
                document, at, actor)
            values (:id, :identifier, :number, :typeCode, :typeName, :issuer, :holder,
                :holderIndex, :holderAccount, :caseId, :caseNumber, :itemCode, :validFrom, :validTo,
                :document, :at, :actor)
            """;
    private static final String COLUMNS =
            """
            select l.id, l.identifier, l.number, l.type_code, l.type_name, l.issuer, l.holder,
                l.holder_index, l.holder_account, l.case_id, l.case_number, l.item_code,
                l.valid_from, l.valid_to, l.document, l.at,
                coalesce(e.state, '01') as state, coalesce(e.sequence, 0) as sequence
            from licences.licence l left join lateral (
                select state, sequence from licences.licence_event
                where licence = l.id order by sequence desc limit 1) e on true
            """;
    private static final String FIND = COLUMNS + "where l.id = :id";
    private static final String BY_IDENTIFIER = COLUMNS + "where l.identifier = :identifier";
    private static final String OF_HOLDER =
            COLUMNS
                    + "where l.holder_account = :account or l.holder_index = :index order by l.at desc";
    private static final String CHANGE =
            """
            insert into licences.licence_event (licence, sequence, state, basis, reason, at, actor, post)
            values (:licence, :sequence, :state, :basis, :reason, :at, :actor, :post)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    LicenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param holder the party and what stands on the licence, encrypted
     * @param holderIndex blind index of the holder's document number
     */
    record Row(
            UUID id,
            String identifier,
            String number,
            String typeCode,
            String typeName,
            UUID issuer,
            byte[] holder,
            byte[] holderIndex,
            @Nullable UUID holderAccount,
            UUID caseId,
            String caseNumber,
            String itemCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            UUID document,
            Instant at) {}

    /**
     * @param state as last recorded
     * @param sequence of that event, 0 without one
     */
    record Current(Row row, LicenceState state, int sequence) {
        LicenceState on(LocalDate day) {
            LocalDate last = row.validTo();
            boolean over = last != null && day.isAfter(last);
            return over && (state == LicenceState.IN_FORCE || state == LicenceState.SUSPENDED)
                    ? LicenceState.EXPIRED
                    : state;
        }
    }

    record Change(
            UUID licence,
            int sequence,
            LicenceState state,
            String basis,
            String reason,
            Instant at,
            UUID actor,
            @Nullable UUID post) {}

    void insert(Row row, UUID actor) {
        jdbc.sql(INSERT)
                .param("id", row.id())
                .param("identifier", row.identifier())
                .param("number", row.number())
                .param("typeCode", row.typeCode())
                .param("typeName", row.typeName())
                .param("issuer", row.issuer())
                .param("holder", row.holder())
                .param("holderIndex", row.holderIndex())
                .param("holderAccount", row.holderAccount(), Types.OTHER)
                .param("caseId", row.caseId())
                .param("caseNumber", row.caseNumber())
                .param("itemCode", row.itemCode())
                .param("validFrom", row.validFrom())
                .param("validTo", row.validTo(), Types.DATE)
                .param("document", row.document())
                .param("at", Timestamp.from(row.at()))
                .param("actor", actor)
                .update();
    }

    Optional<Current> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(LicenceStore::current).optional();
    }

    Optional<Current> byIdentifier(String identifier) {
        return jdbc.sql(BY_IDENTIFIER)
                .param("identifier", identifier)
                .query(LicenceStore::current)
                .optional();
    }

    /** Newest first. */
    List<Current> ofHolder(UUID account, byte @Nullable [] index) {
        return jdbc.sql(OF_HOLDER)
                .param("account", account)
                .param("index", index, Types.BINARY)
                .query(LicenceStore::current)
                .list();
    }

    /**
     * @return false where another change came first
     */
    boolean change(Change change) {
        return jdbc.sql(CHANGE)
                        .param("licence", change.licence())
                        .param("sequence", change.sequence())
                        .param("state", change.state().code())
                        .param("basis", change.basis())
                        .param("reason", change.reason())
                        .param("at", Timestamp.from(change.at()))
                        .param("actor", change.actor())
                        .param("post", change.post(), Types.OTHER)
                        .update()
                == 1;
    }

    private static Current current(ResultSet row, int number) throws SQLException {
        Date validTo = row.getDate("valid_to");
        return new Current(
                new Row(
                        row.getObject("id", UUID.class),
                        row.getString("identifier"),
                        row.getString("number"),
                        row.getString("type_code"),
                        row.getString("type_name"),
                        row.getObject("issuer", UUID.class),
                        row.getBytes("holder"),
                        row.getBytes("holder_index"),
                        row.getObject("holder_account", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("case_number"),
                        row.getString("item_code"),
                        row.getObject("valid_from", LocalDate.class),
                        validTo == null ? null : row.getObject("valid_to", LocalDate.class),
                        row.getObject("document", UUID.class),
                        row.getTimestamp("at").toInstant()),
                LicenceState.of(row.getString("state")),
                row.getInt("sequence"));
    }
}
