package dev.freestone.spi;

import dev.freestone.model.common.NodeId;
import java.time.Duration;
import java.util.List;

/**
 * Says when, and on which threads, a node looks for due work. The engine hands over its sweeps once, in {@code start}; from then on
 * the scheduler calls them, on threads of its own choice, until it is closed. It knows nothing of the work.
 *
 * <p><b>Once:</b> a sweep is never called on two threads of this node at once, and a scheduler that serves many nodes calls a sweep
 * of one name on one node at a time, as far as clocks and networks allow: a node that was frozen may go on with a sweep that
 * another has taken over, so the engine never relies on it. <b>Order:</b> none between sweeps of different names. <b>Liveness:</b>
 * every sweep is called again and again, also when a node that called it is dead: after the takeover time, 60 s by default, another
 * one calls it. <b>Failures:</b> a sweep that throws is called again later, and its exception is logged by the name of its class
 * only. <b>Threads:</b> {@code start} and {@code close} by the engine; a sweep may take minutes and must not keep others waiting.
 * <b>Durability:</b> none is needed, due work is in the {@link WorkQueue}. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.WorkSchedulerConformance}. Source: docs/architecture.md.
 */
public interface WorkScheduler {
    /** One look for due work, which does what it finds. Safe on any thread, one at a time. */
    interface Sweep {
        /**
         * The name, the same on all nodes.
         *
         * @return such as {@code work-3}, at most 50 characters
         */
        String name();

        /**
         * Does what is due.
         *
         * @return how long nothing will be due, as far as is known now, zero when there is more to do at once. New work may come
         *     earlier, so a scheduler looks again after at most a few seconds
         */
        Duration sweep();
    }

    /** Sweeps that are being called. */
    interface Running extends AutoCloseable {
        /** Calls no sweep any more; those at work go on to their end. May be called repeatedly. */
        @Override
        void close();
    }

    /**
     * Begins to call sweeps.
     *
     * @param node the node, which no other process has
     * @param sweeps no two of one name
     * @return to be closed by the engine when the host closes it
     * @throws dev.freestone.error.FreestoneException {@code storage_…} of docs/spec/errors.md 2
     */
    Running start(NodeId node, List<Sweep> sweeps);
}
