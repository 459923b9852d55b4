package dev.freestone.engagement;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.engagement.AudienceStatus.BUILDING;
import static dev.freestone.model.engagement.AudienceStatus.CANCELED;
import static dev.freestone.model.engagement.AudienceStatus.DISPATCHING;
import static dev.freestone.model.engagement.AudienceStatus.DONE;
import static dev.freestone.model.engagement.AudienceStatus.FROZEN;
import static dev.freestone.model.engagement.AudienceStatus.PENDING;
import static dev.freestone.model.engagement.AudienceStatus.SKIPPED;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.engagement.AudienceStatus;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The life cycle of one delivery of a scheduled message. A pending one is not stored: it follows from the unit. Static and
 * thread-safe. Source: docs/spec/engagement-campaigns.md 5.2; its page is docs/lifecycles/message-delivery.md.
 */
public final class DeliveryLifeCycle {
    private static final LifeCycle<AudienceStatus, DeliveryEvent, DeliveryGuard> TABLE = LifeCycle.of(
                    "message delivery",
                    AudienceStatus.class,
                    AudienceStatus::code,
                    DeliveryEvent.class,
                    DeliveryGuard.class)
            .terminal(DONE, SKIPPED, CANCELED)
            .row("D1", start(), DeliveryEvent.SCHEDULE, always(), to(PENDING))
            .effects("work engagement.occurrence is due at the instant")
            .row(
                    "D2",
                    at(PENDING),
                    DeliveryEvent.BEGIN,
                    when(DeliveryGuard.IN_TIME, DeliveryGuard.LIVE, DeliveryGuard.PREDECESSOR_BUILT),
                    to(BUILDING))
            .effects("targeting and message of now are kept", "work engagement.audience is due")
            .row("D3", at(PENDING), DeliveryEvent.SKIP, always(), to(SKIPPED))
            .effects("the reason of the first guard that does not hold")
            .row("D4", at(BUILDING), DeliveryEvent.FREEZE, always(), to(FROZEN))
            .effects("the audience never changes any more")
            .row("D5", at(FROZEN), DeliveryEvent.DISPATCH, always(), to(DISPATCHING))
            .row("D6", at(DISPATCHING), DeliveryEvent.FINISH, always(), to(DONE))
            .effects("the list of customers is forgotten")
            .row("D7", at(PENDING, BUILDING, FROZEN, DISPATCHING), DeliveryEvent.CANCEL, always(), to(CANCELED))
            .effects("the list of customers is forgotten", "contacts that are planned already stay")
            .build();

    private DeliveryLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<AudienceStatus, DeliveryEvent, DeliveryGuard> table() {
        return TABLE;
    }

    /**
     * What an event does to a delivery.
     *
     * @param from its status; empty = there is none yet
     * @param event what happens
     * @param guards tells of a guard whether it holds
     * @return the row that applies, or empty: it is not allowed
     */
    public static Optional<Row<AudienceStatus, DeliveryEvent, DeliveryGuard>> next(
            Optional<AudienceStatus> from, DeliveryEvent event, Predicate<? super DeliveryGuard> guards) {
        return TABLE.find(from, event, guards);
    }

    /**
     * Why a delivery whose instant has come does not begin.
     *
     * @param guards tells of a guard whether it holds
     * @return the reason of the first guard that does not hold; empty when it begins
     */
    public static Optional<SkipReason> skipped(Predicate<? super DeliveryGuard> guards) {
        return TABLE.rows(Optional.of(PENDING), DeliveryEvent.BEGIN).stream()
                .flatMap(row -> row.guards().stream())
                .filter(guard -> !guards.test(guard))
                .map(DeliveryGuard::reason)
                .findFirst();
    }
}
