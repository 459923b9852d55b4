package dev.freestone.bench;

/** The days of the measured schedules, as each library writes them; peers start at midnight. */
public enum CrontabDays {
    /** Every day. */
    DAILY("* * *", "* * ?"),
    /** Twice a month. */
    FIRST_AND_FIFTEENTH("1,15 * *", "1,15 * ?"),
    /** Once a week. */
    WEDNESDAY("* * wed", "? * WED"),
    /** Five days a week. */
    MONDAY_TO_FRIDAY("* * mon-fri", "? * MON-FRI"),
    /** One month a year. */
    OCTOBER("* 10 *", "* 10 ?"),
    /** One day in four or eight years. */
    LEAP_DAY("29 2 *", "29 2 ?");

    // Made once: joining texts must not be measured as parsing.
    private final String peachy;
    private final String cronUtils;
    private final String spring;
    private final String quartz;

    CrontabDays(String days, String quartzDays) {
        this.peachy = "P P " + days;
        this.cronUtils = "0 0 " + days;
        this.spring = "0 0 0 " + days;
        this.quartz = "0 0 0 " + quartzDays;
    }

    String peachy() {
        return peachy;
    }

    String cronUtils() {
        return cronUtils;
    }

    String spring() {
        return spring;
    }

    String quartz() {
        return quartz;
    }
}
