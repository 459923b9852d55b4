package dev.freestone.engine.runs;

import dev.freestone.campaign.RunFailure;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.RunStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** Turns what went wrong into the failure of a run. Messages of foreign exceptions are never passed on. */
final class RunFault {
    /** How the codes of a delivery begin. */
    private static final String DELIVERY = "delivery_";

    private static final Set<ErrorCode> WORKER_FAULTS = Set.of(
            ErrorCode.EXPORT_FAILED,
            ErrorCode.DIRECTORY_UNAVAILABLE,
            ErrorCode.MISSING_COLUMN,
            ErrorCode.AMBIGUOUS_COLUMN,
            ErrorCode.DUPLICATE_COLUMN);

    private RunFault() {}

    static RunFailure of(RunStep step, Exception problem) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(step);
        }
        RunFailure plain = plain(problem);
        if (step == RunStep.QUERY || isOfDelivery(plain) || WORKER_FAULTS.contains(plain.code())) {
            return plain;
        }
        return new RunFailure(worker(step), plain.code().code() + ": " + plain.message());
    }

    /** Whether a run failed because its files could not be delivered. */
    static boolean isOfDelivery(RunFailure failure) {
        return failure.code().code().startsWith(DELIVERY);
    }

    private static RunFailure interrupted(RunStep step) {
        return new RunFailure(
                step == RunStep.QUERY ? ErrorCode.QUERY_CANCELED : worker(step),
                "the working thread was interrupted, start the run again");
    }

    private static ErrorCode worker(RunStep step) {
        return step == RunStep.SEND ? ErrorCode.SEND_FAILED : ErrorCode.EXPORT_FAILED;
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
