package dev.freestone.testkit.sim;

import java.time.Instant;
import java.util.Optional;

/** The dispatcher of one process. */
public interface DispatchEngine {
    /**
     * Begins to do all due work.
     *
     * @return its steps
     */
    Round round();

    /** Lengthens what the process holds. */
    void heartbeat();

    /** Ends the life of the process in an orderly way. */
    void close();

    /** Steps that are still to be done. */
    interface Round {
        /**
         * What comes next.
         *
         * @return the name of the step
         */
        String coming();

        /**
         * Does it.
         *
         * @return false when nothing was left to do
         */
        boolean next();

        /** Gives back what is in hand and does nothing more. */
        void stop();

        /**
         * When due work that had to wait can be done.
         *
         * @return an instant, if there is such work
         */
        Optional<Instant> later();
    }
}
