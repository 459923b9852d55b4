package dev.freestone.model.contact;

import java.time.Instant;

/**
 * A person who was erased: nothing is planned for the person any more, and nothing is kept of the person but hashes.
 * Immutable. Source: docs/spec/contact-ledger.md 16.
 *
 * @param lane stands for the person
 * @param id the erasure
 * @param at S when it was asked for, in microseconds
 */
public record ErasedPerson(LaneKey lane, ErasureId id, Instant at) {}
