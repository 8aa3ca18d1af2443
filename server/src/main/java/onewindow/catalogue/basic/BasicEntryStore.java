package onewindow.catalogue.basic;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.catalogue.ItemType;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the entries, and which of them an item version was published under. */
@Repository
class BasicEntryStore {
    private static final String REVISION = "select value from catalogue.basic_revision";
    private static final String REVISE = "update catalogue.basic_revision set value = value + 1";
    private static final String ALL =
            """
            select code, version, kind, name, type, legal_basis, levels, governing_department,
                   valid_from, document, document_date, verified
            from catalogue.basic_entry
            order by code, version
            """;
    private static final String ADD =
            """
            insert into catalogue.basic_entry
                (code, version, kind, name, type, legal_basis, levels, governing_department,
                 valid_from, document, document_date, verified, recorded_by, recorded_at)
            values (:code, :version, :kind, :name, :type, :legalBasis, :levels, :department,
                    :from, :document, :documentDate, :verified, :recordedBy, :recordedAt)
            """;
    private static final String REFER =
            """
            insert into catalogue.basic_reference (item_version, code, version)
            values (:itemVersion, :code, :version)
            """;
    private static final String REFERENCE =
            "select version from catalogue.basic_reference where item_version = :itemVersion";

    private final JdbcClient jdbc;

    BasicEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    /** Changes of the catalogue follow each other; the counter is what they queue at. */
    void revise() {
        jdbc.sql(REVISE).update();
    }

    List<BasicEntry> all() {
        return jdbc.sql(ALL).query((row, _) -> entry(row)).list();
    }

    void add(BasicEntry entry, Act act) {
        jdbc.sql(ADD)
                .param("code", entry.code())
                .param("version", entry.version())
                .param("kind", entry.kind().name())
                .param("name", entry.name())
                .param("type", entry.type().name())
                .param("legalBasis", entry.legalBasis().toArray(new String[0]))
                .param("levels", entry.levels().toArray(new Integer[0]))
                .param("department", entry.governingDepartment())
                .param("from", entry.from())
                .param("document", entry.document())
                .param("documentDate", entry.documentDate())
                .param("verified", entry.verified())
                .param("recordedBy", act.actor())
                .param("recordedAt", Timestamp.from(act.at()))
                .update();
    }

    void refer(UUID itemVersion, BasicEntry entry) {
        jdbc.sql(REFER)
                .param("itemVersion", itemVersion)
                .param("code", entry.code())
                .param("version", entry.version())
                .update();
    }

    Optional<Integer> reference(UUID itemVersion) {
        return jdbc.sql(REFERENCE)
                .param("itemVersion", itemVersion)
                .query(Integer.class)
                .optional();
    }

    private static BasicEntry entry(ResultSet row) throws SQLException {
        Array laws = row.getArray("legal_basis");
        Array levels = row.getArray("levels");
        return new BasicEntry(
                row.getString("code"),
                row.getInt("version"),
                BasicEntry.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                ItemType.valueOf(row.getString("type")),
                List.of((String[]) laws.getArray()),
                List.of((Integer[]) levels.getArray()),
                row.getString("governing_department"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("document"),
                row.getObject("document_date", LocalDate.class),
                row.getBoolean("verified"));
    }
}
