package onewindow.catalogue.standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When items stood on the list. Versions and changes are only ever added, so that who counts those
 * of a body knows whether anything about its items is new, and reads no more than that.
 */
@Repository
public class Standings {
    private static final String REVISION = "select value from catalogue.revision";
    private static final String BODIES =
            """
            select left(code, 18) as code, count(*) as changes
            from (select code from catalogue.item_version
                  union all
                  select code from catalogue.item_change) as addition
            group by left(code, 18)
            """;

    /** The day on which a cancelled item ended, as {@link onewindow.catalogue.Catalogue} has it. */
    private static final String ENDED =
            """
            select coalesce(effective_from, (changed_at at time zone 'Asia/Shanghai')::date) as ended_on
            from catalogue.item_change c
            where c.code = i.code and c.state = 'CANCELLED'
            order by changed_at desc
            limit 1
            """;

    private static final String STANDING =
            """
            with version as (
                select v.id, v.code, v.effective_from,
                       lead(v.effective_from) over (partition by v.code order by v.version) as next_from,
                       (min(v.published_at) over (partition by v.code) at time zone 'Asia/Shanghai')::date
                           as first_published
                from unnest(cast(:bodies as text[])) as body
                join catalogue.item_version v on v.code between body and body || '999999999999999'
            )
            select v.id as version, v.code, i.department, v.effective_from as since,
                   least(v.next_from, ending.ended_on) as until, v.first_published
            from version v
            join catalogue.item i on i.code = v.code
            left join lateral (
            """
                    + ENDED
                    + """
                    ) as ending on i.state = 'CANCELLED'
                    where i.state <> 'CANCELLED' or v.effective_from < ending.ended_on
                    order by v.code, since
                    """;
    private static final String DESCENTS =
            """
            select s.predecessor, s.successor, greatest(s.effective_from, ending.ended_on) as since
            from catalogue.succession s
            join catalogue.item i on i.code = s.predecessor and i.state = 'CANCELLED'
            join lateral (
            """
                    + ENDED
                    + """
                    ) as ending on true
                    order by s.predecessor, s.successor
                    """;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param code credit code, the first part of the codes of its items
     * @param changes versions, suspensions and endings of all its items
     */
    public record Body(String code, long changes) {}

    /**
     * A version while it stood on the list, suspended items included.
     *
     * @param until first day on which it no longer stood there, none while nobody knows of one
     * @param firstPublished day on which the item was published for the first time
     */
    public record Standing(
            UUID version,
            String code,
            UUID department,
            LocalDate since,
            @Nullable LocalDate until,
            LocalDate firstPublished) {}

    /**
     * An item took the place of one that ended.
     *
     * @param since first day on which the one was gone and the other in its place
     */
    public record Descent(String predecessor, String successor, LocalDate since) {}

    /** Grows with every change of the catalogue. */
    public long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    public List<Body> bodies() {
        return jdbc.sql(BODIES).query(Body.class).list();
    }

    /** Of the items of these bodies, by code and day. */
    public List<Standing> of(Collection<String> bodies) {
        return jdbc.sql(STANDING)
                .param("bodies", bodies.toArray(String[]::new))
                .query(Standing.class)
                .list();
    }

    public List<Descent> descents() {
        return jdbc.sql(DESCENTS).query(Descent.class).list();
    }
}
