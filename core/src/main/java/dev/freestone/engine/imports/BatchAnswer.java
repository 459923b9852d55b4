package dev.freestone.engine.imports;

import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.RowError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the rows of one batch. Used by one thread. */
final class BatchAnswer {
    private final List<RowError> errors = new ArrayList<>();
    private long imported;
    private long duplicates;
    private long superseded;
    private long corrected;

    void add(CallVerdict verdict) {
        switch (verdict.answer()) {
            case NEW -> imported++;
            case DUPLICATE -> duplicates++;
            case CORRECTION -> corrected++;
        }
        superseded += verdict.superseded() ? 1 : 0;
    }

    void add(RowError error) {
        errors.add(error);
    }

    List<RowError> errors() {
        return errors;
    }

    long imported() {
        return imported;
    }

    long duplicates() {
        return duplicates;
    }

    long superseded() {
        return superseded;
    }

    long corrected() {
        return corrected;
    }

    boolean changed() {
        return imported + corrected > 0;
    }

    Map<String, Long> counts() {
        return new TreeMap<>(Map.of(
                "imported", imported,
                "duplicates", duplicates,
                "corrected", corrected,
                "errors", (long) errors.size()));
    }
}
