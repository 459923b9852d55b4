package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmittedEvents;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of one customer, whom the transaction has locked: those that are stored, and those of this request, which are stored at
 * its end. Of one thread. Source: docs/spec/engagement-behaviors.md 2.2, 6.1.
 */
final class EventLedger {
    private static final int AT_ONCE = 1_000;

    private final Tx tx;
    private final LaneKey customer;
    private final EventDocuments documents;
    private final Set<String> looked = new HashSet<>();
    private final Map<String, EventRow> stored = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Own> own = new ArrayList<>();
    private final Map<EngagementCampaignId, Known> known = new HashMap<>();
    private final Map<Long, Integer> depths = new HashMap<>();
    private final List<EventRow> added = new ArrayList<>();
    private final List<EventRow> evaluated = new ArrayList<>();
    private long lastSeq = -1;

    EventLedger(Tx tx, LaneKey customer, EventDocuments documents) {
        this.tx = tx;
        this.customer = customer;
        this.documents = documents;
    }

    /** An event of this request that campaigns have admitted. */
    private record Own(EngagementEvent event, Set<EngagementCampaignId> campaigns) {}

    /** What is stored of the events that a campaign admitted, from a date on. */
    private record Known(Instant from, List<EngagementEvent> events) {}

    /** Finds out which of several events were stored before. */
    Map<String, EventRow> look(Collection<ArrivingEvent> events) {
        List<String> asked = events.stream()
                .filter(each -> each.accepted().isEmpty())
                .flatMap(each -> each.key().stream())
                .distinct()
                .filter(key -> !looked.contains(key))
                .toList();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<String> some = asked.subList(from, Math.min(from + AT_ONCE, asked.size()));
            stored.putAll(tx.behaviors().eventsOf(customer, some));
        }
        looked.addAll(asked);
        return stored;
    }

    /** Whether an event that was looked for has come before, be it in this request; it is known from now on. */
    boolean isDuplicate(ArrivingEvent event) {
        return event.accepted().isEmpty()
                && event.key()
                        .filter(key -> stored.containsKey(key) || !taken.add(key))
                        .isPresent();
    }

    /** The event at its place: what was not numbered yet gets the next number. */
    EngagementEvent numbered(ArrivingEvent event) {
        EngagementEvent numbered = event.content()
                .at(event.date(), event.accepted().map(EventRow::seq).orElseGet(this::nextSeq));
        if (event.depth() > 0) {
            depths.put(numbered.seq(), event.depth());
        }
        return numbered;
    }

    private long nextSeq() {
        if (lastSeq < 0) {
            lastSeq = tx.behaviors().lastSeq(customer);
        }
        return ++lastSeq;
    }

    /** From now on the event is one of those that these campaigns admitted. */
    void admit(EngagementEvent event, Set<EngagementCampaignId> campaigns) {
        own.add(new Own(event, campaigns));
    }

    /** All that a campaign has admitted, those of this request included. */
    AdmittedEvents admitted(EngagementCampaignId campaign) {
        return from -> {
            List<EngagementEvent> events = new ArrayList<>(stored(campaign, from));
            own.stream()
                    .filter(each -> each.campaigns().contains(campaign))
                    .map(Own::event)
                    .filter(each -> !each.date().isBefore(from))
                    .forEach(events::add);
            return events;
        };
    }

    private List<EngagementEvent> stored(EngagementCampaignId campaign, Instant from) {
        Known before = known.get(campaign);
        if (before == null || from.isBefore(before.from())) {
            List<EngagementEvent> events = new ArrayList<>();
            for (EventRow row : tx.behaviors().admitted(customer, campaign, from)) {
                events.add(documents.event(customer, row));
                if (row.depth() > 0) {
                    depths.put(row.seq(), row.depth());
                }
            }
            before = new Known(from, events);
            known.put(campaign, before);
        }
        return before.events();
    }

    /** How many triggered events led to an event that was numbered or read here. */
    int depth(EngagementEvent event) {
        return depths.getOrDefault(event.seq(), 0);
    }

    /** Stores a new event at the end. */
    void add(EventRow row) {
        added.add(row);
    }

    /** Stores at the end what became of an event that was accepted before. */
    void update(EventRow row) {
        evaluated.add(row);
    }

    /** Whether an event is the first that the customer ever had. */
    boolean isFirstEver() {
        return !added.isEmpty() && added.get(0).seq() == 1;
    }

    /** Writes what was kept; a lost race undoes the transaction. */
    void save() {
        for (int from = 0; from < added.size(); from += AT_ONCE) {
            Commit.saved(tx.behaviors()
                    .addEvents(customer, added.subList(from, Math.min(from + AT_ONCE, added.size()))));
        }
        for (EventRow row : evaluated) {
            Commit.saved(tx.behaviors().updateEvent(customer, row));
        }
    }
}
