package dev.freestone.model.contact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The answer of a check that the host has made about a destination. Immutable. Source: docs/spec/contact-policy.md 7.
 *
 * @param passed whether it passed
 * @param on on which day, where the person is; empty = unknown, so that a check with a greatest age fails
 */
public record CheckFact(boolean passed, Optional<LocalDate> on) {}
