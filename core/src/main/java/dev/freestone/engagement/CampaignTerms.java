package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a campaign is, without its parts. Immutable. Source: docs/spec/engagement-campaigns.md 2.1.
 *
 * @param name 1 to 255 characters, trimmed
 * @param permalink the host's name, {@code external_id} on the wire
 * @param status the stored status: one whose end has passed may still be live here
 * @param startsAt when it starts, in seconds
 * @param endsAt the first instant after it, in seconds
 * @param kind {@code campaign_type} and {@code template} on the wire
 * @param optIn whether and when customers can opt in
 * @param reportingEndsAt until when reports are counted; empty = 45 days after the end
 * @param divisionId the division that it belongs to
 * @param extras what has no effect here
 */
public record CampaignTerms(
        String name,
        String permalink,
        EngagementStatus status,
        Instant startsAt,
        Instant endsAt,
        CampaignKind kind,
        OptInTerms optIn,
        Optional<Instant> reportingEndsAt,
        Optional<String> divisionId,
        CampaignExtras extras) {
    private static final Duration REPORTING = Duration.ofDays(45);

    /**
     * When opt-in begins.
     *
     * @return the start of the campaign where nothing else is said
     */
    public Instant optInStartsAt() {
        return optIn.startsAt().orElse(startsAt);
    }

    /**
     * When opt-in ends.
     *
     * @return the end of the campaign where nothing else is said
     */
    public Instant optInEndsAt() {
        return optIn.endsAt().orElse(endsAt);
    }

    /**
     * Until when reports are counted.
     *
     * @return 45 days after the end where nothing else is said
     */
    public Instant reportingEnd() {
        return reportingEndsAt.orElse(endsAt.plus(REPORTING));
    }

    /**
     * The status at an instant: a live or paused campaign is completed from its end on.
     *
     * @param now the instant
     * @return the status that callers see
     */
    public EngagementStatus statusAt(Instant now) {
        boolean open = status == EngagementStatus.LIVE || status == EngagementStatus.PAUSED;
        return open && !now.isBefore(endsAt) ? EngagementStatus.COMPLETED : status;
    }

    /**
     * Whether customers can engage with it: live, and inside its window.
     *
     * @param now the instant
     * @return true while it is active
     */
    public boolean isActive(Instant now) {
        return status == EngagementStatus.LIVE && !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /**
     * The same with another status.
     *
     * @param other the status
     * @return the terms
     */
    public CampaignTerms withStatus(EngagementStatus other) {
        return new CampaignTerms(
                name, permalink, other, startsAt, endsAt, kind, optIn, reportingEndsAt, divisionId, extras);
    }
}
