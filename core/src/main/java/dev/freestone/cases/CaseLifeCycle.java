package dev.freestone.cases;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.unchanged;
import static dev.freestone.model.cases.CaseStatus.CANCELED;
import static dev.freestone.model.cases.CaseStatus.COMPLETED;
import static dev.freestone.model.cases.CaseStatus.INITIATED;
import static dev.freestone.model.cases.CaseStatus.PROCESSING;
import static dev.freestone.model.cases.CaseStatus.REOPENED;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.cases.CaseStatus;
import java.util.Optional;

/**
 * The life cycle of a case of the library; cases of a host have their own. Setting the status that it has is no step. No status
 * is terminal: what is completed or canceled can be reopened. Deletion is final whatever the status. Static and thread-safe.
 * Source: docs/spec/cases-and-notifications.md 2; its page is docs/lifecycles/case.md.
 */
public final class CaseLifeCycle {
    private static final LifeCycle<CaseStatus, CaseStep, NoGuard> TABLE = LifeCycle.of(
                    "case", CaseStatus.class, CaseStatus::code, CaseStep.class, NoGuard.class)
            .row("CS1", start(), CaseStep.SET_INITIATED, always(), to(INITIATED))
            .effects("createdAt and statusUpdatedAt set")
            .row("CS2", start(), CaseStep.SET_PROCESSING, always(), to(PROCESSING))
            .effects("createdAt and statusUpdatedAt set")
            .row("CS3", at(INITIATED, REOPENED), CaseStep.SET_PROCESSING, always(), to(PROCESSING))
            .effects("statusUpdatedAt set")
            .row("CS4", at(INITIATED, PROCESSING, REOPENED), CaseStep.SET_COMPLETED, always(), to(COMPLETED))
            .effects("statusUpdatedAt set", "the outcome set, when one is given")
            .row("CS5", at(INITIATED, PROCESSING, REOPENED), CaseStep.SET_CANCELED, always(), to(CANCELED))
            .effects("statusUpdatedAt set")
            .row("CS6", at(COMPLETED, CANCELED), CaseStep.SET_REOPENED, always(), to(REOPENED))
            .effects("statusUpdatedAt set", "the outcome cleared")
            .row("CS7", at(COMPLETED), CaseStep.SET_OUTCOME, always(), unchanged())
            .effects("the outcome replaced")
            .row("CS8", at(INITIATED, PROCESSING, REOPENED), CaseStep.EDIT, always(), unchanged())
            .effects("elsewhere case_closed")
            .row(
                    "CS9",
                    at(INITIATED, PROCESSING, COMPLETED, CANCELED, REOPENED),
                    CaseStep.DELETE,
                    always(),
                    unchanged())
            .effects("deletedAt set", "the external id is free again")
            .build();

    private CaseLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<CaseStatus, CaseStep, NoGuard> table() {
        return TABLE;
    }

    /**
     * What becomes of a case of which something is asked.
     *
     * @param from its status; empty = there is no case yet
     * @param step what is asked
     * @return the row that applies, or empty: it is not allowed
     */
    public static Optional<Row<CaseStatus, CaseStep, NoGuard>> next(Optional<CaseStatus> from, CaseStep step) {
        return TABLE.rows(from, step).stream().findFirst();
    }
}
