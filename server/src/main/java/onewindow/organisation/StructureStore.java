package onewindow.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onewindow.calendar.WorkingHours;
import onewindow.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

@Repository
class StructureStore {
    private static final String COUNT_CHANGE = "update organisation.revision set value = value + 1";
    private static final String ADD_DEPARTMENT =
            """
            insert into organisation.department (id, credit_code, name, english_name, region, document_word)
            values (:id, :creditCode, :name, :englishName, :region, :documentWord)
            """;
    private static final String ADD_HALL =
            """
            insert into organisation.hall (id, name, english_name, region, level, serves, address, phone, hours,
                                           latitude, longitude, opening)
            values (:id, :name, :englishName, :region, :level, string_to_array(:serves, ','), :address, :phone, :hours,
                    :latitude, :longitude, :opening)
            """;
    private static final String LOCATE =
            """
            update organisation.hall
            set latitude = :latitude, longitude = :longitude, opening = :opening
            where id = :id
            """;
    private static final String ADD_WINDOW =
            """
            insert into organisation.service_window (id, hall, number, name, kind)
            values (:id, :hall, :number, :name, :kind)
            """;
    private static final String ADD_POST =
            """
            insert into organisation.post (id, name, role, department, hall)
            values (:id, :name, :role, :department, :hall)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    StructureStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Also the lock behind which the changes of this module come one after the other. */
    void countChange() {
        jdbc.update(COUNT_CHANGE, new MapSqlParameterSource());
    }

    void addDepartments(List<Department> departments) {
        batch(
                ADD_DEPARTMENT,
                departments,
                department ->
                        new MapSqlParameterSource()
                                .addValue("id", department.id())
                                .addValue("creditCode", department.creditCode())
                                .addValue("name", department.name())
                                .addValue("englishName", department.englishName())
                                .addValue("region", department.region())
                                .addValue("documentWord", department.documentWord()));
    }

    void addHalls(List<Hall> halls) {
        batch(
                ADD_HALL,
                halls,
                hall ->
                        where(hall.position(), hall.opening())
                                .addValue("id", hall.id())
                                .addValue("name", hall.name())
                                .addValue("englishName", hall.englishName())
                                .addValue("region", hall.region())
                                .addValue("level", hall.level().name())
                                .addValue("serves", joined(hall.serves()))
                                .addValue("address", hall.address())
                                .addValue("phone", hall.phone())
                                .addValue("hours", hall.hours()));
    }

    void locate(UUID hall, Hall.@Nullable Position position, @Nullable WorkingHours opening) {
        jdbc.update(LOCATE, where(position, opening).addValue("id", hall));
    }

    private static MapSqlParameterSource where(
            Hall.@Nullable Position position, @Nullable WorkingHours opening) {
        return new MapSqlParameterSource()
                .addValue("latitude", position == null ? null : position.latitude())
                .addValue("longitude", position == null ? null : position.longitude())
                .addValue("opening", opening == null ? null : opening.text());
    }

    void addWindows(List<Window> windows) {
        batch(
                ADD_WINDOW,
                windows,
                window ->
                        new MapSqlParameterSource()
                                .addValue("id", window.id())
                                .addValue("hall", window.hall())
                                .addValue("number", window.number())
                                .addValue("name", window.name())
                                .addValue("kind", window.kind().name()));
    }

    void addPosts(List<Post> posts) {
        batch(
                ADD_POST,
                posts,
                post ->
                        new MapSqlParameterSource()
                                .addValue("id", post.id())
                                .addValue("name", post.name())
                                .addValue("role", post.role().name())
                                .addValue("department", post.department())
                                .addValue("hall", post.hall()));
    }

    /** As {@code string_to_array} takes apart again; the values hold no comma. */
    static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }

    private <T> void batch(String sql, List<T> rows, Function<T, SqlParameterSource> parameters) {
        try {
            jdbc.batchUpdate(sql, rows.stream().map(parameters).toArray(SqlParameterSource[]::new));
        } catch (DuplicateKeyException taken) {
            throw new Refused(OrganisationRefusal.ALREADY_EXISTS);
        }
    }
}
