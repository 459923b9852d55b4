package dev.freestone.engine.dispatch;

import dev.freestone.contact.IntentMove;
import dev.freestone.contact.SlotRule;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.watch.ContactMetrics;
import dev.freestone.engine.watch.InteractionNews;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Stores steps of intents with their slots and their journal. */
final class IntentWrites {
    private IntentWrites() {}

    /** Stores steps of locked intents; a lost race undoes the transaction. */
    static void store(Tx tx, List<IntentMove> moves, ActorId actor) {
        store(tx, moves, actor, Map.of());
    }

    static void store(Tx tx, List<IntentMove> moves, ActorId actor, Map<String, String> details) {
        store(tx, moves, actor, move -> details, move -> Set.of());
    }

    /** What a step says of slots is done with it; most have none, and then nothing is asked. */
    private static void storeSlots(Tx tx, List<IntentMove> moves, Function<IntentMove, Set<EventMark>> marks) {
        List<ContactEvent> reserved = new ArrayList<>();
        List<SlotMove> moved = new ArrayList<>();
        for (IntentMove move : moves) {
            reserved.addAll(SlotRule.reserved(move, marks.apply(move)));
            SlotRule.moved(move).ifPresent(moved::add);
        }
        if (!reserved.isEmpty()) {
            tx.events().put(reserved);
        }
        if (!moved.isEmpty()) {
            tx.events().move(moved);
        }
    }

    /** Stores steps of locked intents, each with what the journal says besides, and with the marks of the slots that it takes. */
    static void store(
            Tx tx,
            List<IntentMove> moves,
            ActorId actor,
            Function<IntentMove, Map<String, String>> details,
            Function<IntentMove, Set<EventMark>> marks) {
        if (moves.isEmpty()) {
            return;
        }
        List<IntentRow> rows = new ArrayList<>(moves.size());
        List<JournalEntry> entries = new ArrayList<>(moves.size());
        for (IntentMove move : moves) {
            rows.add(move.next());
            entries.add(IntentJournal.moved(move, actor, details.apply(move)));
        }
        tx.contacts().update(rows).forEach(Commit::saved);
        storeSlots(tx, moves, marks);
        tx.journal().append(entries);
        ContactMetrics.moved(tx, moves);
        InteractionNews.moved(tx, moves);
    }
}
