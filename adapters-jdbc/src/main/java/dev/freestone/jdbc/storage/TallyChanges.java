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
    /** In the place of a state: all that were planned on a day of UTC, whatever became of them. */
    static final String DAY = "day";

    private static final Comparator<TallyKey> ORDER = Comparator.comparing(TallyKey::company)
            .thenComparing(TallyKey::state)
            .thenComparing(TallyKey::plannedAt);

    private final TallyTable table;
    private final NavigableMap<TallyKey, TallyCount> changes = new TreeMap<>(ORDER);

    TallyChanges(Session session) {
        this.table = new TallyTable(session);
    }

    void planned(IntentPlan plan, IntentState state, long number) {
        TallyCount one = new TallyCount(1, number, number);
        add(plan.company(), state.code(), ContactTally.quarterOf(plan.createdAt()), one);
        add(plan.company(), DAY, plan.createdAt().truncatedTo(ChronoUnit.DAYS), one);
    }

    void moved(KnownIntent from, IntentState to) {
        if (from.state() != to) {
            Instant quarter = ContactTally.quarterOf(from.createdAt());
            add(from.company(), from.state().code(), quarter, new TallyCount(-1, from.number(), from.number()));
            add(from.company(), to.code(), quarter, new TallyCount(1, from.number(), from.number()));
        }
    }

    private void add(CompanyId company, String state, Instant plannedAt, TallyCount count) {
        changes.merge(new TallyKey(company.value(), state, plannedAt), count, TallyCount::plus);
    }

    /** Writes what has changed since the last time. */
    void write() {
        if (changes.isEmpty()) {
            return;
        }
        table.takeLoose().forEach((key, counts) -> changes.merge(key, counts, TallyCount::plus));
        List<TallyRow> rows = new ArrayList<>();
        changes.forEach((key, count) -> {
            if (count.contacts() != 0) {
                rows.add(new TallyRow(key, count));
            }
        });
        table.add(rows);
        changes.clear();
    }
}
