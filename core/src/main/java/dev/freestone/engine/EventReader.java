package dev.freestone.engine;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.EventContexts;
import dev.freestone.engagement.EventNames;
import dev.freestone.engagement.PostedEvent;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.NumberText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and judges one posted event. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 2.1, 2.4. */
final class EventReader {
    private static final int MAX_TRANSACTION_ID = 255;
    private static final long MAX_QTY = 1_000_000;
    private static final Pattern DIGITS = Pattern.compile("0*([0-9]{1,7})");
    private static final Instant FIRST_DATE = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_DATE = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final String DATE = "a time with an offset such as 2024-05-01T14:00:00Z";

    private EventReader() {}

    /** The event; what is wrong with it is added to the problems, and then it counts for nothing. */
    static @Nullable PostedEvent read(EventEntry entry, Instant now, List<Violation> problems) {
        nameProblems(entry, problems);
        if (!(entry.value() instanceof Map<?, ?> map)) {
            BodyReader.pointing(entry.path(), Map.of(), problems).wrongType(entry.path(), "an object");
            return null;
        }
        BodyReader event = BodyReader.pointing(entry.path(), members(map), problems);
        Optional<String> transactionId = transactionId(event);
        long qty = qty(event);
        Optional<Instant> date = date(event, now);
        Map<String, @Nullable Object> context = context(event);
        event.end();
        return new PostedEvent(entry.name(), transactionId, qty, date, context);
    }

    private static void nameProblems(EventEntry entry, List<Violation> problems) {
        String name = entry.name();
        for (Violation each : EventNames.violations(entry.path(), name)) {
            problems.add(each.as(name.isBlank() ? ErrorCode.MISSING_DATA : ErrorCode.ARGUMENT_ERROR));
        }
        if (!EventNames.isPostable(name)) {
            problems.add(EventJudge.argument(
                    entry.path(), ViolationCode.BAD_FORMAT, "a name of the engine, post events of other names"));
        }
    }

    private static Optional<String> transactionId(BodyReader event) {
        Object value = event.any("transaction_id");
        String at = event.at("transaction_id");
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String || value instanceof Number)) {
            event.wrongType(at, "text or a number");
            return Optional.empty();
        }
        String text = value instanceof BigDecimal number ? NumberText.plain(number) : value.toString();
        if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_TRANSACTION_ID) {
            event.problem(EventJudge.argument(
                    at,
                    ViolationCode.OUT_OF_RANGE,
                    "blank or too long, give 1 to " + MAX_TRANSACTION_ID + " characters"));
        }
        return Optional.of(text);
    }

    private static long qty(BodyReader event) {
        Object value = event.any("qty");
        if (value == null) {
            return 1;
        }
        OptionalLong qty = whole(value);
        if (qty.isEmpty() || qty.getAsLong() < 1 || qty.getAsLong() > MAX_QTY) {
            event.problem(EventJudge.argument(
                    event.at("qty"),
                    qty.isEmpty() ? ViolationCode.BAD_FORMAT : ViolationCode.OUT_OF_RANGE,
                    "not a whole number from 1 to " + MAX_QTY + ", give one"));
            return 1;
        }
        return qty.getAsLong();
    }

    /** The number, or that of a text of digits; one that no quantity reaches is empty too. */
    private static OptionalLong whole(Object value) {
        if (value instanceof Long number) {
            return OptionalLong.of(number);
        } else if (value instanceof BigDecimal number) {
            boolean reaches = number.abs().compareTo(BigDecimal.valueOf(MAX_QTY)) <= 0;
            return reaches && number.stripTrailingZeros().scale() <= 0
                    ? OptionalLong.of(number.longValue())
                    : OptionalLong.empty();
        } else if (value instanceof String text) {
            var digits = DIGITS.matcher(text);
            return digits.matches() ? OptionalLong.of(Long.parseLong(digits.group(1))) : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private static Map<String, @Nullable Object> context(BodyReader event) {
        Object value = event.any("context");
        String at = event.at("context");
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> facts = PlainFacts.of(map);
            EventContexts.violations(at, facts).forEach(each -> event.problem(each.as(ErrorCode.ARGUMENT_ERROR)));
            return facts;
        } else if (value != null) {
            event.wrongType(at, "an object");
        }
        return Map.of();
    }

    private static Optional<Instant> date(BodyReader event, Instant now) {
        Object value = event.any("date");
        if (value == null) {
            return Optional.empty();
        }
        Optional<Instant> date = instant(value)
                .filter(read -> !read.isBefore(FIRST_DATE) && !read.isAfter(LAST_DATE))
                .map(read -> read.truncatedTo(ChronoUnit.MILLIS));
        if (date.isEmpty()) {
            event.wrongType(event.at("date"), DATE);
        } else if (AdmissionRules.isAhead(date.get(), now)) {
            event.problem(Violation.of(
                    event.at("date"),
                    ViolationCode.OUT_OF_RANGE,
                    "more than " + AdmissionRules.SKEW.toSeconds() + " seconds ahead, give when it happened"));
        }
        return date;
    }

    private static Optional<Instant> instant(Object value) {
        if (value instanceof Instant date) {
            return Optional.of(date);
        }
        try {
            return value instanceof String text
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static <T> Optional<T> given(Change<T> change) {
        return change.fold(Optional::empty, Optional::empty, Optional::of);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> members(Map<?, ?> map) {
        return (Map<String, ?>) map;
    }
}
