package onewindow.conformity;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the reference list. */
@Repository
class ReferenceListStore {
    private static final String LATEST =
            """
            select version, name, document, document_date, content
            from conformity.reference_list order by version desc limit 1
            """;
    private static final String VERSIONS =
            """
            select version, name, document, document_date, items, entered_at
            from conformity.reference_list order by version desc limit 100
            """;
    private static final String ADD =
            """
            insert into conformity.reference_list
                (version, name, document, document_date, items, content, entered_by, entered_at)
            select coalesce(max(version), 0) + 1, :name, :document, :date, :items, :content, :by, :at
            from conformity.reference_list
            returning version
            """;

    private final JdbcClient jdbc;

    ReferenceListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReferenceList> latest() {
        return jdbc.sql(LATEST)
                .query((row, _) ->
                        new ReferenceList(
                                row.getInt("version"),
                                row.getString("name"),
                                row.getString("document"),
                                row.getObject("document_date", LocalDate.class),
                                List.of(
                                        JsonMapper.shared()
                                                .readValue(
                                                        row.getString("content"),
                                                        ReferenceItem[].class))))
                .optional();
    }

    List<ReferenceLists.Version> versions() {
        return jdbc.sql(VERSIONS)
                .query((row, _) ->
                        new ReferenceLists.Version(
                                row.getInt("version"),
                                row.getString("name"),
                                row.getString("document"),
                                row.getObject("document_date", LocalDate.class),
                                row.getInt("items"),
                                row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    int add(ReferenceLists.NewList list, List<ReferenceItem> items, Act act) {
        return jdbc.sql(ADD)
                .param("name", list.name())
                .param("document", list.document())
                .param("date", list.documentDate())
                .param("items", items.size())
                .param("content", JsonMapper.shared().writeValueAsString(items))
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .query(Integer.class)
                .single();
    }
}
