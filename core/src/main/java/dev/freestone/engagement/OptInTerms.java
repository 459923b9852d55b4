package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether and when customers can opt in. Immutable. Source: docs/spec/engagement-campaigns.md 2.1.
 *
 * @param required whether only customers who opted in take part
 * @param startsAt the first instant of the window; empty = the start of the campaign
 * @param endsAt the first instant after the window; empty = the end of the campaign
 * @param limit how many can be opted in; empty = any number
 */
public record OptInTerms(boolean required, Optional<Instant> startsAt, Optional<Instant> endsAt, OptionalLong limit) {
    /** Nobody has to opt in. */
    public static final OptInTerms NOT_REQUIRED =
            new OptInTerms(false, Optional.empty(), Optional.empty(), OptionalLong.empty());
}
