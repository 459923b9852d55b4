package dev.freestone.engagement;

import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.Optional;

/**
 * How far one delivery of a scheduled message is. Immutable. Source: docs/spec/engagement-campaigns.md 5.2.
 *
 * @param key the message, and for when it is scheduled
 * @param campaign the campaign of the message
 * @param status how far it is
 * @param reason of a skipped one: why
 * @param paused whether it waits for the host
 * @param counts the customers that were read, by bucket, and the planned contacts
 * @param stamps when it began, froze and ended
 */
public record DeliveryReport(
        AudienceKey key,
        EngagementCampaignId campaign,
        AudienceStatus status,
        Optional<SkipReason> reason,
        boolean paused,
        AudienceCounts counts,
        DeliveryStamps stamps) {
    /**
     * The report of a delivery whose instant has not come, or was not looked at yet.
     *
     * @param key the message, and for when it is scheduled
     * @param campaign the campaign of the message
     * @return a pending one
     */
    public static DeliveryReport pending(AudienceKey key, EngagementCampaignId campaign) {
        return new DeliveryReport(
                key,
                campaign,
                AudienceStatus.PENDING,
                Optional.empty(),
                false,
                AudienceCounts.NONE,
                DeliveryStamps.NONE);
    }

    @Override
    public String toString() {
        return "DeliveryReport[" + DeliveryNames.occurrence(campaign, key.unit(), key.instant()) + " " + status.code()
                + "]";
    }
}
