package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlannedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the numbers of contacts: as many rows as the time has quarters of an hour, and days. */
final class TallyViews {
    private static final Comparator<ContactTally> IN_ORDER =
            Comparator.comparing(ContactTally::plannedAt).thenComparing(ContactTally::state);
    private static final String OF_QUARTERS =
            " FROM " + TallyTable.NAME + " WHERE company = ? AND span = '" + TallyKey.QUARTER + "'";
    private static final String OF_DAYS =
            " FROM " + TallyTable.NAME + " WHERE company = ? AND span = '" + TallyKey.DAY + "'";

    private final Session session;
    private final TallyChanges changes;

    TallyViews(Session session, TallyChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    List<ContactTally> tally(CompanyId company, Instant from, Instant until) {
        changes.write();
        return session
                .list(
                        session.sql(
                                "SELECT planned_at, state, SUM(contacts) AS n" + OF_QUARTERS
                                        + " AND planned_at >= ? AND planned_at < ? GROUP BY planned_at, state"
                                        + " HAVING SUM(contacts) > 0",
                                company.value(),
                                from,
                                until),
                        rows -> new ContactTally(
                                session.dialect().instant(rows, "planned_at"),
                                IntentState.parse(rows.getString("state")).orElseThrow(),
                                rows.getLong("n")))
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** Between which places in the order of planning all contacts of a time lie, others among them; empty = there are none. */
    Optional<PlaceRange> places(CompanyId company, PlannedTime time) {
        changes.write();
        Optional<Instant> from = time.from().map(ContactTally::quarterOf);
        Optional<Instant> firstDay = from.map(TallyViews::nextDay);
        Optional<Instant> lastDay = time.until().map(until -> until.truncatedTo(ChronoUnit.DAYS));
        Sql select = session.sql("SELECT MIN(first_number) AS f, MAX(last_number) AS l FROM (");
        if (firstDay.isPresent() && lastDay.filter(firstDay.get()::isBefore).isEmpty() && lastDay.isPresent()) {
            part(select, "", OF_QUARTERS, company, from, time.until());
        } else {
            part(select, "", OF_DAYS, company, firstDay, lastDay);
            if (from.isPresent()) {
                part(select, " UNION ALL ", OF_QUARTERS, company, from, firstDay);
            }
            if (lastDay.isPresent()) {
                part(select, " UNION ALL ", OF_QUARTERS, company, lastDay, time.until());
            }
        }
        return session.one(select.add(") of_time"), rows -> {
                    long first = rows.getLong("f");
                    return rows.wasNull()
                            ? Optional.<PlaceRange>empty()
                            : Optional.of(new PlaceRange(first, rows.getLong("l")));
                })
                .flatMap(range -> range);
    }

    private static void part(
            Sql select,
            String union,
            String source,
            CompanyId company,
            Optional<Instant> from,
            Optional<Instant> until) {
        select.add(union + "SELECT first_number, last_number" + source, company.value());
        from.ifPresent(instant -> select.add(" AND planned_at >= ?", instant));
        until.ifPresent(instant -> select.add(" AND planned_at < ?", instant));
    }

    /** When the first whole day begins. */
    private static Instant nextDay(Instant at) {
        return at.plus(Duration.ofDays(1)).minusNanos(1).truncatedTo(ChronoUnit.DAYS);
    }
}
