package onewindow.catalogue.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the synonyms. */
@Repository
class SynonymStore {
    private static final String REVISION = "select value from catalogue.synonym_revision";
    private static final String REVISE = "update catalogue.synonym_revision set value = value + 1";
    private static final String ALL =
            """
            select version, said, official, ended, recorded_by, recorded_at
            from catalogue.synonym
            order by key, version
            """;
    private static final String ADD =
            """
            insert into catalogue.synonym (key, version, said, official, ended, recorded_by, recorded_at)
            values (:key, :version, :said, :official, :ended, :recordedBy, :recordedAt)
            """;

    private final JdbcClient jdbc;

    SynonymStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    /** Changes follow each other: the counter is what they queue at. */
    void revise() {
        jdbc.sql(REVISE).update();
    }

    List<SynonymVersion> all() {
        return jdbc.sql(ALL).query((row, _) -> version(row)).list();
    }

    void add(Synonym synonym, int version, boolean ended, Act act) {
        jdbc.sql(ADD)
                .param("key", synonym.key())
                .param("version", version)
                .param("said", synonym.said())
                .param("official", synonym.official())
                .param("ended", ended)
                .param("recordedBy", act.actor())
                .param("recordedAt", Timestamp.from(act.at()))
                .update();
    }

    private static SynonymVersion version(ResultSet row) throws SQLException {
        return new SynonymVersion(
                new Synonym(row.getString("said"), row.getString("official")),
                row.getInt("version"),
                row.getBoolean("ended"),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant());
    }
}
