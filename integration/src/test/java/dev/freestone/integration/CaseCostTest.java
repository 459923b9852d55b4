package dev.freestone.integration;

import static dev.freestone.integration.CaseHost.active;
import static dev.freestone.integration.CaseHost.caseType;
import static dev.freestone.integration.CaseHost.moved;
import static dev.freestone.integration.CaseHost.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.Freestone;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import org.junit.jupiter.api.Test;

/** What a change of a case costs a PostgreSQL, on a node that knows the types. */
class CaseCostTest {
    @Test
    void a_change_costs_the_same_few_statements_whatever_the_number_of_its_types() {
        WatchedStatements watched = new WatchedStatements(StorageHouse.POSTGRESQL.open());
        CaseHost host = new CaseHost();
        Freestone node = host.node("node-1", watched);
        CaseTypeId caseType = caseType(node);
        active(node, caseType, notice().onStatus(CaseStatus.COMPLETED));
        active(node, caseType, notice().onStatus(CaseStatus.REOPENED));
        active(node, caseType, notice().onStatus(CaseStatus.REOPENED));
        node.cases().caseChanged(moved("known", caseType, CaseStatus.PROCESSING, CaseStatus.CANCELED));

        assertThat(cost(watched, node, moved("none", caseType, CaseStatus.CANCELED, CaseStatus.PROCESSING)))
                .isEqualTo(7);
        assertThat(cost(watched, node, moved("one type", caseType, CaseStatus.PROCESSING, CaseStatus.COMPLETED)))
                .as("one more looks for what was forbidden by hand and ends with the case, one, in the first of four"
                        + " transactions, for numbers of contacts that hosts have added")
                .isEqualTo(20);
        assertThat(cost(watched, node, moved("two types", caseType, CaseStatus.COMPLETED, CaseStatus.REOPENED)))
                .isEqualTo(18);
    }

    private static long cost(WatchedStatements watched, Freestone node, CaseChange change) {
        long before = watched.statements();
        node.cases().caseChanged(change);
        return watched.statements() - before;
    }
}
