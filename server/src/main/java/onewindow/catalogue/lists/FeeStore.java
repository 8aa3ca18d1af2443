package onewindow.catalogue.lists;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import onewindow.platform.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the fee list. */
@Repository
class FeeStore {
    private static final String ALL =
            """
            select id, name, kind, payer, standard, unit, basis, region, document,
                   valid_from as "from", valid_to as "to", ended_by
            from catalogue.fee
            """;
    private static final String OPEN =
            """
            select exists (
                select from catalogue.fee
                where name = :name and region = :region and (valid_to is null or valid_to >= :from))
            """;
    private static final String ADD =
            """
            insert into catalogue.fee (id, name, kind, payer, standard, unit, basis, region, document, valid_from,
                recorded_by, recorded_at)
            values (:id, :name, :kind, :payer, :standard, :unit, :basis, :region, :document, :from,
                :recordedBy, :recordedAt)
            on conflict (name, region, valid_from) do nothing
            """;

    private final JdbcClient jdbc;

    FeeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fee> all() {
        return jdbc.sql(ALL + "order by name, region, valid_from").query(Fee.class).list();
    }

    boolean isListed(Fees.NewFee fee) {
        return jdbc.sql(OPEN)
                .param("name", fee.name())
                .param("region", fee.region())
                .param("from", fee.from())
                .query(Boolean.class)
                .single();
    }

    boolean add(UUID id, Fees.NewFee fee, Act act) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("name", fee.name())
                        .param("kind", fee.kind().name())
                        .param("payer", fee.payer().name())
                        .param("standard", fee.standard())
                        .param("unit", fee.unit())
                        .param("basis", fee.basis())
                        .param("region", fee.region())
                        .param("document", fee.document())
                        .param("from", fee.from())
                        .param("recordedBy", act.actor())
                        .param("recordedAt", Timestamp.from(act.at()))
                        .update()
                == 1;
    }
}
