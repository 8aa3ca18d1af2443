package onewindow.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onewindow.figures.SumStore.Chosen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items behind a number. */
@Repository
class BehindStore {
    private static final String ITEMS =
            """
            select code, name, name_en, department
            from figures.item_figures f
            where\
            """
                    + Pairs.STANDING
                    + SumStore.CHOSEN
                    + """
                    and case cast(:figure as text)
                            when 'ONLINE' then online
                            when 'MOBILE' then mobile
                            when 'KIOSK' then kiosk
                            when 'ZERO_TRIP' then visits = 0
                            when 'ONE_TRIP' then visits <= 1
                            when 'INSTANT' then instant
                            when 'CITY_WIDE' then city_wide
                            when 'DELEGATED' then delegated
                            when 'IN_HALL' then in_hall
                            when 'ONE_WINDOW' then\
                    """
                    + AtOneWindow.CONDITION
                    + """
                        end = :counted
                        and (cast(:figure as text) <> 'ONE_WINDOW' or in_hall)
                    order by code limit :most
                    """;
    private static final String PAIR =
            Pairs.WITH_ONE
                    + "select version, earlier, code = earlier_code as same_item from pair where code = :code";
    private static final String CLAUSES =
            """
            select f.code, f.name, f.name_en, f.department, c.open, c.excepted, c.cleared
            from (select * from figures.item_clauses where day = :day
            """
                    + SumStore.CHOSEN
                    + """
                    ) as c
                    join figures.item_figures f on f.code = c.code and f.since <= :day and f.until > :day
                    order by c.open desc, c.excepted + c.cleared desc, f.code limit :most
                    """;

    private final JdbcClient jdbc;

    BehindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Item(String code, String name, String nameEn, UUID department) {}

    record Clauses(
            String code,
            String name,
            String nameEn,
            UUID department,
            int open,
            int excepted,
            int cleared) {}

    /** The version that stands now, and the one with which it is compared. */
    record Versions(UUID version, UUID earlier, boolean sameItem) {}

    List<Item> items(
            LocalDate day,
            AtOneWindow windows,
            Chosen chosen,
            Figure figure,
            boolean counted,
            int most) {
        return CountStore.with(windows, chosen.in(jdbc.sql(ITEMS)))
                .param("day", day)
                .param("figure", figure.name())
                .param("counted", counted)
                .param("most", most)
                .query(Item.class)
                .list();
    }

    /** None where the item did not stand on the day, or has no single counterpart. */
    Optional<Versions> versions(LocalDate day, LocalDate compareWith, String code) {
        return jdbc.sql(PAIR)
                .param("day", day)
                .param("compareWith", compareWith)
                .param("code", code)
                .query(Versions.class)
                .optional();
    }

    /** Those with findings, the most open ones first. */
    List<Clauses> clauses(LocalDate day, Chosen chosen, int most) {
        return chosen.in(jdbc.sql(CLAUSES))
                .param("day", day)
                .param("most", most)
                .query(Clauses.class)
                .list();
    }
}
