package dev.freestone.model.contact;

import java.time.Instant;

/**
 * What the ports of a producer told about one of its contacts when it was due. Each kind of producer has values of its own.
 * Immutable. Source: docs/spec/contact-ledger.md 4.2.
 */
public interface DueFacts {
    /**
     * When it was read, on the clock of the node. Facts that are older than the greatest age of facts, 60 s, are not used.
     *
     * @return the instant before the first port was asked
     */
    Instant readAt();
}
