package dev.freestone.engagement;

import java.time.Instant;
import java.util.List;

/**
 * The events of one customer that one campaign admitted. Asked only when the new one does not come after all others. Source:
 * docs/spec/engagement-behaviors.md 6.1.
 */
@FunctionalInterface
public interface AdmittedEvents {
    /**
     * The events from an instant on.
     *
     * @param horizon the first date
     * @return at least all that the behavior looks at, each once, in any order
     */
    List<EngagementEvent> from(Instant horizon);
}
