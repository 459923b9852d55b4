package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whether a delivery of a scheduled message begins whose instant has come. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 5.2.
 */
public final class DueDelivery {
    private DueDelivery() {}

    /**
     * When it is looked at.
     *
     * @param now the instant of the look
     * @param zone the company zone
     * @param onTime how late a delivery may be that is not missed
     */
    public record Look(Instant now, ZoneId zone, Duration onTime) {}

    /**
     * Whether a delivery is looked at in time, or at least on its own day.
     *
     * @param instant its instant, not after the look
     * @param last the last instant of the message up to the look
     * @param look when it is looked at
     * @return false when it is missed
     */
    public static boolean isInTime(Instant instant, Instant last, Look look) {
        return instant.equals(last)
                && (!look.now().isAfter(instant.plus(look.onTime()))
                        || LocalDate.ofInstant(instant, look.zone())
                                .equals(LocalDate.ofInstant(look.now(), look.zone())));
    }

    /**
     * Whether a campaign delivers: it is active now, and nothing is known that it was not so at the instant, as far as it was there then.
     *
     * @param campaign the campaign
     * @param group the group of the message
     * @param instant the instant of the delivery
     * @param now the instant of the look
     * @return false when the delivery is to be skipped
     */
    public static boolean isLive(EngagementCampaign campaign, AdGroup group, Instant instant, Instant now) {
        return campaign.terms().isActive(now)
                && group.status() == EngagementStatus.LIVE
                && !instant.isBefore(campaign.terms().startsAt())
                && wasLive(campaign.life(), instant);
    }

    private static boolean wasLive(CampaignLife life, Instant instant) {
        if (instant.isBefore(life.createdAt())) {
            return true;
        }
        boolean launched = life.launchedAt().filter(at -> !at.isAfter(instant)).isPresent()
                || life.launchedAt().filter(life.createdAt()::equals).isPresent();
        return launched
                && life.pauses().stream()
                        .noneMatch(pause -> !instant.isBefore(pause.from())
                                && pause.until()
                                        .filter(end -> !instant.isBefore(end))
                                        .isEmpty());
    }
}
