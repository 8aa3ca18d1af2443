package onewindow.figures;

/** The items of a day, and each beside what it was on an earlier day, in SQL. */
final class Pairs {
    /**
     * What stood on the list on {@code :day}. An item that has business items stands by them
     * (rulebook R1.2).
     */
    static final String STANDING =
            """
             f.since <= :day and f.until > :day
             and not exists (select from figures.item_figures part
                             where part.main = f.code and part.since <= :day and part.until > :day)
            """;

    private static final String COLUMNS =
            """
            f.version, f.code, f.name, f.name_en, f.department, f.level, f.region, f.type, f.audiences,
            f.materials, f.steps, f.promised_tenths
            """;

    /**
     * {@code pair}: an item with what it was under its own code, or under the only code of which it
     * took the place, where no other item did so too. What was merged or split has no single
     * counterpart and is left out.
     */
    static final String WITH = "with " + among("");

    /** The same of one item, {@code :code}, without reading the others. */
    static final String WITH_ONE =
            """
            with kin as (
                select cast(:code as text) as code
                union
                select predecessor from figures.lineage where successor = :code
                union
                select other.successor
                from figures.lineage own
                join figures.lineage other on other.predecessor = own.predecessor
                where own.successor = :code
            ),\
            """
                    + among(" and f.code in (select code from kin)");

    private Pairs() {}

    private static String among(String chosen) {
        return "now as materialized (select "
                + COLUMNS
                + " from figures.item_figures f where "
                + STANDING
                + chosen
                + "), earlier as materialized (select f.version, f.code, f.materials, f.steps, f.promised_tenths"
                + " from figures.item_figures f where "
                + STANDING.replace(":day", ":compareWith")
                + chosen
                + """
                ), heir as (
                    select n.version as version, e.version as earlier, n.code,
                           count(*) over (partition by l.successor) as forebears,
                           count(*) over (partition by l.predecessor) as heirs
                    from figures.lineage l
                    join now n on n.code = l.successor
                    join earlier e on e.code = l.predecessor
                    where l.since <= :day
                ), pair as (
                    select n.*, e.version as earlier, e.code as earlier_code, e.materials as materials_before,
                           e.steps as steps_before, e.promised_tenths as promised_before
                    from now n
                    join earlier e on e.code = n.code
                    union all
                    select n.*, e.version, e.code, e.materials, e.steps, e.promised_tenths
                    from heir h
                    join now n on n.version = h.version
                    join earlier e on e.version = h.earlier
                    where h.forebears = 1 and h.heirs = 1
                        and not exists (select from earlier own where own.code = h.code)
                )
                """;
    }
}
