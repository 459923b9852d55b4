package dev.freestone.engine.replay;

import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.JournalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the slots of a contact, step by step, as its journal tells. Immutable.
 *
 * @param steps in the order of the journal
 * @param whole false when a part of the journal is redacted, so that nobody knows any more
 */
record SlotTimeline(List<Step> steps, boolean whole) {
    /**
     * One change.
     *
     * @param number of its entry
     * @param state what the slots became
     * @param at from when on they count
     * @param marks what sets them apart
     * @param claim the number of the entry of the claim that took them
     */
    record Step(long number, SlotState state, Instant at, Set<EventMark> marks, long claim) {}

    static SlotTimeline of(List<JournalRecord> entries) {
        List<Step> steps = new ArrayList<>();
        boolean whole = true;
        for (JournalRecord entry : entries) {
            Map<String, ?> notes = JournalEntries.details(entry.entry());
            whole = whole && !entry.entry().body().json().equals("{}");
            Optional<SlotState> state = Optional.ofNullable(notes.get("slots"))
                    .map(Object::toString)
                    .flatMap(SlotState::parse);
            Optional<Step> before = steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
            state.map(next -> step(entry, next, notes, before)).ifPresent(steps::add);
        }
        return new SlotTimeline(List.copyOf(steps), whole);
    }

    private static Step step(JournalRecord entry, SlotState state, Map<String, ?> notes, Optional<Step> before) {
        Optional<Instant> at =
                Optional.ofNullable(notes.get("at")).map(Object::toString).map(Instant::parse);
        if (state == SlotState.RESERVED || before.isEmpty()) {
            Optional<String> marks = Optional.ofNullable(notes.get("marks")).map(Object::toString);
            return new Step(entry.number(), state, at.orElse(entry.at()), PastDecision.marks(marks), entry.number());
        }
        Step last = before.get();
        return new Step(entry.number(), state, at.orElse(last.at()), last.marks(), last.claim());
    }

    /** The last step before an entry of the journal; empty when there was none yet. */
    Optional<Step> before(long number) {
        Optional<Step> last = Optional.empty();
        for (Step step : steps) {
            if (step.number() < number) {
                last = Optional.of(step);
            }
        }
        return last;
    }
}
