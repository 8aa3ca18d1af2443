package onewindow.listing;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import onewindow.listing.sheet.ReportLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the check of a file found, by place. */
@Repository
class ReportStore {
    private static final String ADD_LINE =
            """
            insert into listing.report_line (import, position, kind, sheet, line, field, place, rule, before,
                after, item)
            values (:import, :position, :kind, :sheet, :line, :field, :place, :rule, :before, :after, :item)
            """;
    private static final String LINES =
            """
            select kind, sheet, line, field, place, rule, before, after, item
            from listing.report_line
            where import = :import and (:kind is null or kind = :kind)
            order by position offset :skip limit :most
            """;
    private static final String COUNTS =
            """
            select
                (select count(*) from listing.import_item where import = :id and kind = 'NEW') as fresh,
                (select count(*) from listing.import_item where import = :id and kind = 'CHANGED') as changed,
                (select count(*) from listing.import_item where import = :id and kind = 'SAME') as same,
                (select count(*) from listing.import_item
                 where import = :id and kind <> 'SAME' and blocking > 0) as blocking,
                (select count(*) from listing.report_line where import = :id and kind = 'FAULT') as faults,
                (select count(distinct (sheet, line)) from listing.report_line
                 where import = :id and kind = 'FAULT' and line > 0) as faulty_rows,
                (select count(*) from listing.report_line where import = :id and kind = 'CLEANED') as cleaned,
                (select count(*) from listing.report_line where import = :id and kind = 'NOTE') as notes,
                (select count(*) from listing.report_line where import = :id and kind = 'BODY') as bodies
            """;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ReportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What an earlier check found goes. */
    void replace(UUID id, List<ReportLine> lines) {
        jdbc.sql("delete from listing.report_line where import = :id").param("id", id).update();
        var report = new SqlParameterSource[lines.size()];
        for (int i = 0; i < report.length; i++) {
            var line = lines.get(i);
            report[i] =
                    new MapSqlParameterSource("import", id)
                            .addValue("position", i)
                            .addValue("kind", line.kind().name())
                            .addValue("sheet", line.sheet())
                            .addValue("line", line.row())
                            .addValue("field", line.column())
                            .addValue("place", line.place())
                            .addValue("rule", line.rule())
                            .addValue("before", line.before(), Types.VARCHAR)
                            .addValue("after", line.after(), Types.VARCHAR)
                            .addValue("item", line.item(), Types.VARCHAR);
        }
        batches.batchUpdate(ADD_LINE, report);
    }

    ListImport.Counts counts(UUID id) {
        return jdbc.sql(COUNTS)
                .param("id", id)
                .query((row, n) ->
                        new ListImport.Counts(
                                row.getInt("fresh"),
                                row.getInt("changed"),
                                row.getInt("same"),
                                row.getInt("blocking"),
                                row.getInt("faults"),
                                row.getInt("faulty_rows"),
                                row.getInt("cleaned"),
                                row.getInt("notes"),
                                row.getInt("bodies")))
                .single();
    }

    List<ReportLine> lines(UUID id, ReportLine.@Nullable Kind kind, int skip, int most) {
        return jdbc.sql(LINES)
                .param("import", id)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("skip", skip)
                .param("most", most)
                .query((row, n) ->
                        new ReportLine(
                                ReportLine.Kind.valueOf(row.getString("kind")),
                                row.getString("sheet"),
                                row.getInt("line"),
                                row.getString("field"),
                                row.getString("place"),
                                row.getString("rule"),
                                row.getString("before"),
                                row.getString("after"),
                                row.getString("item")))
                .list();
    }
}
