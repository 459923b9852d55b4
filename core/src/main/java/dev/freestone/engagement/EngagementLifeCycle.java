package dev.freestone.engagement;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.engagement.EngagementStatus.COMPLETED;
import static dev.freestone.model.engagement.EngagementStatus.DRAFT;
import static dev.freestone.model.engagement.EngagementStatus.INREVIEW;
import static dev.freestone.model.engagement.EngagementStatus.LIVE;
import static dev.freestone.model.engagement.EngagementStatus.PAUSED;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.model.engagement.EngagementStatus;

/**
 * The life cycle of an engagement campaign. Setting the status that it has is no step. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 2.3; its page is docs/lifecycles/engagement-campaign.md.
 */
public final class EngagementLifeCycle {
    private static final LifeCycle<EngagementStatus, EngagementStep, EngagementGuard> TABLE = LifeCycle.of(
                    "engagement campaign",
                    EngagementStatus.class,
                    EngagementStatus::code,
                    EngagementStep.class,
                    EngagementGuard.class)
            .row("S1a", start(), EngagementStep.SET_DRAFT, always(), to(DRAFT))
            .row("S1b", start(), EngagementStep.SET_INREVIEW, always(), to(INREVIEW))
            .row("S1c", start(), EngagementStep.SET_LIVE, always(), to(LIVE))
            .effects("the launch noted", "it can be empty")
            .row("S1d", start(), EngagementStep.SET_PAUSED, always(), to(PAUSED))
            .effects("a pause opens")
            .row("S2", at(DRAFT), EngagementStep.SET_INREVIEW, always(), to(INREVIEW))
            .effects("groups in draft become inreview")
            .row("S3", at(INREVIEW), EngagementStep.SET_DRAFT, always(), to(DRAFT))
            .effects("groups in inreview become draft")
            .row(
                    "S4",
                    at(DRAFT, INREVIEW),
                    EngagementStep.SET_LIVE,
                    when(EngagementGuard.HAS_CONTENT, EngagementGuard.NOT_ENDED),
                    to(LIVE))
            .effects("the launch noted", "groups in draft and inreview become live", "definitions freeze")
            .row("S5", at(LIVE), EngagementStep.SET_PAUSED, always(), to(PAUSED))
            .effects("a pause opens")
            .row("S6", at(PAUSED), EngagementStep.SET_LIVE, when(EngagementGuard.NOT_ENDED), to(LIVE))
            .effects("the pause closes", "the launch noted, when it is the first")
            .row("S7", at(LIVE, PAUSED), EngagementStep.SET_COMPLETED, always(), to(COMPLETED))
            .effects("no event is taken any more")
            .row("S8", at(LIVE, PAUSED), EngagementStep.END, when(EngagementGuard.ENDED), to(COMPLETED))
            .effects("late events are taken until ends_at + L, when it was live at ends_at")
            .terminal(COMPLETED)
            .build();

    private EngagementLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<EngagementStatus, EngagementStep, EngagementGuard> table() {
        return TABLE;
    }
}
