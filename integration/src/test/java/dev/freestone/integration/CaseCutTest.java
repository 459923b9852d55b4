package dev.freestone.integration;

import static dev.freestone.integration.CaseHost.active;
import static dev.freestone.integration.CaseHost.caseType;
import static dev.freestone.integration.CaseHost.created;
import static dev.freestone.integration.CaseHost.moved;
import static dev.freestone.integration.CaseHost.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.cases.CaseChange;
import dev.freestone.engine.Freestone;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ends the connection of a reported change at each of its statements, for good, and lets another node hear of it again. */
class CaseCutTest {
    private final HikariDataSource pool = new HikariDataSource();
    private final CaseHost host = new CaseHost();

    CaseCutTest() {
        pool.setDataSource(StorageHouse.POSTGRESQL.open());
        pool.setMaximumPoolSize(4);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    @Fact("NOT-37")
    void whatever_statement_was_the_last_one_all_of_a_change_is_there_or_nothing() {
        WatchedStatements watched = new WatchedStatements(pool);
        CaseChange calm = scene();
        long before = StorageHouse.rows(pool);
        told("node-1", watched, calm);
        long after = StorageHouse.rows(pool);
        List<String> calls = watched.calls();
        assertThat(calls).endsWith(WatchedStatements.COMMIT);

        for (int call = 1; call <= calls.size(); call++) {
            for (boolean early : new boolean[] {true, false}) {
                CaseChange change = scene();
                String at = (early ? "before" : "after") + " call " + call + ": " + calls.get(call - 1);
                WatchedStatements cut = new WatchedStatements(pool).endingAt(call, early);

                Throwable ended = catchThrowable(() -> told("node-2", cut, change));

                boolean kept = !early && call == calls.size();
                assertThat(ended).as(at).isNotNull();
                assertThat(StorageHouse.rows(pool)).as(at).isEqualTo(kept ? after : before);
                CaseEventResult again = told("node-3", pool, change);
                assertThat(again.alreadyProcessed()).as(at).isEqualTo(kept);
                assertThat(again.fired()).as(at).hasSize(2);
                assertThat(again.canceled()).as(at).hasSize(2);
                assertThat(StorageHouse.rows(pool)).as(at).isEqualTo(after);
            }
        }
    }

    /** A case that is initiated, whose next change plans, calls back and forbids. */
    private CaseChange scene() {
        StorageHouse.empty(pool);
        Freestone node = host.node("host", pool);
        CaseTypeId caseType = caseType(node);
        active(
                node,
                caseType,
                notice().onStatus(CaseStatus.INITIATED)
                        .delay(1)
                        .unit(DelayUnit.CALENDAR_DAYS)
                        .cancelIfConditionNoLongerHolds(true));
        active(node, caseType, notice().onStatus(CaseStatus.PROCESSING));
        CaseHost.stops(node, caseType, CaseStatus.PROCESSING);
        node.cases().caseChanged(created("e1", caseType));
        return moved("e2", caseType, CaseStatus.INITIATED, CaseStatus.PROCESSING);
    }

    private CaseEventResult told(String name, DataSource connections, CaseChange change) {
        try (Freestone node = host.node(name, connections)) {
            return node.cases().caseChanged(change);
        }
    }
}
