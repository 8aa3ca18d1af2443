package onewindow.platform;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SettingStore {
    private static final String APPEND =
            """
            insert into platform.setting (key, region, effective_from, value, unit, source, recorded_by, recorded_at)
            values (:key, :region, :effectiveFrom, :value, :unit, :source, :by, :at)
            """;
    private static final String ALL =
            """
            select key, region, effective_from, value, unit, source
            from platform.setting
            order by recorded_at
            """;

    private final JdbcClient jdbc;
    private final List<Setting> defaults;

    SettingStore(JdbcClient jdbc, JsonMapper json) throws IOException {
        this.jdbc = jdbc;
        try (InputStream shipped =
                new ClassPathResource("settings/defaults.json").getInputStream()) {
            this.defaults =
                    List.of(json.readValue(shipped, Default[].class)).stream()
                            .map(Default::setting)
                            .toList();
        }
    }

    List<Setting> defaults() {
        return defaults;
    }

    /** In order of record. */
    List<Setting> all() {
        return jdbc.sql(ALL)
                .query((row, _) ->
                        new Setting(
                                row.getString("key"),
                                row.getString("region"),
                                row.getDate("effective_from").toLocalDate(),
                                row.getString("value"),
                                Setting.Unit.valueOf(row.getString("unit")),
                                row.getString("source")))
                .list();
    }

    void append(Setting setting, Act act) {
        jdbc.sql(APPEND)
                .param("key", setting.key())
                .param("region", setting.region())
                .param("effectiveFrom", Date.valueOf(setting.effectiveFrom()))
                .param("value", setting.value())
                .param("unit", setting.unit().name())
                .param("source", setting.source())
                .param("by", act.actor())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    /**
     * @param name what the value is for, in Chinese
     * @param englishName the same in English
     */
    private record Default(
            String key,
            String value,
            Setting.Unit unit,
            LocalDate effectiveFrom,
            String name,
            String englishName,
            String source) {
        Setting setting() {
            return new Setting(key, Setting.EVERYWHERE, effectiveFrom, value, unit, source);
        }
    }
}
