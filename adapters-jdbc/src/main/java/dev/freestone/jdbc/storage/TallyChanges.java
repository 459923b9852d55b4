package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one transaction changes of the numbers of contacts: added up, and written when it ends, so that the rows that many
 * transactions share are locked last, for the length of a commit. Used by one thread.
 */
final class TallyChanges {
    private static final Comparator<TallyKey> ORDER = Comparator.comparing(TallyKey::company)
            .thenComparing(TallyKey::span)
            .thenComparing(TallyKey::plannedAt)
            .thenComparing(TallyKey::state);

    private final TallyTable table;
    private final NavigableMap<TallyKey, TallyCount> changes = new TreeMap<>(ORDER);

    TallyChanges(Session session) {
        this.table = new TallyTable(session);
    }

    void planned(IntentPlan plan, IntentState state, long number) {
        TallyCount one = new TallyCount(1, number, number);
        add(quarter(plan.company(), plan.createdAt(), state), one);
        Instant day = plan.createdAt().truncatedTo(ChronoUnit.DAYS);
        add(new TallyKey(plan.company().value(), TallyKey.DAY, day, TallyKey.ANY), one);
    }

    void moved(KnownIntent from, IntentState to) {
        if (from.state() != to) {
            long number = from.number();
            add(quarter(from.company(), from.createdAt(), from.state()), new TallyCount(-1, number, number));
            add(quarter(from.company(), from.createdAt(), to), new TallyCount(1, number, number));
        }
    }

    private static TallyKey quarter(CompanyId company, Instant createdAt, IntentState state) {
        return new TallyKey(company.value(), TallyKey.QUARTER, ContactTally.quarterOf(createdAt), state.code());
    }

    private void add(TallyKey key, TallyCount count) {
        changes.merge(key, count, TallyCount::plus);
    }

    /** Writes what has changed since the last time. */
    void write() {
        if (changes.isEmpty()) {
            return;
        }
        table.takeLoose().forEach((key, counts) -> changes.merge(key, counts, TallyCount::plus));
        List<TallyRow> rows = new ArrayList<>();
        // Also where as many came as went: those that came may have other numbers.
        changes.forEach((key, count) -> rows.add(new TallyRow(key, count)));
        table.add(rows);
        changes.clear();
    }
}
