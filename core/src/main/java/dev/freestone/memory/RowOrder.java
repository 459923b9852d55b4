package dev.freestone.memory;

import dev.freestone.model.common.ExternalId;
import dev.freestone.spi.SortKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns sort keys into a comparator: texts by code point, absent values last in both directions. */
final class RowOrder {
    private RowOrder() {}

    static <R> Comparator<R> of(List<SortKey> keys, RowShape<?, R> shape) {
        return keys.stream()
                .map(key -> of(key, shape))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static <R> Comparator<R> of(SortKey key, RowShape<?, R> shape) {
        return switch (key.field()) {
            case ID -> by(key, row -> Optional.of(shape.id(row)), CodePointOrder::compare);
            case EXTERNAL_ID ->
                by(key, row -> shape.columns(row).externalId().map(ExternalId::value), CodePointOrder::compare);
            case CREATED_AT -> by(key, row -> Optional.of(shape.columns(row).createdAt()), Instant::compareTo);
            case UPDATED_AT -> by(key, row -> shape.columns(row).updatedAt(), Instant::compareTo);
            case SCHEDULE -> by(key, shape::schedule, CodePointOrder::compare);
        };
    }

    private static <R, V> Comparator<R> by(SortKey key, Function<R, Optional<V>> value, Comparator<V> order) {
        Comparator<V> directed = key.descending() ? order.reversed() : order;
        return (left, right) -> {
            Optional<V> l = value.apply(left);
            Optional<V> r = value.apply(right);
            if (l.isPresent() && r.isPresent()) {
                return directed.compare(l.get(), r.get());
            }
            return Boolean.compare(l.isEmpty(), r.isEmpty());
        };
    }
}
