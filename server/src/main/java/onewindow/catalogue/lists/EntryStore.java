package onewindow.catalogue.lists;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What every list stores alike: that an entry holds no longer. */
@Repository
class EntryStore {
    private static final String LOCK = "select valid_from from %s where id = :id for update";
    private static final String END =
            """
            update %s set valid_to = :to, ended_by = :document
            where id = :id and valid_to is null
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locked until the end of the transaction.
     *
     * @return the first day of the entry
     */
    Optional<LocalDate> lock(ListKind list, UUID id) {
        return jdbc.sql(LOCK.formatted(list.table()))
                .param("id", id)
                .query(LocalDate.class)
                .optional();
    }

    boolean end(ListKind list, UUID id, LocalDate lastDay, String document) {
        return jdbc.sql(END.formatted(list.table()))
                        .param("id", id)
                        .param("to", lastDay)
                        .param("document", document)
                        .update()
                == 1;
    }
}
