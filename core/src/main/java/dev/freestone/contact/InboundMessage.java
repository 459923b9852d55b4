package dev.freestone.contact;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.Destination;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A message that a person sent. Shows neither person, address nor text. Immutable. Source: docs/spec/contact-ledger.md 12,
 * "Inbound".
 *
 * @param externalId the provider's id of the message, 1 to 200 characters
 * @param person the person
 * @param channel the code of the channel, 1 to 50 characters, such as {@code text}
 * @param from the person's number or address
 * @param at when it was sent, in microseconds, from 1970 on
 * @param text what it says, at most 100,000 characters
 */
public record InboundMessage(
        String externalId, PersonId person, String channel, Optional<Destination> from, Instant at, String text) {
    private static final int MAX_CHANNEL = 50;
    private static final int MAX_TEXT = 100_000;

    /**
     * Checks and cuts the components.
     *
     * @param externalId the provider's id of the message, 1 to 200 characters
     * @param person the person
     * @param channel the code of the channel, 1 to 50 characters, such as {@code text}
     * @param from the person's number or address
     * @param at when it was sent, in microseconds, from 1970 on
     * @param text what it says, at most 100,000 characters
     */
    public InboundMessage {
        Texts.require("externalId", externalId, 1, ReportedCall.MAX_ID);
        Texts.require("channel", channel, 1, MAX_CHANNEL);
        if (Texts.length(text) > MAX_TEXT) {
            throw new IllegalArgumentException("text: " + Texts.length(text) + " characters, give at most " + MAX_TEXT);
        }
        if (at.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("at: before 1970, give the time of the message");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The same message of another person.
     *
     * @param known the person as the host's directory names it
     * @return another message
     */
    public InboundMessage of(PersonId known) {
        return new InboundMessage(externalId, known, channel, from, at, text);
    }

    @Override
    public String toString() {
        return "InboundMessage[" + channel + " " + at + "]";
    }
}
