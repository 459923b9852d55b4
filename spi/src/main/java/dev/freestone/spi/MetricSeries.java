package dev.freestone.spi;

import java.util.List;

/**
 * One metric with the values of its tags: {@code MetricSeries.of(Metric.WORK_DONE, "outreach.run")}. Two with the same metric and
 * values are equal, so that one serves as the key of a counter. Immutable.
 *
 * @param metric what is measured
 * @param values one for each of {@link Metric#tags()}, in their order; never empty texts
 */
public record MetricSeries(Metric metric, List<String> values) {
    /** Stands for a value that there is none of: a contact was suppressed, and no rule did it. */
    public static final String NONE = "none";

    /**
     * Checks and copies the components.
     *
     * @param metric what is measured
     * @param values one for each of {@link Metric#tags()}, in their order; never empty texts
     */
    public MetricSeries {
        values = List.copyOf(values);
        if (values.size() != metric.tags().size() || values.contains("")) {
            throw new IllegalArgumentException("MetricSeries: " + metric.code() + " has " + values.size()
                    + " values, give one that is not empty for each of "
                    + metric.tags().stream().map(MetricTag::code).toList());
        }
    }

    /**
     * A series.
     *
     * @param metric what is measured
     * @param values one for each of its tags, in their order
     * @return the series
     * @throws IllegalArgumentException when values are missing, empty or too many
     */
    public static MetricSeries of(Metric metric, String... values) {
        return new MetricSeries(metric, List.of(values));
    }

    /**
     * The value of a tag.
     *
     * @param tag one of the metric's
     * @return the value
     * @throws IllegalArgumentException when the metric has no such tag
     */
    public String value(MetricTag tag) {
        int place = metric.tags().indexOf(tag);
        if (place < 0) {
            throw new IllegalArgumentException("MetricSeries: " + metric.code() + " has no tag " + tag.code());
        }
        return values.get(place);
    }
}
