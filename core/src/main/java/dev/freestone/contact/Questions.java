package dev.freestone.contact;

import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IntentRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a provider is asked about an unknown outcome. Pure. Source: docs/spec/contact-ledger.md 9.1. */
final class Questions {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(60),
            Duration.ofHours(6));

    private Questions() {}

    static Optional<Instant> first(IntentRow row) {
        return row.status().attempt().last().map(last -> last.at().plus(STEPS.get(0)));
    }

    /**
     * The first of the instants after now: steps that were missed are not made up for, since the provider would be asked
     * several times at once.
     */
    static Optional<Instant> next(AttemptMark.Last last, Instant now, Duration atLeast, Duration window) {
        if (atLeast.compareTo(window) > 0) {
            return Optional.empty();
        }
        Duration age = Duration.between(last.at(), now);
        Duration step = STEPS.stream()
                .filter(each -> each.compareTo(age) > 0)
                .findFirst()
                .orElseGet(() -> Duration.ofDays(age.toDays() + 1));
        Duration wished = age.plus(atLeast);
        Duration next = step.compareTo(wished) < 0 ? wished : step;
        return next.compareTo(window) > 0
                ? Optional.empty()
                : Optional.of(last.at().plus(next));
    }
}
