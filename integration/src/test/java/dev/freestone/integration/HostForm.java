package dev.freestone.integration;

import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JoinedTransaction;
import java.sql.Connection;

/** How a host makes the engine take part in its transaction. */
enum HostForm {
    /** It joins its connection to the calls of the thread. */
    JOINED {
        @Override
        void within(JdbcStorage storage, BoundDataSource dataSource, Connection host, Runnable calls) {
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                calls.run();
            }
        }
    },
    /** Its data source answers the connection of the current transaction. */
    BOUND {
        @Override
        void within(JdbcStorage storage, BoundDataSource dataSource, Connection host, Runnable calls) {
            dataSource.bound(host, calls);
        }
    };

    abstract void within(JdbcStorage storage, BoundDataSource dataSource, Connection host, Runnable calls);
}
