package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import java.util.List;
import java.util.Optional;

/**
 * What became of one instance of an event. Immutable. Source: docs/spec/engagement-behaviors.md 2.1.
 *
 * @param eventName what happened
 * @param transactionId the host's key of the instance
 * @param disposition what became of it
 * @param campaigns where it was counted, ascending
 */
public record EventResult(
        String eventName,
        Optional<String> transactionId,
        EventDisposition disposition,
        List<EngagementCampaignId> campaigns) {
    /**
     * Copies the components.
     *
     * @param eventName what happened
     * @param transactionId the host's key of the instance
     * @param disposition what became of it
     * @param campaigns where it was counted
     */
    public EventResult {
        campaigns = List.copyOf(campaigns);
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "EventResult[" + eventName + " " + disposition.code() + " " + campaigns + "]";
    }
}
