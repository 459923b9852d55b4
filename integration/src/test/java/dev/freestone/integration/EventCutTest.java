package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engine.EventRequest;
import dev.freestone.engine.Freestone;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loses the connection of a request with events at each of its statements, for good, and posts it again on another node. */
class EventCutTest {
    private static final EventRequest REQUEST = EventRequest.parse("""
            {"events":{"visit":[{"transaction_id":"a","qty":2},{"transaction_id":"b"}],"done":{"transaction_id":"c"},
             "other":{"transaction_id":"d"}}}""");

    /** A database is slow with connections that are new. */
    private final HikariDataSource pool = new HikariDataSource();

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    @Fact({"BEH-54", "BEH-55"})
    void whatever_statement_was_the_last_one_all_of_a_request_is_there_or_nothing(StorageHouse kind) {
        pool.setDataSource(kind.open());
        LostConnections watched = new LostConnections(pool, 0, true);
        long before = scene(pool);
        EventAnswer calm = posted("node-1", watched);
        long after = StorageHouse.rows(pool);
        List<String> calls = watched.calls();
        assertThat(calls).endsWith(WatchedStatements.COMMIT);
        assertThat(calm.deltaPoints()).isEqualTo(30);
        assertThat(calm.outcomes())
                .hasSize(7)
                .allMatch(OutcomeResult::isGranted)
                .extracting(OutcomeResult::type)
                .contains("tag", "offer", "event", "message");

        for (int call = 1; call <= calls.size(); call++) {
            for (boolean early : new boolean[] {true, false}) {
                String at = (early ? "before" : "after") + " call " + call + ": " + calls.get(call - 1);
                scene(pool);
                LostConnections cut = new LostConnections(pool, call, early);

                Throwable ended = catchThrowable(() -> posted("node-2", cut));

                boolean kept = !early && call == calls.size();
                assertThat(ended).as(at).isNotNull();
                assertThat(StorageHouse.rows(pool)).as(at).isEqualTo(kept ? after : before);
                EventAnswer again = posted("node-3", pool);
                assertThat(again.duplicate()).as(at).isEqualTo(kept);
                assertThat(told(again)).as(at).isEqualTo(told(calm));
                assertThat(again.deltaPoints()).as(at).isEqualTo(30);
                assertThat(StorageHouse.rows(pool)).as(at).isEqualTo(after);
            }
        }
    }

    @Test
    @Fact("BEH-54")
    void a_process_that_the_database_cuts_off_leaves_nothing() {
        pool.setDataSource(StorageHouse.POSTGRESQL.open());
        WatchedStatements watched = new WatchedStatements(pool);
        long before = scene(pool);
        posted("node-1", watched);
        List<String> calls = watched.calls();

        for (int call = 1; call <= calls.size(); call++) {
            String at = "before call " + call + ": " + calls.get(call - 1);
            scene(pool);
            WatchedStatements cut = new WatchedStatements(pool).endingAt(call, true);

            assertThat(catchThrowable(() -> posted("node-2", cut))).as(at).isNotNull();

            assertThat(StorageHouse.rows(pool)).as(at).isEqualTo(before);
        }
        assertThat(posted("node-3", pool).deltaPoints()).isEqualTo(30);
    }

    /** All but ids, which are given only once. */
    private static List<String> told(EventAnswer answer) {
        List<String> told = new ArrayList<>();
        answer.results().forEach(each -> told.add(each.transactionId() + " " + each.disposition()));
        answer.outcomes().forEach(each -> told.add(each.type() + " " + each.skipped() + " " + each.amount()));
        return told;
    }

    /** How many rows there are before the request. */
    private static long scene(DataSource database) {
        StorageHouse.empty(database);
        EventHost.make(database);
        // Whoever posts first asks for the daily work, once for the company; that is none of this request's.
        posted("host", database, EventRequest.builder().event("other").build());
        return StorageHouse.rows(database);
    }

    private static EventAnswer posted(String name, DataSource connections) {
        return posted(name, connections, REQUEST);
    }

    private static EventAnswer posted(String name, DataSource connections, EventRequest request) {
        try (Freestone node = EventHost.node(name, connections)) {
            return node.engagement().events().post(EventHost.ANNA, request);
        }
    }
}
