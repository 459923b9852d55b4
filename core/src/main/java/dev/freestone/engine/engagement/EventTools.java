package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyId;
import java.time.Duration;

/**
 * What takes events of customers of one company. Immutable.
 *
 * @param parts the engine
 * @param ledger makes what stands for customers
 * @param caller for whom and by whom
 * @param documents what events say
 * @param states progress
 * @param outcomes what completions bring
 */
record EventTools(
        EngineParts parts,
        LedgerParts ledger,
        Caller caller,
        EventDocuments documents,
        BehaviorStates states,
        OutcomeDesk outcomes) {
    static EventTools of(EngineParts parts, LedgerParts ledger, Caller caller) {
        return new EventTools(
                parts,
                ledger,
                caller,
                new EventDocuments(parts),
                new BehaviorStates(parts),
                new OutcomeDesk(parts, ledger, caller));
    }

    /** The same for one try of a preview, which is undone: it takes and tells nothing that only the real call gives. */
    EventTools previewing() {
        OutcomeGrants grants = OutcomeGrants.previewing(parts, caller);
        return new EventTools(parts, ledger, caller, documents, states, new OutcomeDesk(parts, ledger, caller, grants));
    }

    CompanyId company() {
        return caller.company();
    }

    /** L. */
    Duration lateness() {
        return parts.engaging().lateness();
    }
}
