package dev.freestone.engagement;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Which campaigns take an event, and how long it is kept. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 2.1, 2.2,
 * 2.3, 6.2; docs/spec/engagement-campaigns.md 2.3.
 */
public final class AdmissionRules {
    /** How much later than now an event can be dated, since clocks differ. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    /** How long an event is kept at least, from its arrival. */
    public static final Duration KEPT = Duration.ofDays(90);

    private AdmissionRules() {}

    /**
     * Whether an event is dated too far ahead to be accepted.
     *
     * @param date when it happened
     * @param now the instant
     * @return false up to {@link #SKEW} after now
     */
    public static boolean isAhead(Instant date, Instant now) {
        return date.isAfter(now.plus(SKEW));
    }

    /**
     * Whether an event is dated too long ago to count anywhere, {@code too_late}.
     *
     * @param date when it happened
     * @param now the instant of its arrival
     * @param lateness L
     * @return false down to L before now
     */
    public static boolean isTooLate(Instant date, Instant now, Duration lateness) {
        return date.isBefore(now.minus(lateness));
    }

    /**
     * The first instant at which a campaign takes no event any more.
     *
     * @param campaign the campaign as it is stored
     * @param lateness L
     * @return {@link Instant#MIN} for a campaign that takes none at any time; one that was stored as completed has kept its own
     */
    public static Instant intakeEnd(EngagementCampaign campaign, Duration lateness) {
        return switch (campaign.terms().status()) {
            case LIVE -> campaign.terms().endsAt().plus(lateness);
            case COMPLETED -> campaign.life().intakeEndsAt().orElse(Instant.MIN);
            case DRAFT, INREVIEW, PAUSED -> Instant.MIN;
        };
    }

    /**
     * Whether a campaign takes events that arrive now: it is live, and no more than L has passed since its end. One that has not
     * started is among them, since an event can be dated a little ahead.
     *
     * @param campaign the campaign as it is stored
     * @param now the instant
     * @param lateness L
     * @return true before {@link #intakeEnd}
     */
    public static boolean takes(EngagementCampaign campaign, Instant now, Duration lateness) {
        return now.isBefore(intakeEnd(campaign, lateness));
    }

    /**
     * Whether a request can name a campaign as the only one that may count its events.
     *
     * @param campaign the campaign as it is stored
     * @param now the instant
     * @param lateness L
     * @return false is {@code no_active_campaign_found}: it takes no events now, or it has not started
     */
    public static boolean isScope(EngagementCampaign campaign, Instant now, Duration lateness) {
        return !now.isBefore(campaign.terms().startsAt()) && takes(campaign, now, lateness);
    }

    /**
     * Whether a campaign that takes events now admits one.
     *
     * @param campaign the campaign as it is stored, of which {@link #takes} is true
     * @param qualified whether it is for the customer now
     * @param history when the customer was opted in to it, and out of it
     * @param date when the event happened
     * @return the decision, which is stored with the event and never made again
     */
    public static boolean admits(EngagementCampaign campaign, boolean qualified, OptInHistory history, Instant date) {
        CampaignTerms terms = campaign.terms();
        boolean inWindow = !date.isBefore(terms.startsAt()) && date.isBefore(terms.endsAt());
        return isTaking(campaign)
                && inWindow
                && !isPaused(campaign, date)
                && qualified
                && history.counts(date, terms.optIn().required());
    }

    /**
     * Until when an event is kept, and its key with it.
     *
     * @param receivedAt when it arrived
     * @param admitting the campaigns that admitted it
     * @param lateness L
     * @return at least 90 days after its arrival, and L after each of the campaigns has ended and its reports have
     */
    public static Instant keepUntil(Instant receivedAt, Collection<EngagementCampaign> admitting, Duration lateness) {
        Instant until = receivedAt.plus(KEPT);
        for (EngagementCampaign campaign : admitting) {
            until = later(until, campaign.terms().endsAt().plus(lateness));
            until = later(until, campaign.terms().reportingEnd().plus(lateness));
        }
        return until;
    }

    /** Whether there is an instant at which it takes an event; one that was completed by hand takes none at once. */
    static boolean isTaking(EngagementCampaign campaign) {
        return switch (campaign.terms().status()) {
            case LIVE -> true;
            case COMPLETED ->
                campaign.life()
                        .intakeEndsAt()
                        .filter(until -> until.isAfter(campaign.terms().endsAt()))
                        .isPresent();
            case DRAFT, INREVIEW, PAUSED -> false;
        };
    }

    private static boolean isPaused(EngagementCampaign campaign, Instant date) {
        for (Pause pause : campaign.life().pauses()) {
            if (!date.isBefore(pause.from())
                    && pause.until().map(date::isBefore).orElse(true)) {
                return true;
            }
        }
        return false;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
