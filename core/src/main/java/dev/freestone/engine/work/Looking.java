package dev.freestone.engine.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for work that come again, so that trouble in one of them ends nothing. */
public final class Looking {
    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);

    private Looking() {}

    /**
     * Does something; of an exception or error only the name of the class is logged.
     *
     * @param look comes again anyway
     */
    public static void quietly(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | Error trouble) {
            LOG.warn("work failed: {}", trouble.getClass().getSimpleName());
        }
    }
}
