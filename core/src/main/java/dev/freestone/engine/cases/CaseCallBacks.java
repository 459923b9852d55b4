package dev.freestone.engine.cases;

import dev.freestone.engine.dispatch.LedgerCommands;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls interactions of a case back, as part of the transaction that changes it. Used by one thread. Source:
 * docs/spec/cases-and-notifications.md 11, S2, S3.
 */
final class CaseCallBacks {
    private static final int CHUNK = 500;
    private static final Set<IntentState> ENDS =
            EnumSet.of(IntentState.CONFIRMED, IntentState.REFUSED, IntentState.CANCELED, IntentState.SUPPRESSED);

    private final Caller caller;
    private final PinnedTypes types;

    CaseCallBacks(Caller caller, PinnedTypes types) {
        this.caller = caller;
        this.types = types;
    }

    /**
     * What was called back.
     *
     * @param canceled the interactions
     * @param left whether some are still watched
     */
    record Called(List<IntentId> canceled, boolean left) {
        static final Called NONE = new Called(List.of(), false);
    }

    /** Everything that is not attempted yet: the case is gone. */
    Called gone(Tx tx, CaseId id) {
        return each(tx, id, false, row -> Optional.of(IntentReason.CASE_DELETED));
    }

    /** What is watched and does not hold any more. */
    Called changed(Tx tx, CaseId id, CaseState after) {
        return each(
                tx,
                id,
                true,
                row -> types.holds(tx, caller.company(), row.type(), row.version(), after)
                        ? Optional.empty()
                        : Optional.of(IntentReason.CONDITION_NO_LONGER_HOLDS));
    }

    private interface Judge {
        Optional<IntentReason> why(CaseInteractionRow row);
    }

    private Called each(Tx tx, CaseId id, boolean watchedOnly, Judge judge) {
        List<IntentId> canceled = new ArrayList<>();
        boolean left = false;
        long after = 0;
        List<CaseInteractionRow> page;
        do {
            page = tx.caseEvents().open(caller.company(), id, watchedOnly, after, CHUNK);
            Map<IntentId, IntentReason> reasons = new HashMap<>();
            Set<IntentId> ended = ended(tx, page);
            for (CaseInteractionRow row : page) {
                Optional<IntentReason> why = ended.contains(row.intent()) ? Optional.empty() : judge.why(row);
                why.ifPresent(reason -> reasons.put(row.intent(), reason));
                left |= why.isEmpty() && !ended.contains(row.intent());
                after = row.number();
            }
            if (!reasons.isEmpty()) {
                canceled.addAll(LedgerCommands.cancel(tx, caller, reasons));
            }
            ended.addAll(reasons.keySet());
            if (!ended.isEmpty()) {
                // Whatever has ended, or was called back once, is not looked at again.
                tx.caseEvents().settle(caller.company(), ended);
            }
        } while (page.size() == CHUNK);
        return new Called(canceled, left);
    }

    private static Set<IntentId> ended(Tx tx, List<CaseInteractionRow> page) {
        Set<IntentId> ended = new HashSet<>();
        if (!page.isEmpty()) {
            for (IntentRow row : tx.contacts()
                    .look(page.stream().map(CaseInteractionRow::intent).toList())) {
                if (ENDS.contains(row.status().state())) {
                    ended.add(row.plan().id());
                }
            }
        }
        return ended;
    }
}
