package dev.freestone.engine.dispatch;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentPlan;
import java.util.Optional;

/** Tells whom contacts go to, which stands sealed in them. Static and thread-safe. */
public final class ContactPersons {
    private ContactPersons() {}

    /**
     * Whom a contact goes to.
     *
     * @param parts what the ledger works with
     * @param plan the contact
     * @return the person; empty once the person was erased
     */
    public static Optional<PersonId> of(LedgerParts parts, IntentPlan plan) {
        return ErasedContent.isErased(plan)
                ? Optional.empty()
                : Optional.of(Candidate.open(parts, plan).content().person());
    }
}
