package dev.freestone.bench;

import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.PolicyDecision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A collector's calls under the federal rules, counted as one would on paper: the hours, seven calls in seven days, seven days
 * after a conversation. The end of a hold is found minute by minute.
 */
final class PlainPolicy {
    private static final int DAYS = 7;
    private static final int CALLS = 7;
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(21, 0);

    private PlainPolicy() {}

    static boolean agrees(PolicyCase each, PolicyDecision decision) {
        if (each.ceased()) {
            return decision.equals(PolicyDecision.deny("us-federal-reg-f/cease"));
        }
        Instant at = each.moment().at();
        if (isAllowed(each, at)) {
            return decision.outcome() == PolicyDecision.Outcome.ALLOW;
        }
        Instant then = at;
        while (!isAllowed(each, then)) {
            then = then.plus(Duration.ofMinutes(1));
        }
        return decision.until().equals(Optional.of(then));
    }

    /** Yes or no, now. */
    static boolean allows(PolicyCase each) {
        return !each.ceased() && isAllowed(each, each.moment().at());
    }

    private static boolean isAllowed(PolicyCase each, Instant at) {
        LocalTime shown = at.atZone(each.zone()).toLocalTime();
        LocalDate first = LocalDate.ofInstant(at, each.zone()).minusDays(DAYS - 1);
        return !shown.isBefore(OPENS)
                && shown.isBefore(CLOSES)
                && since(each, first, EventKind.CALL) < CALLS
                && since(each, first, EventKind.CONVERSATION) == 0;
    }

    private static long since(PolicyCase each, LocalDate first, EventKind kind) {
        return each.events().stream()
                .filter(event -> event.kind() == kind)
                .filter(event -> !LocalDate.ofInstant(event.at(), each.zone()).isBefore(first))
                .count();
    }
}
