package dev.freestone.engine;

import dev.freestone.contact.JournalFault;
import dev.freestone.model.contact.ChainHead;
import java.util.Optional;

/**
 * What a look at a journal has found. Immutable. Source: docs/spec/contact-ledger.md 17.
 *
 * @param head the last place that holds; its {@code seq} is the number of entries that hold
 * @param redacted how many of these have no body any more; they are verified by its digest
 * @param fault the first place that does not hold, and what was done there; empty when the journal is whole
 */
public record JournalReport(ChainHead head, long redacted, Optional<JournalFault> fault) {
    /**
     * Whether nothing was changed, taken away, put in or moved.
     *
     * @return true when there is no fault
     */
    public boolean isWhole() {
        return fault.isEmpty();
    }
}
