package dev.freestone.promo;

import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.promo.PromoTypeStatus.ACTIVE;
import static dev.freestone.promo.PromoTypeStatus.DEPRECATED;
import static dev.freestone.promo.PromoTypeStatus.DRAFT;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import java.util.Optional;

/**
 * The life cycle of a promo program type. Setting the status that it has is no event. Static and thread-safe. Source:
 * docs/spec/promo-programs.md 2; its page is docs/lifecycles/promo-program-type.md.
 */
public final class PromoTypeLifeCycle {
    private static final LifeCycle<PromoTypeStatus, PromoTypeEvent, NoGuard> TABLE = LifeCycle.of(
                    "promo program type",
                    PromoTypeStatus.class,
                    PromoTypeStatus::code,
                    PromoTypeEvent.class,
                    NoGuard.class)
            .terminal(DEPRECATED)
            .row("PT1", start(), PromoTypeEvent.SET_DRAFT, always(), to(DRAFT))
            .effects("createdAt set")
            .row("PT2", start(), PromoTypeEvent.SET_ACTIVE, always(), to(ACTIVE))
            .effects("createdAt and activatedAt set", "programs can be created for it")
            .row("PT3", at(DRAFT), PromoTypeEvent.SET_ACTIVE, always(), to(ACTIVE))
            .effects("activatedAt set", "programs can be created for it")
            .row("PT4", at(DRAFT, ACTIVE), PromoTypeEvent.SET_DEPRECATED, always(), to(DEPRECATED))
            .effects("deprecatedAt set", "no program is created for it any more, those that there are go on")
            .build();

    private PromoTypeLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<PromoTypeStatus, PromoTypeEvent, NoGuard> table() {
        return TABLE;
    }

    /**
     * What becomes of a type whose status is set.
     *
     * @param from its status; empty = there is no type yet
     * @param event the status that is asked for
     * @return the row that applies, or empty: it is not allowed
     */
    public static Optional<Row<PromoTypeStatus, PromoTypeEvent, NoGuard>> next(
            Optional<PromoTypeStatus> from, PromoTypeEvent event) {
        return TABLE.rows(from, event).stream().findFirst();
    }
}
