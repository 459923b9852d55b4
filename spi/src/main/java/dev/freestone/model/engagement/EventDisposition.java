package dev.freestone.model.engagement;

import java.util.Optional;

/** What became of an instance of an event. Source: docs/spec/engagement-behaviors.md 2.1, 2.2. */
public enum EventDisposition {
    /** Stored, and evaluated later. */
    ACCEPTED("accepted"),
    /** Counted in at least one behavior. */
    COUNTED("counted"),
    /** Counted nowhere. */
    IGNORED("ignored"),
    /** Nothing was stored: an earlier instance has its key. */
    DUPLICATE("duplicate"),
    /** Dated too long ago to count. */
    TOO_LATE("too_late");

    private final String code;

    EventDisposition(String code) {
        this.code = code;
    }

    /**
     * The code on the wire and in the storage.
     *
     * @return such as {@code too_late}
     */
    public String code() {
        return code;
    }

    /**
     * Finds a disposition by its code.
     *
     * @param code such as {@code too_late}
     * @return the disposition, or empty
     */
    public static Optional<EventDisposition> parse(String code) {
        for (EventDisposition each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
