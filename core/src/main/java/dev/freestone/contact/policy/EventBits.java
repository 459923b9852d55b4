package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Kinds, purposes, channels and marks of events as bits of one number: every counter compares them with every event. Static and
 * pure.
 */
final class EventBits {
    /** Any channel, also one that no rule can name. */
    static final long ANY_CHANNEL;

    private static final Map<Object, Long> BITS = new HashMap<>();
    private static final List<String> CHANNELS = List.of("voice", "text", "email", "mail", "push", "chat");
    private static final String OTHER = "other channel";

    static {
        List<Object> all = new ArrayList<>(List.of(EventKind.values()));
        all.addAll(List.of(Purpose.values()));
        all.addAll(List.of(EventMark.values()));
        all.addAll(CHANNELS);
        all.add(OTHER);
        all.forEach(each -> BITS.put(each, 1L << BITS.size()));
        ANY_CHANNEL = of(CHANNELS) | of(List.of(OTHER));
    }

    private EventBits() {}

    /** The bits of what is named. */
    static long of(Collection<?> named) {
        long bits = 0;
        for (Object each : named) {
            bits |= BITS.getOrDefault(each, 0L);
        }
        return bits;
    }

    /** The bits of an event. */
    static long of(ContactEvent event) {
        long channel = BITS.getOrDefault(event.channel(), BITS.getOrDefault(OTHER, 0L));
        long marks = event.marks().isEmpty() ? 0 : of(event.marks());
        return BITS.getOrDefault(event.kind(), 0L) | BITS.getOrDefault(event.purpose(), 0L) | channel | marks;
    }
}
