package dev.freestone.integration;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryMetrics;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A host that plans contacts inside its own transactions, in one of the two forms. */
final class PlanningHost {
    static final Producer PROMO = new Producer("promo", "PG-7K2M-41QD");

    final DataSource database;
    final BoundDataSource bound;
    final JdbcStorage storage;
    final Freestone freestone;
    final InMemoryMetrics metrics = InMemoryMetrics.create();
    private final HostForm form;

    PlanningHost(StorageHouse house, HostForm form) {
        this.form = form;
        this.database = house.open();
        this.bound = new BoundDataSource(database);
        this.storage = JdbcStorage.over(bound);
        this.freestone = Freestone.builder()
                .storage(storage)
                .plainStorage()
                .sender(
                        SenderId.of("text"),
                        request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .contactPolicy(ContactPolicy.none())
                .metrics(metrics)
                .build();
    }

    Connection begin() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void within(Connection host, Runnable calls) {
        form.within(storage, bound, host, calls);
    }

    List<PlanAnswer> plan(Connection host, NewIntent... intents) {
        List<PlanAnswer> answers = new ArrayList<>();
        within(host, () -> answers.addAll(freestone.contacts().plan(List.of(intents))));
        return answers;
    }

    List<PlanAnswer> plan(NewIntent... intents) {
        return freestone.contacts().plan(List.of(intents));
    }

    static NewIntent notice(int number) {
        return NewIntent.builder(PROMO, "PG-7K2M-41QD:expired:" + number, PersonId.of("BO-" + number))
                .sender(SenderId.of("text"))
                .about(Purpose.SERVICING, "promoExpired")
                .references("LN-5")
                .destination(Destination.of("+15550100001"))
                .build();
    }
}
