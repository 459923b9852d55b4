package dev.freestone.engagement;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.model.engagement.EngagementStatus.COMPLETED;
import static dev.freestone.model.engagement.EngagementStatus.DRAFT;
import static dev.freestone.model.engagement.EngagementStatus.INREVIEW;
import static dev.freestone.model.engagement.EngagementStatus.LIVE;
import static dev.freestone.model.engagement.EngagementStatus.PAUSED;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.engagement.EngagementStatus;
import java.util.Optional;

/**
 * The life cycle of a group: that of its campaign without guards, and without an end of its own. Setting the status that it has is
 * no step. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 3.2; its page is docs/lifecycles/ad-group.md.
 */
public final class GroupLifeCycle {
    private static final LifeCycle<EngagementStatus, GroupStep, NoGuard> TABLE = LifeCycle.of(
                    "ad group", EngagementStatus.class, EngagementStatus::code, GroupStep.class, NoGuard.class)
            .row("G1a", start(), GroupStep.SET_DRAFT, always(), to(DRAFT))
            .row("G1b", start(), GroupStep.SET_INREVIEW, always(), to(INREVIEW))
            .row("G1c", start(), GroupStep.SET_LIVE, always(), to(LIVE))
            .row("G1d", start(), GroupStep.SET_PAUSED, always(), to(PAUSED))
            .row("G2", at(DRAFT), GroupStep.SET_INREVIEW, always(), to(INREVIEW))
            .row("G3", at(INREVIEW), GroupStep.SET_DRAFT, always(), to(DRAFT))
            .row("G4", at(DRAFT, INREVIEW), GroupStep.SET_LIVE, always(), to(LIVE))
            .row("G5", at(LIVE), GroupStep.SET_PAUSED, always(), to(PAUSED))
            .row("G6", at(PAUSED), GroupStep.SET_LIVE, always(), to(LIVE))
            .row("G7", at(LIVE, PAUSED), GroupStep.SET_COMPLETED, always(), to(COMPLETED))
            .terminal(COMPLETED)
            .build();

    private GroupLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<EngagementStatus, GroupStep, NoGuard> table() {
        return TABLE;
    }

    /**
     * Whether a status can follow another one.
     *
     * @param from the status before; empty = there is no group yet
     * @param wanted the status that is asked for
     * @return the row that applies, or empty: it is not allowed
     */
    public static Optional<Row<EngagementStatus, GroupStep, NoGuard>> next(
            Optional<EngagementStatus> from, EngagementStatus wanted) {
        return TABLE.rows(from, GroupStep.of(wanted)).stream().findFirst();
    }

    /**
     * The status of a group after its campaign got another one.
     *
     * @param group the status of the group
     * @param campaign the new status of its campaign
     * @return the new status: groups that are being made follow a campaign that is being made or launched
     */
    public static EngagementStatus following(EngagementStatus group, EngagementStatus campaign) {
        boolean made = group == DRAFT || group == INREVIEW;
        boolean leads = campaign == DRAFT || campaign == INREVIEW || campaign == LIVE;
        return made && leads
                ? next(Optional.of(group), campaign)
                        .map(row -> row.target(group))
                        .orElse(group)
                : group;
    }
}
