package dev.freestone.memory;

import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.PlannedTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the in-memory store computes of one intent. Pure. */
final class IntentStatuses {
    private IntentStatuses() {}

    static IntentRow leased(IntentRow row, Lease lease, Instant wakeAt) {
        IntentStatus is = row.status();
        return row.with(new IntentStatus(
                is.state(),
                is.reason(),
                is.ruleId(),
                is.dueAt(),
                is.holdUntil(),
                lease,
                is.attempt(),
                is.decision(),
                is.validUntil(),
                is.restrictionVersion(),
                is.slots(),
                is.providerMessageId(),
                is.delivery(),
                is.calledBack(),
                is.reconcileCount(),
                Optional.of(wakeAt),
                is.updatedAt()));
    }

    static IntentRow version(IntentRow row, long version) {
        return new IntentRow(row.planSeq(), version, row.plan(), row.status());
    }

    static boolean matches(IntentRow row, IntentFilter filter) {
        IntentStatus is = row.status();
        return (filter.states().isEmpty() || filter.states().contains(is.state()))
                && filter.producer()
                        .filter(it -> !it.equals(row.plan().producer()))
                        .isEmpty()
                && filter.occurrence()
                        .filter(it -> !it.equals(row.plan().occurrence()))
                        .isEmpty()
                && filter.person().filter(it -> !it.equals(row.plan().person())).isEmpty()
                && filter.key().filter(it -> !it.equals(row.plan().key())).isEmpty()
                && (filter.providerMessageId().isEmpty()
                        || filter.providerMessageId().equals(is.providerMessageId()))
                && filter.planned().contains(row.plan().createdAt());
    }

    static IntentOutcome outcome(IntentRow row) {
        IntentStatus is = row.status();
        return new IntentOutcome(row.plan().channel(), is.state(), is.reason(), is.ruleId());
    }

    /** The row as a count of one, to be grouped by. */
    static IntentCount single(IntentRow row) {
        IntentStatus is = row.status();
        return new IntentCount(row.plan().channel(), is.state(), is.reason(), is.ruleId(), 1);
    }

    /** How many of these there are by the quarter of an hour in which they were planned, within a time, and by state. */
    static List<ContactTally> tally(Stream<IntentRow> contacts, PlannedTime time) {
        return contacts
                .collect(Collectors.groupingBy(IntentStatuses::tallied, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new ContactTally(
                        entry.getKey().plannedAt(), entry.getKey().state(), entry.getValue()))
                .filter(tally -> time.contains(tally.plannedAt()))
                .sorted(Comparator.comparing(ContactTally::plannedAt).thenComparing(ContactTally::state))
                .toList();
    }

    private static ContactTally tallied(IntentRow row) {
        return new ContactTally(
                ContactTally.quarterOf(row.plan().createdAt()), row.status().state(), 1);
    }

    static IntentCount times(IntentCount single, long count) {
        return new IntentCount(single.channel(), single.state(), single.reason(), single.ruleId(), count);
    }
}
