package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlannedTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists of intents, the last planned first. Those of a time are looked for between the first and the last place that was given
 * in it: the order of planning is nearly that of time, so that few are met in vain.
 */
final class IntentPages {
    private final Session session;
    private final TallyViews tallies;

    IntentPages(Session session, TallyViews tallies) {
        this.session = session;
        this.tallies = tallies;
    }

    /** What part of a list is wanted. */
    private record Part(CompanyId company, PlaceRange places, PlannedTime time, long before, int limit) {
        /** Adds that a row has a place in this part. */
        Sql to(Sql select, String number) {
            select.add(" AND " + number + " < ?", before);
            if (!time.isAny()) {
                select.add(" AND " + number + " BETWEEN ? AND ?", places.first(), places.last());
            }
            return select;
        }

        /** Adds that a plan was made in the time. */
        Sql inTime(Sql select) {
            time.from().ifPresent(from -> select.add(" AND i.created_at >= ?", from));
            time.until().ifPresent(until -> select.add(" AND i.created_at < ?", until));
            return select;
        }
    }

    List<IntentRow> page(CompanyId company, IntentFilter filter, long before, int limit) {
        PlannedTime time = filter.planned();
        Optional<PlaceRange> places = time.isAny() ? Optional.of(PlaceRange.ALL) : tallies.places(company, time);
        if (places.isEmpty()) {
            return List.of();
        }
        Part part = new Part(company, places.get(), time, before, limit);
        Sql select = isOfStatesOnly(filter) ? newest(filter.states(), part) : matching(filter, part);
        return List.copyOf(session.list(select, rows -> StatusShape.intent(rows, session.dialect())));
    }

    private static boolean isOfStatesOnly(IntentFilter filter) {
        return Stream.of(
                        filter.producer(),
                        filter.occurrence(),
                        filter.person(),
                        filter.key(),
                        filter.providerMessageId())
                .allMatch(Optional::isEmpty);
    }

    /**
     * The newest of each state by the index of states; a state that is rare would else be looked for in the whole table. States
     * are named in the text, so that PostgreSQL sees that its indexes, which are partial, have what is asked for: those that
     * hold a lane are found by the lanes, which are few.
     */
    private Sql newest(Set<IntentState> asked, Part part) {
        Set<IntentState> states = asked.isEmpty() ? EnumSet.allOf(IntentState.class) : asked;
        Sql select = session.sql(StatusShape.INTENT + " JOIN (SELECT place FROM (");
        String union = "";
        for (IntentState state : states) {
            select.add(
                    union + "(SELECT s.number AS place FROM freestone_intent_status s"
                            + (part.time().isAny() ? "" : " JOIN freestone_intent i ON i.number = s.number")
                            + " WHERE s.company = ? AND s.state = '" + state.code() + "'"
                            + (state.holdsLane() ? " AND s.lane IS NOT NULL" : ""),
                    part.company().value());
            part.inTime(part.to(select, "s.number"))
                    .add(" ORDER BY s.company, s.state, s.number DESC LIMIT ?)", part.limit());
            union = " UNION ALL ";
        }
        return select.add(
                ") of_states ORDER BY place DESC LIMIT ?) newest ON i.number = newest.place ORDER BY i.number DESC",
                part.limit());
    }

    private Sql matching(IntentFilter filter, Part part) {
        Sql select = session.sql(
                StatusShape.INTENT + " WHERE i.company = ?", part.company().value());
        part.inTime(part.to(select, "i.number"));
        if (!filter.states().isEmpty()) {
            select.add(" AND s.state IN (" + Sql.marks(filter.states().size()) + ")");
            filter.states().forEach(state -> select.add("", state.code()));
        }
        filter.producer().ifPresent(producer -> select.add(" AND i.producer = ?", producer.code()));
        filter.occurrence().ifPresent(occurrence -> select.add(" AND i.occurrence = ?", occurrence));
        filter.person().ifPresent(person -> select.add(" AND i.person = ?", person.value()));
        filter.key().ifPresent(key -> select.add(" AND i.idempotency_key = ?", key.value()));
        filter.providerMessageId().ifPresent(id -> select.add(" AND s.provider_message_id = ?", id));
        return select.add(" ORDER BY i.number DESC LIMIT ?", part.limit());
    }
}
