package dev.freestone.contact;

import dev.freestone.contact.JournalFault.Cause;
import dev.freestone.model.contact.ChainHead;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an entry of a journal follows the one before it, and what was done when it does not. Static, total and
 * deterministic. Source: docs/spec/contact-ledger.md 17.
 */
public final class ChainCheck {
    private ChainCheck() {}

    /**
     * Whether an entry is the one that was linked after another.
     *
     * @param before the place before it
     * @param row the entry
     * @return false when it stands elsewhere, or it or an entry before it was changed
     */
    public static boolean follows(ChainHead before, ChainedRow row) {
        return row.agrees() && row.after(before).equals(row.place());
    }

    /**
     * What was done, where an entry does not follow.
     *
     * @param passed the places that hold, the last one at the end; as many as are remembered, at least one
     * @param rest the entry that does not follow, and those that stand after it; as many as are looked at, at least one
     * @return the first place that does not hold
     */
    public static JournalFault explain(List<ChainHead> passed, List<ChainedRow> rest) {
        ChainHead head = passed.get(passed.size() - 1);
        ChainedRow row = rest.get(0);
        long place = head.seq() + 1;
        if (row.place().seq() > place) {
            return new JournalFault(place, Cause.ROW_MISSING);
        }
        if (row.place().seq() < place) {
            return new JournalFault(row.place().seq(), Cause.ROW_INSERTED);
        }
        if (row.after(head).equals(row.place())) {
            // The chain holds, so a column beside the body was changed.
            return new JournalFault(place, Cause.BODY_CHANGED);
        }
        for (int i = 0; i + 1 < passed.size(); i++) {
            if (row.belongsAfter(passed.get(i))) {
                ChainHead instead = passed.get(i + 1);
                boolean copied = instead.hash().equals(row.place().hash());
                return new JournalFault(copied ? place : instead.seq(), Cause.ROW_INSERTED);
            }
        }
        List<ChainedRow> inOrder = inOrder(head, rest);
        if (inOrder.isEmpty()) {
            return new JournalFault(place, isGapBefore(rest) ? Cause.ROW_MISSING : Cause.BODY_CHANGED);
        }
        return new JournalFault(place, inOrder.contains(row) ? Cause.ORDER_CHANGED : Cause.ROW_INSERTED);
    }

    /** The entries as they were linked, as far as they are there. */
    private static List<ChainedRow> inOrder(ChainHead head, List<ChainedRow> rest) {
        List<ChainedRow> left = new ArrayList<>(rest);
        List<ChainedRow> ordered = new ArrayList<>();
        ChainHead last = head;
        boolean found = true;
        while (found) {
            ChainHead before = last;
            List<ChainedRow> next = left.stream()
                    .filter(row -> row.belongsAfter(before))
                    .limit(1)
                    .toList();
            found = !next.isEmpty();
            for (ChainedRow row : next) {
                left.remove(row);
                ordered.add(row);
                last = row.after(before);
            }
        }
        return ordered;
    }

    /** Whether the first entry has the hash of a later place, to which the one after it still refers. */
    private static boolean isGapBefore(List<ChainedRow> rest) {
        if (rest.size() == 1) {
            return false;
        }
        ChainHead first = rest.get(0).place();
        for (int gone = 1; gone <= rest.size(); gone++) {
            if (rest.get(1).belongsAfter(new ChainHead(first.seq() + gone, first.hash()))) {
                return true;
            }
        }
        return false;
    }
}
