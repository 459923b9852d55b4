package dev.freestone.contact;

import dev.freestone.model.contact.ErasureId;
import java.time.Instant;

/**
 * What an erasure has taken away. Immutable. Source: docs/spec/contact-ledger.md 16.
 *
 * @param id the erasure; whoever is erased again keeps the first one
 * @param at S when it was first asked for
 * @param contacts contacts of the person whose contents were taken away now
 * @param reports calls and messages of the person whose contents were taken away now
 */
public record ErasureReport(ErasureId id, Instant at, long contacts, long reports) {}
