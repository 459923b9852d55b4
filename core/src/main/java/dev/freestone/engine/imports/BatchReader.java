package dev.freestone.engine.imports;

import dev.freestone.contact.ReportedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into batches, each one transaction: none too long, and none with two different reports of one call, so that each
 * correction is decided upon what was stored before it. Used by one thread.
 */
final class BatchReader {
    private static final int MAX_ROWS = 500;

    /** Each loan is a lock and an event. */
    private static final int MAX_LOANS = 2_000;

    private final Iterator<CallLine> rows;
    private Optional<CallLine> held = Optional.empty();

    BatchReader(Iterator<CallLine> rows) {
        this.rows = rows;
    }

    /** The next batch; empty at the end. */
    List<CallLine> next() {
        List<CallLine> batch = new ArrayList<>();
        Map<String, ReportedCall> calls = new HashMap<>();
        int loans = 0;
        while (batch.size() < MAX_ROWS && loans < MAX_LOANS && (held.isPresent() || rows.hasNext())) {
            CallLine line = held.orElseGet(rows::next);
            held = Optional.of(line);
            Optional<ReportedCall> call = line.cells().call();
            if (call.isPresent() && isOther(calls.get(call.get().externalCallId()), call.get())) {
                return batch;
            }
            call.ifPresent(known -> calls.put(known.externalCallId(), known));
            loans += call.map(known -> known.loans().size()).orElse(0);
            batch.add(line);
            held = Optional.empty();
        }
        return batch;
    }

    private static boolean isOther(@Nullable ReportedCall before, ReportedCall call) {
        return before != null && !before.equals(call);
    }
}
