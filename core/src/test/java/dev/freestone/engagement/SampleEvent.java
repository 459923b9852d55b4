package dev.freestone.engagement;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import org.jspecify.annotations.Nullable;

/** Events as the worked examples of behaviors write them. */
final class SampleEvent {
    private SampleEvent() {}

    /**
     * Reads an event of 2024: a day such as {@code 01-02}, a time, and in any order a name, {@code qty 3}, {@code in} a zone, and
     * {@code key=value} of the context. What is not said is 2 January, ten o'clock, {@code x}, once, and the zone of the example.
     */
    static EngagementEvent read(String text, ZoneId zone, long seq) {
        String day = "01-02";
        String time = "10:00";
        String name = "x";
        long qty = 1;
        Optional<ZoneId> own = Optional.empty();
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        try (Scanner words = new Scanner(text)) {
            while (words.hasNext()) {
                String word = words.next();
                int equals = word.indexOf('=');
                if (word.matches("\\d\\d-\\d\\d")) {
                    day = word;
                } else if (word.matches("\\d\\d:\\d\\d(:\\d\\d)?")) {
                    time = word;
                } else if (word.equals("qty")) {
                    qty = words.nextLong();
                } else if (word.equals("in")) {
                    own = Optional.of(ZoneId.of(words.next()));
                } else if (equals > 0) {
                    context.put(word.substring(0, equals), word.substring(equals + 1));
                } else {
                    name = word;
                }
            }
        }
        ZonedDateTime date = LocalDateTime.parse("2024-" + day + "T" + time).atZone(own.orElse(zone));
        return new EngagementEvent(name, Optional.empty(), qty, date.toInstant(), context, own, seq);
    }

    static EngagementEvent at(String name, ZonedDateTime date, long seq) {
        return new EngagementEvent(name, Optional.empty(), 1, date.toInstant(), Map.of(), Optional.empty(), seq);
    }
}
