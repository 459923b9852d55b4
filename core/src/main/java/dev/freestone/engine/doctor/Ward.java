package dev.freestone.engine.doctor;

import dev.freestone.doctor.Finding;
import java.util.List;
import java.util.Optional;

/** One kind of thing that the doctor looks at, part by part. Writes nothing. Thread-safe. Source: docs/spec/doctor.md 1. */
@FunctionalInterface
public interface Ward {
    /**
     * What a part holds.
     *
     * @param objects how many objects were looked at
     * @param findings what was found about them
     * @param next where the next part begins; empty at the end
     */
    record Part(int objects, List<Finding> findings, Optional<String> next) {
        /**
         * Copies the components.
         *
         * @param objects how many objects were looked at
         * @param findings what was found about them
         * @param next where the next part begins; empty at the end
         */
        public Part {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Looks at the next part, in transactions of its own.
     *
     * @param after where it begins; empty for the first
     * @return the part
     */
    Part look(Optional<String> after);
}
