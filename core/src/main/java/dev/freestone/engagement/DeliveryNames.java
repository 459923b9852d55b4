package dev.freestone.engagement;

import dev.freestone.model.contact.Producer;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How the contacts of messages are named in the ledger. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 5.2,
 * docs/spec/contact-ledger.md 1, 2.1.
 */
public final class DeliveryNames {
    /** The kind of producer. */
    public static final String PRODUCER = "engagement";

    private DeliveryNames() {}

    /**
     * Who plans the contacts of a campaign.
     *
     * @param campaign the campaign
     * @return such as {@code engagement/7}
     */
    public static Producer producer(EngagementCampaignId campaign) {
        return new Producer(PRODUCER, campaign.toString());
    }

    /**
     * Of which campaign a contact is.
     *
     * @param producer who planned it
     * @return the campaign; empty when it is none of a campaign
     */
    public static Optional<EngagementCampaignId> campaign(Producer producer) {
        return producer.kind().equals(PRODUCER) ? EngagementCampaignId.parse(producer.objectId()) : Optional.empty();
    }

    /**
     * The occasion of a scheduled message.
     *
     * @param campaign the campaign
     * @param unit the message
     * @param instant for when it is scheduled
     * @return such as {@code 7:31:2024-05-01T14:00:00Z}
     */
    public static String occurrence(EngagementCampaignId campaign, AdUnitId unit, Instant instant) {
        return campaign + ":" + unit + ":" + instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The occasion of a message that a completion of a behavior triggers.
     *
     * @param campaign the campaign
     * @param behavior the behavior
     * @param ordinal which completion, from 1 on
     * @return such as {@code 7:3:12}
     */
    public static String occurrence(EngagementCampaignId campaign, AchievementId behavior, long ordinal) {
        return campaign + ":" + behavior + ":" + ordinal;
    }

    /**
     * First instant and repeat of a message; its end is not part of it.
     *
     * @param schedule when it is delivered
     * @return such as {@code 2024-05-01T14:00:00Z/1 week}
     */
    public static String schedule(UnitDelivery.Scheduled schedule) {
        return schedule.deliverAt()
                + schedule.repeat()
                        .map(repeat ->
                                "/" + repeat.every() + " " + repeat.unit().code())
                        .orElse("");
    }

    /**
     * What the contact of a message is about.
     *
     * @param unit the message
     * @return such as {@code unit31}
     */
    public static String subject(AdUnitId unit) {
        return "unit" + unit;
    }
}
