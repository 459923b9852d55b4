package dev.freestone.engine.replay;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A contact event as it is now, with what tells how it was.
 *
 * @param now the event
 * @param slots for a contact of the ledger: what became of its slots
 * @param report for what others have reported: when
 */
record PastEvent(ContactEvent now, Optional<SlotTimeline> slots, Optional<Reported> report) {
    /**
     * When something was reported.
     *
     * @param version 1 until it was corrected
     * @param at S when it was stored or last corrected
     */
    record Reported(long version, Instant at) {}

    /** What a decision has seen of it. */
    Sight seenBy(PastDecision decision, Set<Long> blocked) {
        return switch (now.source().kind()) {
            case INTENT ->
                slots.filter(SlotTimeline::whole)
                        .map(timeline -> intent(timeline, decision, blocked))
                        .orElseGet(this::doubtful);
            case CALL, INBOUND -> report.map(told -> reported(told, decision)).orElseGet(this::doubtful);
            case EXPORT -> exported(decision);
        };
    }

    /**
     * One look at an event.
     *
     * @param event the event as it counted; empty = it did not
     * @param sure false when it may have counted or not
     */
    record Sight(Optional<ContactEvent> event, boolean sure) {
        static final Sight NOTHING = new Sight(Optional.empty(), true);
    }

    private Sight intent(SlotTimeline timeline, PastDecision decision, Set<Long> blocked) {
        return timeline.before(decision.number())
                .filter(step -> step.state().counts() && !blocked.contains(step.claim()))
                .map(step -> new Sight(Optional.of(as(step.state(), step.at(), step.marks())), true))
                .orElse(Sight.NOTHING);
    }

    private Sight reported(Reported told, PastDecision decision) {
        if (!told.at().isAfter(decision.at())) {
            return asItIs();
        }
        boolean corrected = told.version() > 1;
        // What was stored while the decision was made may have been seen by it or not.
        boolean meanwhile = !told.at().isAfter(decision.entry().at());
        return corrected || meanwhile ? doubtful() : Sight.NOTHING;
    }

    /** An entry counts from noon on, and is made on the morning before; when it was given up is not put down for each. */
    private Sight exported(PastDecision decision) {
        boolean there = !now.at().isAfter(decision.at());
        return there && now.state().counts() ? asItIs() : doubtful();
    }

    private Sight asItIs() {
        return now.state().counts() ? new Sight(Optional.of(now), true) : Sight.NOTHING;
    }

    private Sight doubtful() {
        SlotState state = now.state().counts() ? now.state() : SlotState.USED;
        return new Sight(Optional.of(as(state, now.at(), now.marks())), false);
    }

    private ContactEvent as(SlotState state, Instant at, Set<EventMark> marks) {
        return now.moved(state, at).marked(marks);
    }
}
