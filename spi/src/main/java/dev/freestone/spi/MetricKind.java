package dev.freestone.spi;

/** How a metric is measured, and by which call of {@link MetricsSink}. */
public enum MetricKind {
    /** Counts what happened and never goes down: {@link MetricsSink#add}. */
    COUNTER,
    /** How long something took, each time: {@link MetricsSink#time}. */
    TIMER,
    /** How many there are now: {@link MetricsSink#set}. */
    GAUGE,
    /** How old something is now: {@link MetricsSink#age}. */
    AGE
}
