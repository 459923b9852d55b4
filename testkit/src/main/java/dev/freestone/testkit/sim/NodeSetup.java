package dev.freestone.testkit.sim;

import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What a simulated process works with.
 *
 * @param node its name
 * @param clock its clock, which may be wrong
 * @param nanos tells how much time has passed, in nanoseconds
 * @param storage its view of the storage
 * @param senders its senders
 */
public record NodeSetup(
        NodeId node, InstantSource clock, LongSupplier nanos, Storage storage, List<SenderPlug> senders) {
    /**
     * Copies the senders.
     *
     * @param node its name
     * @param clock its clock, which may be wrong
     * @param nanos tells how much time has passed, in nanoseconds
     * @param storage its view of the storage
     * @param senders its senders
     */
    public NodeSetup {
        senders = List.copyOf(senders);
    }
}
