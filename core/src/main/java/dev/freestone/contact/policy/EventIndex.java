package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The events of a person in the order of time, as numbers that counters compare: read once, counted by many rules. Loans of
 * one account are one debt here, and a contact about two of them is one event. Immutable.
 */
final class EventIndex {
    /** The event names no debt. */
    static final int NO_DEBT = -1;

    private record Once(EventSource source, EventKind kind, int debt) {}

    final int size;
    final long[] at;
    final EventKind[] kind;
    final Purpose[] purpose;
    /** Kind, purpose, channel and marks: see {@link EventBits}. */
    final long[] bits;

    final List<Set<EventMark>> marks;
    final int[] debt;
    final String[] channel;
    final String[] subject;
    final KeyedHash[] person;
    /** Whether it is the first of its contact, whatever number of debts that is about. */
    final boolean[] first;

    private final String firstDebt;
    private final Map<String, Integer> debts = new HashMap<>();

    private EventIndex(List<ContactEvent> events, Function<KeyedHash, String> account) {
        List<ContactEvent> counted = events.stream()
                .filter(event -> event.state().counts())
                .sorted(Comparator.comparing(ContactEvent::at))
                .toList();
        int most = counted.size();
        at = new long[most];
        kind = new EventKind[most];
        purpose = new Purpose[most];
        bits = new long[most];
        marks = new ArrayList<>(most);
        debt = new int[most];
        channel = new String[most];
        subject = new String[most];
        person = new KeyedHash[most];
        first = new boolean[most];
        Set<Once> seen = new HashSet<>();
        int next = 0;
        for (ContactEvent event : counted) {
            int name = event.debt()
                    .map(account)
                    .map(each -> debts.computeIfAbsent(each, none -> debts.size()))
                    .orElse(NO_DEBT);
            if (seen.add(new Once(event.source(), event.kind(), name))) {
                first[next] = seen.add(new Once(event.source(), event.kind(), Integer.MIN_VALUE));
                at[next] = ZoneDays.micros(event.at());
                kind[next] = event.kind();
                purpose[next] = event.purpose();
                bits[next] = EventBits.of(event);
                marks.add(event.marks());
                debt[next] = name;
                channel[next] = event.channel();
                subject[next] = event.subject();
                person[next] = event.person();
                next++;
            }
        }
        size = next;
        firstDebt = debts.entrySet().stream()
                .filter(each -> each.getValue() == 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static EventIndex of(List<ContactEvent> events, Function<KeyedHash, String> account) {
        return new EventIndex(events, account);
    }

    /** The number of a debt; one of which there is no event has none. */
    int debt(String account) {
        // The debt that a contact concerns is mostly the first: no table needs to be read for it.
        return account.equals(firstDebt) ? 0 : debts.getOrDefault(account, Integer.MAX_VALUE);
    }

    int debts() {
        return debts.size();
    }
}
