package dev.freestone.targeting;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many characters a pattern has when its counted repetitions are written out, as a compiled pattern has them. Twenty
 * characters of nested repetitions can stand for a billion.
 */
final class PatternSize {
    static final long MOST = 10_000;
    private static final int LONGEST_COUNT = 6;

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    /** Of what was read of the group so far. */
    private long size;
    /** Of what a repetition would repeat. */
    private long last;

    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** The size, or any number above {@link #MOST}; of a text that is no pattern, any number. */
    static long of(String pattern) {
        return new PatternSize(pattern).read();
    }

    private long read() {
        while (at < pattern.length() && size <= MOST) {
            switch (pattern.charAt(at)) {
                case '\\' -> escape();
                case '[' -> charClass();
                case '(' -> {
                    outer.push(size);
                    size = 0;
                    at++;
                }
                case ')' -> close();
                case '{' -> repetition();
                default -> one(at + 1);
            }
        }
        return outer.stream().mapToLong(Long::longValue).sum() + size;
    }

    private void one(int next) {
        last = 1;
        size++;
        at = next;
    }

    private void close() {
        last = Math.max(1, size);
        size = last + (outer.isEmpty() ? 0 : outer.pop());
        at++;
    }

    private void escape() {
        if (pattern.startsWith("\\Q", at)) {
            int end = pattern.indexOf("\\E", at);
            int quoted = (end < 0 ? pattern.length() : end) - at - 2;
            last = 1;
            size += quoted;
            at = end < 0 ? pattern.length() : end + 2;
        } else if (at + 2 < pattern.length()
                && pattern.charAt(at + 2) == '{'
                && "pPx".indexOf(pattern.charAt(at + 1)) >= 0) {
            one(after('}', at + 2));
        } else {
            one(at + 2);
        }
    }

    private void charClass() {
        int i = at + 1;
        i += pattern.startsWith("^", i) ? 1 : 0;
        i += pattern.startsWith("]", i) ? 1 : 0;
        while (i < pattern.length() && pattern.charAt(i) != ']') {
            if (pattern.charAt(i) == '\\') {
                i += 2;
            } else if (pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
                i = pattern.indexOf(":]", i) + 2;
            } else {
                i++;
            }
        }
        one(i + 1);
    }

    private void repetition() {
        int end = pattern.indexOf('}', at);
        long count = end < 0 ? -1 : count(pattern.substring(at + 1, end));
        if (count < 0) {
            one(at + 1);
            return;
        }
        size += last * Math.max(0, count - 1);
        last *= Math.max(1, count);
        at = end + 1;
    }

    /** The highest number of a repetition, or -1 when the braces stand for themselves. */
    private static long count(String inside) {
        int comma = inside.indexOf(',');
        String least = comma < 0 ? inside : inside.substring(0, comma);
        String most = comma < 0 || comma == inside.length() - 1 ? least : inside.substring(comma + 1);
        return isNumber(least) && isNumber(most) ? Math.max(Long.parseLong(least), Long.parseLong(most)) : -1;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_COUNT && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int after(char end, int from) {
        int found = pattern.indexOf(end, from);
        return found < 0 ? pattern.length() : found + 1;
    }
}
