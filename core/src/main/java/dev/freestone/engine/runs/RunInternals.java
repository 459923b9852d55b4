package dev.freestone.engine.runs;

import dev.freestone.campaign.RunFailure;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the shell remembers of a run beside what callers see. Immutable.
 *
 * @param reserved the file ids that the run publishes under, so that a repeated step replaces what it left
 * @param rowLines the id of the log lines of the export step
 * @param override the id of the rows given instead of a query
 * @param sha256 the hashes of the frozen files
 * @param queryDigest what identifies the query's text
 * @param times when its steps were done
 * @param failure why the run ends, when something is to be done before it does: messages in flight, contacts to be taken back, a
 *     last attempt to deliver
 */
record RunInternals(
        Map<RunFileName, RunFileId> reserved,
        RunFileId rowLines,
        Optional<RunFileId> override,
        Map<RunFileName, String> sha256,
        Optional<String> queryDigest,
        RunTimes times,
        Optional<RunFailure> failure) {
    RunInternals {
        reserved = Map.copyOf(reserved);
        sha256 = Map.copyOf(sha256);
    }

    RunFileId reserved(RunFileName name) {
        return Objects.requireNonNull(reserved.get(name), "no id is reserved for the file");
    }

    Optional<Instant> frozenAt() {
        return times.frozenAt();
    }

    Optional<Instant> exportedAt() {
        return times.exportedAt();
    }

    Optional<Instant> plannedAt() {
        return times.plannedAt();
    }

    Optional<Instant> stoppedAt() {
        return times.stoppedAt();
    }

    static RunInternals begin(Map<RunFileName, RunFileId> reserved, RunFileId rowLines, Optional<RunFileId> override) {
        return new RunInternals(
                reserved, rowLines, override, Map.of(), Optional.empty(), RunTimes.NONE, Optional.empty());
    }

    RunInternals frozen(Map<RunFileName, String> hashes, Optional<String> digest, Instant at) {
        return new RunInternals(reserved, rowLines, override, hashes, digest, times.frozen(at), failure);
    }

    RunInternals exported(Instant at) {
        return with(times.exported(at));
    }

    RunInternals planned(Instant at) {
        return with(times.planned(at));
    }

    RunInternals stopped(Instant at, RunFailure why) {
        return new RunInternals(reserved, rowLines, override, sha256, queryDigest, times.stopped(at), Optional.of(why));
    }

    /** It ends, and whoever goes on with it calls its messages back first. */
    RunInternals failing(RunFailure why) {
        return new RunInternals(reserved, rowLines, override, sha256, queryDigest, times, Optional.of(why));
    }

    RunInternals with(RunTimes next) {
        return new RunInternals(reserved, rowLines, override, sha256, queryDigest, next, failure);
    }
}
