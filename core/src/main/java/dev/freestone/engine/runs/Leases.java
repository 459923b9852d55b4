package dev.freestone.engine.runs;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.spi.Tx;
import java.time.Instant;

/** How long a node holds a run. Source: docs/spec/conventions.md 11. */
final class Leases {
    /** Leases of a storage that one process owns end with the process, not by time. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private Leases() {}

    static Instant end(EngineParts parts, Tx tx) {
        return parts.storage().leasesExpire()
                ? tx.leaseTime(tx.now()).plus(parts.settings().takeover())
                : NEVER;
    }
}
