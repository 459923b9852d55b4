package dev.freestone.engine.engagement;

import dev.freestone.engagement.PostedEvents;
import dev.freestone.error.FreestoneException;
import java.time.Instant;

/** A request with events as it came, to be judged at an instant. Source: docs/spec/engagement-behaviors.md 2.1. */
@FunctionalInterface
public interface EventSubmission {
    /**
     * Judges it.
     *
     * @param now the instant at which it is processed
     * @return the request
     * @throws FreestoneException with every violation
     */
    PostedEvents judged(Instant now);
}
