package dev.freestone.campaign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of {@code log.txt}: {@code {instant} {level} {event} key=value …}. Ids, codes and counts only. Pure. Source:
 * docs/spec/outreach-campaigns.md 5.1.
 */
public final class RunLogLine {
    /** How much a line matters. */
    public enum Level {
        /** As planned. */
        INFO,
        /** A row or step did not go as wished. */
        WARN,
        /** The run failed. */
        ERROR
    }

    private final StringBuilder text;

    private RunLogLine(StringBuilder text) {
        this.text = text;
    }

    /**
     * Begins a line.
     *
     * @param at when, written in whole seconds
     * @param level how much it matters
     * @param event such as {@code run_started}
     * @return the line, to be continued
     */
    public static RunLogLine of(Instant at, Level level, String event) {
        return new RunLogLine(new StringBuilder(128)
                .append(at.truncatedTo(ChronoUnit.SECONDS))
                .append(' ')
                .append(level)
                .append(' ')
                .append(event));
    }

    /**
     * Adds a pair.
     *
     * @param key the key
     * @param value an id, a code or a count; blanks and control characters become {@code _}
     * @return this
     */
    public RunLogLine with(String key, Object value) {
        text.append(' ').append(key).append('=').append(plain(value));
        return this;
    }

    /**
     * A value as lines have it.
     *
     * @param value an id, a code or a count
     * @return its text, with {@code _} for blanks and control characters
     */
    public static String plain(Object value) {
        String given = value.toString();
        StringBuilder plain = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            plain.append(c <= ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '_' : c);
        }
        return plain.toString();
    }

    /**
     * The line without its line feed.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return text.toString();
    }
}
