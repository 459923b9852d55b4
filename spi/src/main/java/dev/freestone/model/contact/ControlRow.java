package dev.freestone.model.contact;

import dev.freestone.model.common.ActorId;
import java.time.Instant;

/**
 * A scope that is paused or killed. Immutable. Source: docs/spec/contact-ledger.md 10.
 *
 * @param scope what is meant
 * @param killed true = killed, false = paused
 * @param planning whether contacts may still be planned
 * @param reason why, a code or a few words without personal data, 1 to 200 characters
 * @param actor who did it
 * @param since when, on S
 */
public record ControlRow(
        ContactScope scope, boolean killed, boolean planning, String reason, ActorId actor, Instant since) {}
