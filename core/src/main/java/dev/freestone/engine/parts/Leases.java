package dev.freestone.engine.parts;

import dev.freestone.spi.Tx;
import java.time.Instant;

/** How long a node holds a run or a part of a sweep. Static and thread-safe. Source: docs/spec/conventions.md 11. */
public final class Leases {
    /** Leases of a storage that one process owns end with the process, not by time. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private Leases() {}

    /**
     * When a lease that is taken or lengthened now ends.
     *
     * @param parts the engine
     * @param tx the transaction that takes it
     * @return on the storage's clock of leases
     */
    public static Instant end(EngineParts parts, Tx tx) {
        return parts.storage().leasesExpire()
                ? tx.leaseTime(tx.now()).plus(parts.settings().takeover())
                : NEVER;
    }
}
