package dev.freestone.campaign;

import dev.freestone.model.contact.IntentOutcome;

/**
 * How many messages of a channel ended alike; a row can have several. Immutable. Source: docs/spec/outreach-campaigns.md 1.6.
 *
 * @param channel the code of the channel
 * @param outcome {@code confirmed}, {@code refused}, {@code unknown}, {@code suppressed} or {@code canceled}
 * @param count messages, at least 1
 */
public record MessageCount(String channel, String outcome, long count) {
    /**
     * One message.
     *
     * @param message how it ended
     * @return a count of 1
     */
    public static MessageCount one(IntentOutcome message) {
        String outcome = switch (message.state()) {
            case CONFIRMED, REFUSED, SUPPRESSED, CANCELED -> message.state().code();
            case UNKNOWN, PLANNED, HELD, CLAIMED, ATTEMPTED -> "unknown";
        };
        return new MessageCount(message.channel(), outcome, 1);
    }

    /**
     * With another number.
     *
     * @param messages how many, at least 1
     * @return a changed copy
     */
    public MessageCount times(long messages) {
        return new MessageCount(channel, outcome, messages);
    }
}
