package dev.freestone.model.common;

import java.time.LocalDate;
import java.util.Map;

/**
 * The holidays of a company: the days on which it is closed although they fall on one of its {@link BusinessDays#weekdays()
 * weekdays}.
 *
 * <p><b>Purity:</b> equal years give equal holidays on every node, until the company changes its calendar. A change moves no
 * due time that was fixed before. <b>Caller and thread:</b> the engine, on the thread of the caller and perhaps inside the
 * transaction of the host, several at once. <b>Caching:</b> the engine asks once for each year that a count of days touches
 * and remembers nothing after it, so an answer comes from memory; a source that reads a database or a file keeps what it has
 * read. <b>Errors:</b> any unchecked exception, no answer, or a date or name that is null fails the change of the case with
 * {@code calendar_unavailable}: nothing was written, and the change may be repeated. What the exception says is not
 * repeated. Source: docs/spec/cases-and-notifications.md 10.
 *
 * <pre>{@code
 * Map<Integer, Map<LocalDate, String>> closed = read();
 * HolidaySource holidays = year -> closed.getOrDefault(year, Map.of());
 * }</pre>
 */
@FunctionalInterface
public interface HolidaySource {
    /**
     * The holidays of a year.
     *
     * @param year the year, such as 2026
     * @return why the company is closed, by date, such as {@code 2026-12-24=Christmas Eve}; operators read it, so no personal
     *     data. Dates of other years and those on days of the week without business count for nothing. Empty when there is no
     *     holiday
     */
    Map<LocalDate, String> holidays(int year);
}
