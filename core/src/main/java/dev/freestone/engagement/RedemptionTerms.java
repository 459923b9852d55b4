package dev.freestone.engagement;

import java.time.Instant;
import java.util.Optional;

/**
 * What a redemption depends on beside the offer itself. Immutable. Source: docs/spec/engagement-campaigns.md 10.2.
 *
 * @param startsAt the begin of the redemption window of the deal; empty = it has none
 * @param allowed whether the host says that the restrictions hold
 */
public record RedemptionTerms(Optional<Instant> startsAt, boolean allowed) {}
