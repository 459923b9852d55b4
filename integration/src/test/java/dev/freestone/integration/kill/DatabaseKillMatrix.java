package dev.freestone.integration.kill;

import dev.freestone.integration.kill.KillStores.DatabaseStore;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JoinedTransaction;
import dev.freestone.jdbc.StorageTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kill matrix over a database, in which a host plans within transactions of its own. */
abstract class DatabaseKillMatrix extends KillMatrix {
    @Override
    abstract DatabaseStore store();

    @Test
    void k1_a_host_that_stops_before_its_commit_leaves_nothing_of_what_it_planned() throws SQLException {
        planInHost(connection -> {});

        requireNothingPlanned();
    }

    @Test
    void k2_what_a_host_planned_before_it_stopped_after_its_commit_is_carried_out() throws SQLException {
        planInHost(Connection::commit);

        house.others();
        house.of(house.all().get(0).id()).afterCalls(1, 1);
    }

    /** What a host does last. */
    private interface Last {
        void of(Connection host) throws SQLException;
    }

    /** The connection of a process that has ended is closed, and what it did not commit is undone. */
    private void planInHost(Last last) throws SQLException {
        JdbcStorage storage = JdbcStorage.over(store().database(), StorageTime.injected(house.clock));
        try (Connection host = store().database().getConnection()) {
            host.setAutoCommit(false);
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                house.over(storage).plan(List.of(KillHouse.intent(1).build()));
            }
            last.of(host);
        }
    }
}
