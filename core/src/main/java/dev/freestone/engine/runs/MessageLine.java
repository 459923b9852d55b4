package dev.freestone.engine.runs;

import dev.freestone.campaign.RowReason;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a row: the messages that were planned for it, or why none was. Immutable.
 *
 * @param person the person, when known
 * @param reference what the row names beside the person, when it could be read
 * @param reason why nothing was planned
 * @param keys the planned messages, one a channel; none with a reason
 */
record MessageLine(
        Optional<PersonId> person, Optional<String> reference, Optional<RowReason> reason, List<IdempotencyKey> keys) {
    MessageLine {
        keys = List.copyOf(keys);
    }

    static MessageLine none(RowReason reason, Optional<PersonId> person, Optional<String> reference) {
        return new MessageLine(person, reference, Optional.of(reason), List.of());
    }

    /** What no other row may have as well; empty when the row names nothing that could be a second time. */
    Optional<String> identity() {
        return person.flatMap(who -> reference.map(about -> identity(who, about)));
    }

    static String identity(PersonId person, String reference) {
        // With the length in front no two of them run together.
        return person.value().length() + ":" + person.value() + reference;
    }

    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(person.map(PersonId::value).orElse(null));
        cells.add(reference.orElse(null));
        cells.add(reason.map(why -> why.bucket().code()).orElse(null));
        cells.add(reason.map(RowReason::code).orElse(null));
        keys.forEach(key -> cells.add(key.value()));
        return cells;
    }

    static MessageLine of(List<?> cells) {
        return new MessageLine(
                text(cells, 0).map(PersonId::of),
                text(cells, 1),
                text(cells, 2).flatMap(bucket -> text(cells, 3).flatMap(code -> RowReason.parse(bucket, code))),
                cells.subList(4, cells.size()).stream()
                        .map(key -> new IdempotencyKey(String.valueOf(key)))
                        .toList());
    }

    private static Optional<String> text(List<?> cells, int place) {
        return cells.get(place) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return "MessageLine[" + reason.map(RowReason::code).orElse("planned") + ", " + keys.size() + " messages]";
    }
}
