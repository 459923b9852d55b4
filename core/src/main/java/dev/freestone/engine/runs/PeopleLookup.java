package dev.freestone.engine.runs;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Asks the host's people, up to four times. Source: docs/spec/outreach-campaigns.md 4.3.
 */
final class PeopleLookup {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25));

    private final EngineParts parts;

    PeopleLookup(EngineParts parts) {
        this.parts = parts;
    }

    Map<PersonRef, Person> find(HeldRun held, CompanyId company, List<PersonRef> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        for (int tries = 0; ; tries++) {
            try {
                return parts.people().orElseThrow().find(company, refs);
            } catch (RuntimeException e) {
                if (tries == WAITS.size()) {
                    throw FreestoneException.from(
                            ErrorCode.DIRECTORY_UNAVAILABLE,
                            "the person directory failed " + (tries + 1) + " times, the last time with "
                                    + e.getClass().getSimpleName(),
                            e);
                }
                waitFor(WAITS.get(tries));
                held.checkpoint();
            }
        }
    }

    private void waitFor(Duration length) {
        try {
            parts.pause().of(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Interrupts.check();
        }
    }
}
