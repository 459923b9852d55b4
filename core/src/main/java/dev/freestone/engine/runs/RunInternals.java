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
 * @param frozenAt when the input was frozen
 * @param exportedAt when the contacts were published
 * @param plannedAt when the last row of the bulk sender was decided about
 * @param stoppedAt when what was open of its messages was called back, because the run ends before its time
 * @param failure why the run ends, when something is to be done before it does: messages in flight, contacts to be taken back
 */
record RunInternals(
        Map<RunFileName, RunFileId> reserved,
        RunFileId rowLines,
        Optional<RunFileId> override,
        Map<RunFileName, String> sha256,
        Optional<String> queryDigest,
        Optional<Instant> frozenAt,
        Optional<Instant> exportedAt,
        Optional<Instant> plannedAt,
        Optional<Instant> stoppedAt,
        Optional<RunFailure> failure) {
    RunInternals {
        reserved = Map.copyOf(reserved);
        sha256 = Map.copyOf(sha256);
    }

    RunFileId reserved(RunFileName name) {
        return Objects.requireNonNull(reserved.get(name), "no id is reserved for the file");
    }

    static RunInternals begin(Map<RunFileName, RunFileId> reserved, RunFileId rowLines, Optional<RunFileId> override) {
        return new RunInternals(
                reserved,
                rowLines,
                override,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    RunInternals frozen(Map<RunFileName, String> hashes, Optional<String> digest, Instant at) {
        return new RunInternals(
                reserved,
                rowLines,
                override,
                hashes,
                digest,
                Optional.of(at),
                exportedAt,
                plannedAt,
                stoppedAt,
                failure);
    }

    RunInternals exported(Instant at) {
        return new RunInternals(
                reserved,
                rowLines,
                override,
                sha256,
                queryDigest,
                frozenAt,
                Optional.of(at),
                plannedAt,
                stoppedAt,
                failure);
    }

    RunInternals planned(Instant at) {
        return new RunInternals(
                reserved,
                rowLines,
                override,
                sha256,
                queryDigest,
                frozenAt,
                exportedAt,
                Optional.of(at),
                stoppedAt,
                failure);
    }

    RunInternals stopped(Instant at, RunFailure why) {
        return new RunInternals(
                reserved,
                rowLines,
                override,
                sha256,
                queryDigest,
                frozenAt,
                exportedAt,
                plannedAt,
                Optional.of(at),
                Optional.of(why));
    }
}
