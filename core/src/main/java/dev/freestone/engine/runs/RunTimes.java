package dev.freestone.engine.runs;

import java.time.Instant;
import java.util.Optional;

/**
 * When the steps of a run were done. Immutable.
 *
 * @param frozenAt when the input was frozen
 * @param exportedAt when the contacts were published
 * @param plannedAt when the last row of the bulk sender was decided about
 * @param stoppedAt when what was open of its messages was called back, because the run ends before its time
 * @param loggedAt when the log was published ahead of the end, to be delivered
 * @param deliverAt when a delivery that failed is tried again, not before
 */
record RunTimes(
        Optional<Instant> frozenAt,
        Optional<Instant> exportedAt,
        Optional<Instant> plannedAt,
        Optional<Instant> stoppedAt,
        Optional<Instant> loggedAt,
        Optional<Instant> deliverAt) {
    static final RunTimes NONE = new RunTimes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    RunTimes frozen(Instant at) {
        return new RunTimes(Optional.of(at), exportedAt, plannedAt, stoppedAt, loggedAt, deliverAt);
    }

    RunTimes exported(Instant at) {
        return new RunTimes(frozenAt, Optional.of(at), plannedAt, stoppedAt, loggedAt, deliverAt);
    }

    RunTimes planned(Instant at) {
        return new RunTimes(frozenAt, exportedAt, Optional.of(at), stoppedAt, loggedAt, deliverAt);
    }

    RunTimes stopped(Instant at) {
        return new RunTimes(frozenAt, exportedAt, plannedAt, Optional.of(at), loggedAt, deliverAt);
    }

    RunTimes logged(Instant at) {
        return new RunTimes(frozenAt, exportedAt, plannedAt, stoppedAt, Optional.of(at), deliverAt);
    }

    RunTimes delivering(Optional<Instant> next) {
        return new RunTimes(frozenAt, exportedAt, plannedAt, stoppedAt, loggedAt, next);
    }
}
