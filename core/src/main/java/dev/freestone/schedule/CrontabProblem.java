package dev.freestone.schedule;

import java.util.Locale;

/** The messages of refused schedules: what, where, and what to write instead. */
final class CrontabProblem {
    static final String EMPTY = "schedule: empty";
    static final String OTHER_SPACE = "schedule: only spaces and tabs may separate fields";
    static final String TOO_LONG = "schedule: longer than 255 characters";

    private CrontabProblem() {}

    static String fieldCount(int found) {
        return "schedule: expected 5 fields but found " + found;
    }

    /** The advice keeps the frequency: a yearly schedule must not become a daily one by copying it. */
    static String nickname(String text) {
        String instead = switch (text.toLowerCase(Locale.ROOT)) {
            case "@yearly", "@annually" -> "P P 1 1 *";
            case "@monthly" -> "P P 1 * *";
            case "@weekly" -> "P P * * 0";
            default -> "P P * * *";
        };
        return "schedule: \"" + visible(text) + "\" is not supported, write " + instead;
    }

    static String notFreestone(String text, int from, int to, CrontabField field) {
        boolean lowerCase = to - from == 1 && text.charAt(from) == 'p';
        return at(text, from, to, field)
                + (lowerCase ? "P must be upper case" : "must be P, Freestone chooses the time of day");
    }

    static String inField(String text, int from, int to, CrontabField field, FieldReader reader, CrontabFault fault) {
        if (fault == CrontabFault.EMPTY_ITEM) {
            return at(text, from, to, field) + "empty list item";
        }
        String item = text.substring(reader.itemStart(), reader.itemEnd());
        return at(text, reader.itemStart(), reader.itemEnd(), field)
                + switch (fault) {
                    case EMPTY_ITEM -> "empty list item";
                    case NOT_CRONTAB -> "not part of crontab(5)";
                    case PLACEHOLDER -> "P is allowed only as minute and hour";
                    case UNKNOWN_NAME -> "not a number " + range(field) + " or one of " + field.names();
                    case OUTSIDE -> "outside " + range(field);
                    case ZERO_STEP -> "step must be at least 1";
                    case STEP_WITHOUT_RANGE ->
                        "a step needs * or a range before it, write "
                                + CrontabAdvice.withRange(item, field, reader.first());
                    case BACKWARDS ->
                        "range runs backwards, write "
                                + CrontabAdvice.forwards(item, field, reader.first(), reader.last(), reader.step());
                };
    }

    private static String at(String text, int from, int to, CrontabField field) {
        int column = text.codePointCount(0, from) + 1;
        return "schedule: " + field.label() + " \"" + visible(text.substring(from, to)) + "\" at column " + column
                + ": ";
    }

    private static String range(CrontabField field) {
        return field.first() + "-" + field.last();
    }

    /** Characters that no reader could see, or that would break a log line, by their code points. */
    private static String visible(String text) {
        if (text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isVisible(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return shown.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
