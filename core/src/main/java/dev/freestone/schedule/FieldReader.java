package dev.freestone.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Reads the list of one field into bits, bit {@code n} for value {@code n}. Stops at the first fault and keeps the
 * place. One pass, no regular expression: the work is bounded by the text's length.
 */
final class FieldReader {
    private static final int MOST_DIGITS = 4;
    private static final int NO_NUMBER = -1;
    private static final int NO_NAME = -2;

    private final String text;
    private final CrontabField field;
    private int at;
    private int end;
    private int itemStart;
    private int first;
    private int last;
    private int step;
    private @Nullable CrontabFault fault;

    FieldReader(String text, CrontabField field) {
        this.text = text;
        this.field = field;
    }

    /** The values of a field's text, or 0 after a fault. */
    long read(int from, int to) {
        long bits = 0;
        for (int next = from; next <= to; next = end + 1) {
            itemStart = next;
            end = text.indexOf(',', itemStart);
            end = end < 0 || end > to ? to : end;
            fault = readItem();
            if (fault != null) {
                return 0;
            }
            bits |= values();
        }
        return bits;
    }

    /** What stopped {@link #read}; null when nothing did. The item and its numbers are those of the fault. */
    @Nullable
    CrontabFault fault() {
        return fault;
    }

    int itemStart() {
        return itemStart;
    }

    int itemEnd() {
        return end;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int step() {
        return step;
    }

    private @Nullable CrontabFault readItem() {
        if (itemStart == end) {
            return CrontabFault.EMPTY_ITEM;
        }
        at = itemStart;
        step = 1;
        boolean single = false;
        if (text.charAt(at) == '*') {
            at++;
            first = field.first();
            last = field.last();
        } else {
            first = bound();
            last = first;
            single = !skip('-');
            if (!single && first >= 0) {
                last = bound();
            }
            if (first == NO_NAME || last == NO_NAME) {
                return CrontabFault.UNKNOWN_NAME;
            }
        }
        boolean stepped = skip('/');
        if (stepped) {
            step = number();
        }
        if (at < end || first < 0 || last < 0 || step < 0) {
            return notCrontab();
        }
        return faultOfValues(single && stepped);
    }

    private @Nullable CrontabFault faultOfValues(boolean stepWithoutRange) {
        if (outside(first) || outside(last)) {
            return CrontabFault.OUTSIDE;
        }
        if (step == 0) {
            return CrontabFault.ZERO_STEP;
        }
        if (stepWithoutRange) {
            return CrontabFault.STEP_WITHOUT_RANGE;
        }
        if (first > last) {
            if (field != CrontabField.DAY_OF_WEEK || last != 0) {
                return CrontabFault.BACKWARDS;
            }
            // A range may end on Sunday, the only day with two numbers.
            last = field.last();
        }
        return null;
    }

    private CrontabFault notCrontab() {
        return end - itemStart == 1 && text.charAt(itemStart) == 'P'
                ? CrontabFault.PLACEHOLDER
                : CrontabFault.NOT_CRONTAB;
    }

    private long values() {
        if (step == 1) {
            return (2L << last) - (1L << first);
        }
        long bits = 0;
        for (int value = first; value <= last; value += step) {
            bits |= 1L << value;
        }
        return bits;
    }

    private boolean outside(int value) {
        return value < field.first() || value > field.last();
    }

    private boolean skip(char expected) {
        boolean there = at < end && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    private int bound() {
        int start = at;
        while (at < end && isLetter(text.charAt(at))) {
            at++;
        }
        int letters = at - start;
        if (letters == 0) {
            return number();
        }
        // A lone letter is an extension of another cron rather than a misspelt name.
        boolean word = letters > 1 && (at == end || text.charAt(at) == '-' || text.charAt(at) == '/');
        if (!field.hasNames() || !word) {
            return NO_NUMBER;
        }
        int value = letters == CrontabField.NAME_LENGTH ? field.valueOfName(text, start) : NO_NUMBER;
        return value >= 0 ? value : NO_NAME;
    }

    private int number() {
        int start = at;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        int significant = at;
        int value = 0;
        while (at < end && isDigit(text.charAt(at)) && at - significant < MOST_DIGITS) {
            value = value * 10 + (text.charAt(at) - '0');
            at++;
        }
        return at == start ? NO_NUMBER : value;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
