package dev.freestone.engagement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/** When a local time comes. Static and thread-safe. Source: docs/spec/conventions.md 4. */
final class LocalTimes {
    private LocalTimes() {}

    /** One that does not exist is the first instant after the gap, one that comes twice the earlier of both. */
    static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        // Offsets of an overlap are listed as they follow each other.
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
