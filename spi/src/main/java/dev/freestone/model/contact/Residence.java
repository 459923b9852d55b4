package dev.freestone.model.contact;

import java.util.Optional;

/**
 * Where a person lives, as far as rules ask. Immutable. Source: docs/spec/contact-policy.md 3.
 *
 * @param state the code of the state, such as {@code NY}
 * @param city the city, such as {@code New York}; empty = unknown
 */
public record Residence(String state, Optional<String> city) {}
