package dev.freestone.schedule;

import org.jspecify.annotations.Nullable;

/** Reads the text of one schedule, once. Bounded work: a text above 255 characters is not looked into. */
final class CrontabReader {
    private static final int MOST_CHARACTERS = 255;
    private static final int FIELDS = 5;
    private static final char NEXT_LINE = 0x85;

    private final String text;
    private int start;
    private int end;
    private String problem = "";

    CrontabReader(String text) {
        this.text = text;
    }

    /** The schedule, or null after a problem. */
    @Nullable
    PeachyCrontab read() {
        if (!layout() || !freestoneChooses(CrontabField.MINUTE) || !freestoneChooses(CrontabField.HOUR)) {
            return null;
        }
        int monthDays = field(CrontabField.DAY_OF_MONTH);
        boolean star = monthDays != 0 && text.charAt(start) == '*';
        int months = monthDays == 0 ? 0 : field(CrontabField.MONTH);
        int weekdays = months == 0 ? 0 : field(CrontabField.DAY_OF_WEEK);
        if (weekdays == 0) {
            return null;
        }
        star |= text.charAt(start) == '*';
        // 0 and 7 are one day.
        int sunday = weekdays >>> 7 & 1;
        return new PeachyCrontab(text, monthDays >>> 1, months >>> 1, (weekdays | sunday) & MonthDays.all(7), star);
    }

    /** What was wrong, after {@link #read()} gave nothing. */
    String problem() {
        return problem;
    }

    private boolean layout() {
        int length = text.length();
        if (length > MOST_CHARACTERS
                && (length > 2 * MOST_CHARACTERS || text.codePointCount(0, length) > MOST_CHARACTERS)) {
            return refuse(CrontabProblem.TOO_LONG);
        }
        int fields = 0;
        boolean inside = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (!blank && isOtherSpace(c)) {
                return refuse(CrontabProblem.OTHER_SPACE);
            }
            fields += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        if (fields == FIELDS) {
            return true;
        }
        if (fields == 0) {
            return refuse(CrontabProblem.EMPTY);
        }
        advance();
        return refuse(
                fields == 1 && text.charAt(start) == '@'
                        ? CrontabProblem.nickname(text.substring(start, end))
                        : CrontabProblem.fieldCount(fields));
    }

    private boolean freestoneChooses(CrontabField field) {
        advance();
        return (end - start == 1 && text.charAt(start) == 'P')
                || refuse(CrontabProblem.notFreestone(text, start, end, field));
    }

    private int field(CrontabField field) {
        advance();
        FieldReader reader = new FieldReader(text, field);
        int bits = (int) reader.read(start, end);
        CrontabFault fault = reader.fault();
        if (fault != null) {
            problem = CrontabProblem.inField(text, start, end, field, reader, fault);
        }
        return bits;
    }

    private void advance() {
        start = end;
        while (isBlank(text.charAt(start))) {
            start++;
        }
        end = start;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
    }

    private boolean refuse(String message) {
        problem = message;
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isOtherSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }
}
