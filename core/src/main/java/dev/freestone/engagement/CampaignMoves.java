package dev.freestone.engagement;

import dev.freestone.lifecycle.Row;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes of the status of engagement campaigns with all that they bring about. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 2.3.
 */
public final class CampaignMoves {
    /** How long after the end of a campaign events of before it are taken where nothing else is said: L. */
    public static final Duration LATENESS = Duration.ofDays(7);

    private CampaignMoves() {}

    /**
     * The row by which a campaign that does not exist yet begins.
     *
     * @param wanted the status that it is to begin with
     * @return the row, or empty: none begins so
     */
    public static Optional<Row<EngagementStatus, EngagementStep, EngagementGuard>> beginning(EngagementStatus wanted) {
        return EngagementLifeCycle.table().find(Optional.empty(), EngagementStep.of(wanted), guard -> false);
    }

    /**
     * The life of a campaign at its beginning.
     *
     * @param status the status that it begins with
     * @param now when it is made
     * @return what has become of it
     */
    public static CampaignLife begun(EngagementStatus status, Instant now) {
        return new CampaignLife(
                now,
                status == EngagementStatus.LIVE ? Optional.of(now) : Optional.empty(),
                status == EngagementStatus.PAUSED ? List.of(new Pause(now, Optional.empty())) : List.of());
    }

    /**
     * Whether customers can meet a campaign of a status while its window is open.
     *
     * @param status a stored status
     * @return true for live and paused
     */
    public static boolean isOpen(EngagementStatus status) {
        return status == EngagementStatus.LIVE || status == EngagementStatus.PAUSED;
    }

    /**
     * Whether a campaign can get another status, whatever guards say.
     *
     * @param from the status that it has
     * @param wanted the status that it is to have
     * @return whether there is one
     */
    public static boolean isListed(EngagementStatus from, EngagementStatus wanted) {
        return !EngagementLifeCycle.table()
                .rows(Optional.of(from), EngagementStep.of(wanted))
                .isEmpty();
    }

    /**
     * The row by which a campaign gets another status now.
     *
     * @param from the status that it has
     * @param wanted the campaign with everything else as it is to be
     * @param step what happens
     * @param now when
     * @return the row, or empty: it is not allowed now
     */
    public static Optional<Row<EngagementStatus, EngagementStep, EngagementGuard>> row(
            EngagementStatus from, EngagementCampaign wanted, EngagementStep step, Instant now) {
        boolean ended = !now.isBefore(wanted.terms().endsAt());
        boolean content = !wanted.parts().units().isEmpty()
                || !wanted.parts().achievements().isEmpty();
        Predicate<EngagementGuard> holds = guard -> switch (guard) {
            case HAS_CONTENT -> content;
            case NOT_ENDED -> !ended;
            case ENDED -> ended;
        };
        return EngagementLifeCycle.table().find(Optional.of(from), step, holds);
    }

    /**
     * Carries a change of the status out.
     *
     * @param wanted the campaign with everything else as it is to be
     * @param row the row of {@link #row}
     * @param now when
     * @param lateness L
     * @return the campaign after it
     */
    public static EngagementCampaign moved(
            EngagementCampaign wanted,
            Row<EngagementStatus, EngagementStep, EngagementGuard> row,
            Instant now,
            Duration lateness) {
        EngagementStatus from = wanted.terms().status();
        EngagementStatus to = row.target(from);
        List<AdGroup> groups = wanted.parts().groups().stream()
                .map(group -> group.withStatus(GroupLifeCycle.following(group.status(), to)))
                .toList();
        return new EngagementCampaign(
                wanted.id(),
                wanted.company(),
                wanted.terms().withStatus(to),
                wanted.parts().withGroups(groups),
                life(wanted, row.event(), to, now, lateness));
    }

    private static CampaignLife life(
            EngagementCampaign wanted, EngagementStep step, EngagementStatus to, Instant now, Duration lateness) {
        CampaignLife life = wanted.life();
        Optional<Instant> launched =
                to == EngagementStatus.LIVE ? life.launchedAt().or(() -> Optional.of(now)) : life.launchedAt();
        List<Pause> pauses = new ArrayList<>(life.pauses());
        if (to == EngagementStatus.PAUSED) {
            pauses.add(new Pause(now, Optional.empty()));
        } else if (to == EngagementStatus.LIVE) {
            pauses.replaceAll(pause -> pause.until().isPresent() ? pause : new Pause(pause.from(), Optional.of(now)));
        }
        Optional<Instant> intake = to == EngagementStatus.COMPLETED
                ? Optional.of(step == EngagementStep.END ? lastIntake(wanted.terms(), lateness) : now)
                : life.intakeEndsAt();
        return new CampaignLife(life.createdAt(), launched, pauses, intake);
    }

    /** One that was paused at its end takes no late events. */
    private static Instant lastIntake(CampaignTerms terms, Duration lateness) {
        return terms.status() == EngagementStatus.LIVE ? terms.endsAt().plus(lateness) : terms.endsAt();
    }
}
