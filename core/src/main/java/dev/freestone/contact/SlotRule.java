package dev.freestone.contact;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which slots a contact takes, and what its steps do to them: one slot for each debt, or one without a debt. Pure. Source:
 * docs/spec/contact-policy.md 5.
 */
public final class SlotRule {
    private SlotRule() {}

    /**
     * What a contact on a channel is to counters.
     *
     * @param channel the code of the channel, such as {@code voice}
     * @return call or message; empty for a channel that reaches nobody by itself
     */
    public static Optional<EventKind> kind(String channel) {
        return switch (channel) {
            case "gui", "document" -> Optional.empty();
            case "voice" -> Optional.of(EventKind.CALL);
            default -> Optional.of(EventKind.MESSAGE);
        };
    }

    /**
     * The slots that a claim would take. Without debts a contact takes one where a policy counts: nobody else would look.
     *
     * @param plan the contact
     * @param counted whether the policy counts contacts
     * @param at S
     * @param marks what sets them apart
     * @return reserved events; none when the contact counts nowhere
     */
    public static List<ContactEvent> slots(IntentPlan plan, boolean counted, Instant at, Set<EventMark> marks) {
        boolean counts = counted || !plan.topic().debts().isEmpty();
        return counts ? slots(EventSource.of(plan), plan, at, marks) : List.of();
    }

    /**
     * The slots of a contact that is handed to a dialer: always at least one, since the dialer will call.
     *
     * @param plan the contact
     * @param at from when on it counts
     * @param marks what sets them apart
     * @return reserved events; none on a channel that reaches nobody
     */
    public static List<ContactEvent> exported(IntentPlan plan, Instant at, Set<EventMark> marks) {
        var source = new EventSource(
                plan.company(), EventSource.Kind.EXPORT, plan.key().value());
        return slots(source, plan, at, marks);
    }

    private static List<ContactEvent> slots(EventSource source, IntentPlan plan, Instant at, Set<EventMark> marks) {
        List<KeyedHash> debts = plan.topic().debts();
        Optional<EventKind> kind = kind(plan.channel());
        if (kind.isEmpty()) {
            return List.of();
        }
        Stream<Optional<KeyedHash>> each =
                debts.isEmpty() ? Stream.of(Optional.empty()) : debts.stream().map(Optional::of);
        return each.map(debt -> new ContactEvent(
                        source,
                        plan.person(),
                        debt,
                        kind.get(),
                        plan.channel(),
                        plan.topic().purpose(),
                        plan.topic().subject(),
                        at,
                        SlotState.RESERVED,
                        marks))
                .toList();
    }

    /**
     * The slots that a step has reserved.
     *
     * @param move the step
     * @param marks what sets them apart, as the policy has said
     * @return events to be stored with it; none unless it is a claim that takes slots
     */
    public static List<ContactEvent> reserved(IntentMove move, Set<EventMark> marks) {
        boolean reserves =
                move.after().slots().equals(Optional.of(SlotState.RESERVED)) && move.from() != IntentState.CLAIMED;
        return reserves ? slots(move.before().plan(), true, move.after().updatedAt(), marks) : List.of();
    }

    /**
     * What a step does to slots that are there.
     *
     * @param move the step
     * @return the change to be stored with it; empty when they stay as they are
     */
    public static Optional<SlotMove> moved(IntentMove move) {
        Optional<SlotState> after = move.after().slots();
        if (after.equals(move.before().status().slots())) {
            return Optional.empty();
        }
        return after.filter(state -> state != SlotState.RESERVED)
                .map(state -> new SlotMove(
                        EventSource.of(move.before().plan()),
                        state,
                        move.to() == IntentState.ATTEMPTED
                                ? move.after().attempt().last().map(last -> last.at())
                                : Optional.empty()));
    }
}
