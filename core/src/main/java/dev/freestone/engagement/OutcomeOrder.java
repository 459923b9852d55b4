package dev.freestone.engagement;

import java.util.Comparator;

/** The order in which outcomes are emitted. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 7. */
public final class OutcomeOrder {
    /**
     * By the position of the completing event, then by campaign and behavior; goals in the order of their definition and before the
     * behavior, each by ordinal. The indexes of one completion follow each other.
     */
    public static final Comparator<DueCompletion> ORDER = Comparator.comparing(
                    (DueCompletion due) -> due.emission().event().position())
            .thenComparing(due -> due.campaign().id())
            .thenComparing(due -> due.achievement().id())
            .thenComparingInt(due -> due.emission().goal().orElse(Integer.MAX_VALUE))
            .thenComparingLong(due -> due.emission().ordinal());

    private OutcomeOrder() {}
}
