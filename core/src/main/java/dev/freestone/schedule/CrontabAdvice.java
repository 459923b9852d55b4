package dev.freestone.schedule;

/** What to write instead of an item that almost means something. Every advice is itself a valid field. */
final class CrontabAdvice {
    private CrontabAdvice() {}

    /** {@code 5-31/10} for {@code 5/10}. */
    static String withRange(String item, CrontabField field, int first) {
        int slash = item.indexOf('/');
        boolean named = isNamed(item);
        // "sun-sun" would be one day: named weeks that begin on Sunday end on Saturday.
        int last = named && field == CrontabField.DAY_OF_WEEK && first == 0 ? field.last() - 1 : field.last();
        return item.substring(0, slash) + "-" + write(last, named, field) + item.substring(slash);
    }

    /** {@code nov-dec,jan-feb} for {@code nov-feb}; with a step the values of the round trip, one by one. */
    static String forwards(String item, CrontabField field, int first, int last, int step) {
        boolean named = isNamed(item);
        if (step > 1) {
            return valuesAround(field, named, first, last, step);
        }
        int dash = item.indexOf('-');
        int slash = item.indexOf('/');
        String from = item.substring(0, dash);
        String to = item.substring(dash + 1, slash < 0 ? item.length() : slash);
        // Sunday, both 0 and 7, already ends the first part.
        int begin = field == CrontabField.DAY_OF_WEEK ? 1 : field.first();
        String untilEnd = first == field.last() ? from : from + "-" + write(field.last(), named, field);
        String fromBegin = last == begin ? to : write(begin, isNamed(to), field) + "-" + to;
        return untilEnd + "," + fromBegin;
    }

    private static String valuesAround(CrontabField field, boolean named, int first, int last, int step) {
        int cycle = field == CrontabField.DAY_OF_WEEK ? field.last() : field.last() - field.first() + 1;
        StringBuilder values = new StringBuilder();
        for (int value = first; value <= last + cycle; value += step) {
            int wrapped = (value - field.first()) % cycle + field.first();
            values.append(values.isEmpty() ? "" : ",").append(write(wrapped, named, field));
        }
        return values.toString();
    }

    private static String write(int value, boolean named, CrontabField field) {
        return named ? field.name(value) : Integer.toString(value);
    }

    private static boolean isNamed(String bound) {
        return Character.isLetter(bound.charAt(0));
    }
}
