package dev.freestone.engine;

import dev.freestone.doctor.FindingCode;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the doctor has done. Immutable. Source: docs/spec/doctor.md 1.
 *
 * @param startedAt when it began, on S
 * @param objects how many objects it looked at, at least 0
 * @param findings how many findings there are of each code, only numbers above 0, in the order of the codes
 */
public record Examination(Instant startedAt, long objects, Map<FindingCode, Long> findings) {
    /**
     * Copies the components.
     *
     * @param startedAt when it began, on S
     * @param objects how many objects it looked at, at least 0
     * @param findings how many findings there are of each code, only numbers above 0
     */
    public Examination {
        Map<FindingCode, Long> copy = new EnumMap<>(FindingCode.class);
        copy.putAll(findings);
        findings = Collections.unmodifiableMap(copy);
    }
}
