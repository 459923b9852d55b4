package dev.freestone.engine.runs;

import dev.freestone.campaign.RunFailure;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Turns what went wrong into the failure of a run. Messages of foreign exceptions are never passed on. */
final class RunFault {
    private static final Set<ErrorCode> WORKER_FAULTS = Set.of(
            ErrorCode.EXPORT_FAILED,
            ErrorCode.DIRECTORY_UNAVAILABLE,
            ErrorCode.MISSING_COLUMN,
            ErrorCode.AMBIGUOUS_COLUMN,
            ErrorCode.DUPLICATE_COLUMN);

    private RunFault() {}

    static RunFailure of(RunStatus phase, Exception problem) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(phase);
        }
        RunFailure plain = plain(problem);
        if (phase == RunStatus.INITIALIZING || WORKER_FAULTS.contains(plain.code())) {
            return plain;
        }
        return new RunFailure(ErrorCode.EXPORT_FAILED, plain.code().code() + ": " + plain.message());
    }

    private static RunFailure interrupted(RunStatus phase) {
        return phase == RunStatus.INITIALIZING
                ? new RunFailure(ErrorCode.QUERY_CANCELED, "the working thread was interrupted, start the run again")
                : new RunFailure(ErrorCode.EXPORT_FAILED, "the working thread was interrupted, start the run again");
    }

    private static RunFailure plain(Exception problem) {
        if (problem instanceof FreestoneException known) {
            return new RunFailure(known.code(), String.valueOf(known.getMessage()));
        }
        if (problem instanceof IOException || problem instanceof UncheckedIOException) {
            return new RunFailure(
                    ErrorCode.STORAGE_FAILED, "a file of the run could not be read or written, look at the file store");
        }
        return new RunFailure(
                ErrorCode.QUERY_EXECUTION_FAILED,
                "unexpected " + problem.getClass().getSimpleName() + ", look at the log of the host");
    }
}
