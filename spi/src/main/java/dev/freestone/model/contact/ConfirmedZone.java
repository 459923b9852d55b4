package dev.freestone.model.contact;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Where a person said to be. Immutable. Source: docs/spec/contact-policy.md 2.
 *
 * @param zone the zone of that place
 * @param at when the person said so
 */
public record ConfirmedZone(ZoneId zone, Instant at) {}
