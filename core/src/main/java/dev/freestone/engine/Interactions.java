package dev.freestone.engine;

import dev.freestone.engine.cases.EventQuestions;
import dev.freestone.engine.cases.InteractionViews;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.notification.Interaction;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interactions of a company: messages to borrowers that changes of cases made be planned. Thread-safe. Source:
 * docs/spec/cases-and-notifications.md 11.
 */
public final class Interactions {
    /** The greatest number of interactions in one answer. */
    public static final int MAX_LIMIT = 1_000;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final InteractionViews views;

    Interactions(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.views = new InteractionViews(ledger);
    }

    /**
     * An interaction.
     *
     * @param id its id
     * @return the interaction as it is now
     * @throws FreestoneException {@code not_found}
     */
    public Interaction get(IntentId id) {
        Companies.require(parts, caller.company());
        return parts.storage()
                .read(tx -> views.of(tx, List.of(require(tx, id))))
                .get(0);
    }

    /**
     * Why an interaction was planned, why it is due when it is, and what was decided about it since.
     *
     * @param id its id
     * @return the answer
     * @throws FreestoneException {@code not_found}
     */
    public InteractionExplanation explain(IntentId id) {
        Interaction interaction = get(id);
        return new InteractionExplanation(
                interaction,
                new EventQuestions(parts, caller.company())
                        .explain(interaction.caseId(), interaction.triggerEventId(), interaction.typeId()),
                new ContactLedger(ledger, caller).explain(id));
    }

    /**
     * The interactions of a case, the last planned first.
     *
     * @param caseId the case, one of the library or of the host
     * @param after go on after this interaction; empty for the beginning
     * @param limit 1 to 1,000
     * @return at most {@code limit} interactions; none for a case of which nothing was ever sent
     * @throws FreestoneException {@code validation} for a limit out of range, {@code not_found} when {@code after} is not one of
     *     the case
     */
    public List<Interaction> ofCase(CaseId caseId, Optional<IntentId> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw FreestoneException.validation(
                    List.of(Violation.of("limit", ViolationCode.OUT_OF_RANGE, limit + ", give 1 to " + MAX_LIMIT)));
        }
        Companies.require(parts, caller.company());
        return parts.storage().read(tx -> {
            long before = after.map(id -> of(tx, caseId, id)).orElse(Long.MAX_VALUE);
            return views.of(
                    tx, tx.caseEvents().interactions(caller.company(), caseId, Optional.empty(), before, limit));
        });
    }

    /**
     * Calls an interaction back.
     *
     * @param id its id
     * @return {@code CANCELED} when it was scheduled or in progress, {@code TOO_LATE} when it is attempted: it is not tried again,
     *     {@code ALREADY_TERMINAL} when it had ended
     * @throws FreestoneException {@code not_found}
     */
    public CancelAnswer cancel(IntentId id) {
        Companies.require(parts, caller.company());
        parts.storage().read(tx -> require(tx, id));
        return new ContactLedger(ledger, caller).cancel(id);
    }

    private long of(Tx tx, CaseId caseId, IntentId id) {
        CaseInteractionRow row = require(tx, id);
        if (!row.caseId().equals(caseId)) {
            throw notFound(id);
        }
        return row.number();
    }

    private CaseInteractionRow require(Tx tx, IntentId id) {
        return tx.caseEvents().interactions(caller.company(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    private static FreestoneException notFound(IntentId id) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "interaction " + id + " does not exist, give the id of one of this company",
                Map.of("interaction", id.value()));
    }
}
