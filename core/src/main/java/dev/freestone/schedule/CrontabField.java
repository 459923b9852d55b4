package dev.freestone.schedule;

/** The five fields of a schedule: how messages call them, and what the last three of them take. */
enum CrontabField {
    MINUTE("minute", 0, 0, ""),
    HOUR("hour", 0, 0, ""),
    DAY_OF_MONTH("day-of-month", 1, 31, ""),
    MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    DAY_OF_WEEK("day-of-week", 0, 7, "sun mon tue wed thu fri sat");

    /** Letters of a name. */
    static final int NAME_LENGTH = 3;

    private static final int NAME_DISTANCE = NAME_LENGTH + 1;

    private final String label;
    private final int first;
    private final int last;
    private final String names;

    CrontabField(String label, int first, int last, String names) {
        this.label = label;
        this.first = first;
        this.last = last;
        this.names = names;
    }

    String label() {
        return label;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    boolean hasNames() {
        return !names.isEmpty();
    }

    /** All names, separated by blanks. */
    String names() {
        return names;
    }

    /** The name of a value; 7 is Sunday again. */
    String name(int value) {
        int at = (value - first) * NAME_DISTANCE % (names.length() + 1);
        return names.substring(at, at + NAME_LENGTH);
    }

    /** The value of the three ASCII letters at this place of a text, or -1 when they are no name of this field. */
    int valueOfName(String text, int at) {
        for (int name = 0; name < names.length(); name += NAME_DISTANCE) {
            if (names.regionMatches(true, name, text, at, NAME_LENGTH)) {
                return first + name / NAME_DISTANCE;
            }
        }
        return -1;
    }
}
