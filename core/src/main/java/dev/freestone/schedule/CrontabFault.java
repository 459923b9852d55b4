package dev.freestone.schedule;

/** What can be wrong with a field's text. */
enum CrontabFault {
    EMPTY_ITEM,
    NOT_CRONTAB,
    PLACEHOLDER,
    UNKNOWN_NAME,
    OUTSIDE,
    ZERO_STEP,
    STEP_WITHOUT_RANGE,
    BACKWARDS
}
