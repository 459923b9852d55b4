package dev.freestone.promo;

import dev.freestone.lifecycle.NoGuard;
import dev.freestone.lifecycle.Row;
import java.util.Optional;

/**
 * What became true of a promo program type. Immutable. Source: docs/spec/promo-programs.md 2.
 *
 * @param event a stable code: {@code created}, {@code updated}, {@code activated}, {@code deprecated}
 * @param row the row of {@link PromoTypeLifeCycle} that allowed it, such as {@code PT3}; empty where the status stays
 * @param from the status before it; empty for a new type
 * @param to the status after it
 */
public record PromoTypeFact(String event, Optional<String> row, Optional<PromoTypeStatus> from, PromoTypeStatus to) {
    static PromoTypeFact created(Row<PromoTypeStatus, PromoTypeEvent, NoGuard> row) {
        return new PromoTypeFact(
                "created", Optional.of(row.id()), Optional.empty(), row.to().orElseThrow());
    }

    static PromoTypeFact updated(PromoTypeStatus status) {
        return new PromoTypeFact("updated", Optional.empty(), Optional.of(status), status);
    }

    static PromoTypeFact moved(PromoTypeStatus from, Row<PromoTypeStatus, PromoTypeEvent, NoGuard> row) {
        PromoTypeStatus to = row.target(from);
        return new PromoTypeFact(
                to == PromoTypeStatus.ACTIVE ? "activated" : "deprecated",
                Optional.of(row.id()),
                Optional.of(from),
                to);
    }
}
