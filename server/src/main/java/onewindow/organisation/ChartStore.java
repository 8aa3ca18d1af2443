package onewindow.organisation;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onewindow.calendar.WorkingHours;
import onewindow.identity.Role;
import onewindow.regions.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the whole module: it is small. Absences that ended a month ago are left out. */
@Repository
class ChartStore {
    private static final String REVISION = "select value from organisation.revision";
    private static final String DEPARTMENTS =
            """
            select id, credit_code, name, english_name, region, document_word
            from organisation.department
            order by credit_code
            """;
    private static final String HALLS =
            """
            select id, name, english_name, region, level, serves, address, phone, hours,
                   latitude, longitude, opening
            from organisation.hall
            order by region, name
            """;
    private static final String WINDOWS =
            """
            select id, hall, number, name, kind
            from organisation.service_window
            order by hall, length(number), number
            """;
    private static final String POSTS =
            """
            select id, name, role, department, hall
            from organisation.post
            order by id
            """;
    private static final String APPOINTMENTS =
            """
            select id, person, post, kind, valid_from, valid_to, document_number, ended_at, ending_document
            from organisation.appointment
            order by id
            """;
    private static final String ABSENCES =
            """
            select id, person, first_day, last_day, reason, ended_at
            from organisation.absence
            where last_day > current_date - 31
            """;
    private static final String AUTHORISATIONS =
            """
            select id, department, window_kinds, halls, windows, items, powers,
                   valid_from, valid_to, document_number, ended_at, ending_document
            from organisation.authorisation
            order by id
            """;
    private static final String CHIEF_AUTHORISATIONS =
            """
            select id, post, person, stand_in, items, scope, seals, valid_from, valid_to,
                   appointment_document, authorisation_document, ended_at, ending_document
            from organisation.chief_authorisation
            order by id
            """;

    private final JdbcClient jdbc;

    ChartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Raised by every change. */
    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    Chart read() {
        return new Chart(
                new Chart.Structure(
                        jdbc.sql(DEPARTMENTS).query(ChartStore::department).list(),
                        jdbc.sql(HALLS).query(ChartStore::hall).list(),
                        jdbc.sql(WINDOWS).query(ChartStore::window).list(),
                        jdbc.sql(POSTS).query(ChartStore::post).list()),
                new Chart.Persons(
                        jdbc.sql(APPOINTMENTS).query(ChartStore::appointment).list(),
                        jdbc.sql(ABSENCES).query(ChartStore::absence).list()),
                new Chart.Powers(
                        jdbc.sql(AUTHORISATIONS).query(ChartStore::authorisation).list(),
                        jdbc.sql(CHIEF_AUTHORISATIONS)
                                .query(ChartStore::chiefAuthorisation)
                                .list()));
    }

    private static Department department(ResultSet row, int number) throws SQLException {
        return new Department(
                id(row, "id"),
                row.getString("credit_code"),
                row.getString("name"),
                row.getString("english_name"),
                row.getString("region"),
                row.getString("document_word"));
    }

    private static Hall hall(ResultSet row, int number) throws SQLException {
        String opening = row.getString("opening");
        return new Hall(
                id(row, "id"),
                row.getString("name"),
                row.getString("english_name"),
                row.getString("region"),
                Region.Level.valueOf(row.getString("level")),
                texts(row, "serves"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("hours"),
                position(row),
                opening == null ? null : WorkingHours.parse(opening));
    }

    private static Hall.@Nullable Position position(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Hall.Position(latitude, row.getDouble("longitude"));
    }

    private static Window window(ResultSet row, int number) throws SQLException {
        return new Window(
                id(row, "id"),
                id(row, "hall"),
                row.getString("number"),
                row.getString("name"),
                WindowKind.valueOf(row.getString("kind")));
    }

    static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                id(row, "id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("department", UUID.class),
                row.getObject("hall", UUID.class));
    }

    static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                id(row, "id"),
                id(row, "person"),
                id(row, "post"),
                Appointment.Kind.valueOf(row.getString("kind")),
                row.getDate("valid_from").toLocalDate(),
                day(row, "valid_to"),
                row.getString("document_number"),
                instant(row, "ended_at"),
                row.getString("ending_document"));
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                id(row, "id"),
                id(row, "person"),
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                row.getString("reason"),
                instant(row, "ended_at"));
    }

    private static Authorisation authorisation(ResultSet row, int number) throws SQLException {
        return new Authorisation(
                id(row, "id"),
                id(row, "department"),
                texts(row, "window_kinds").stream()
                        .map(WindowKind::valueOf)
                        .collect(Collectors.toSet()),
                ids(row, "halls"),
                ids(row, "windows"),
                Set.copyOf(texts(row, "items")),
                texts(row, "powers").stream().map(WindowPower::valueOf).collect(Collectors.toSet()),
                row.getDate("valid_from").toLocalDate(),
                day(row, "valid_to"),
                row.getString("document_number"),
                instant(row, "ended_at"),
                row.getString("ending_document"));
    }

    private static ChiefAuthorisation chiefAuthorisation(ResultSet row, int number)
            throws SQLException {
        return new ChiefAuthorisation(
                id(row, "id"),
                id(row, "post"),
                id(row, "person"),
                row.getObject("stand_in", UUID.class),
                Set.copyOf(texts(row, "items")),
                row.getString("scope"),
                texts(row, "seals"),
                row.getDate("valid_from").toLocalDate(),
                day(row, "valid_to"),
                row.getString("appointment_document"),
                row.getString("authorisation_document"),
                instant(row, "ended_at"),
                row.getString("ending_document"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
