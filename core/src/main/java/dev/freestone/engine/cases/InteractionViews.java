package dev.freestone.engine.cases;

import dev.freestone.engine.dispatch.ContactPersons;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.notification.Interaction;
import dev.freestone.notification.InteractionStatus;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes interactions out of what the ledger and their cases keep of them. Thread-safe. Source:
 * docs/spec/cases-and-notifications.md 11; docs/spec/contact-ledger.md 1, P4.
 */
public final class InteractionViews {
    /** A contact has a handful of entries; one that is retried, held and asked about for weeks has some hundreds. */
    private static final int ENTRIES = 10_000;

    private final LedgerParts ledger;

    /**
     * Views of the contacts of a ledger.
     *
     * @param ledger what the ledger works with
     */
    public InteractionViews(LedgerParts ledger) {
        this.ledger = ledger;
    }

    /**
     * The interactions of some rows.
     *
     * @param tx the transaction
     * @param rows the rows, of one company
     * @return an interaction for each, in their order
     */
    public List<Interaction> of(Tx tx, List<CaseInteractionRow> rows) {
        Map<IntentId, IntentRow> contacts = new HashMap<>();
        tx.contacts()
                .look(rows.stream().map(CaseInteractionRow::intent).toList())
                .forEach(contact -> contacts.put(contact.plan().id(), contact));
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(contacts.get(row.intent())).stream().map(contact -> of(tx, row, contact)))
                .toList();
    }

    private Interaction of(Tx tx, CaseInteractionRow row, IntentRow contact) {
        InteractionTerms terms = InteractionTerms.read(row.document());
        IntentStatus status = contact.status();
        return new Interaction(
                row.intent(),
                row.caseId(),
                ContactPersons.of(ledger, contact.plan()),
                row.type(),
                row.version(),
                row.eventId(),
                contact.plan().channel(),
                terms.theme(),
                terms.templateId(),
                InteractionStatus.of(status.state()),
                status.reason(),
                terms.triggeredAt(),
                terms.dueAt(),
                status.holdUntil().filter(until -> status.state() == IntentState.HELD),
                status.ruleId().filter(rule -> isDecidedByPolicy(status)),
                contact.plan().createdAt(),
                status.updatedAt(),
                endedAt(tx, contact));
    }

    /** Whether the policy keeps it from being sent, rather than an operator, its time or its producer. */
    private static boolean isDecidedByPolicy(IntentStatus status) {
        return switch (status.state()) {
            case HELD -> !status.reason().equals(Optional.of(IntentReason.OPERATOR));
            case SUPPRESSED ->
                status.reason()
                        .filter(why -> why == IntentReason.POLICY_DENIED || why == IntentReason.HOLD_BEYOND_LIMIT)
                        .isPresent();
            case PLANNED, CLAIMED, ATTEMPTED, UNKNOWN, CONFIRMED, REFUSED, CANCELED -> false;
        };
    }

    private static Optional<Instant> endedAt(Tx tx, IntentRow contact) {
        IntentStatus status = contact.status();
        if (!InteractionStatus.of(status.state()).isFinal()) {
            return Optional.empty();
        }
        // Nothing but news of its delivery changes a contact that has ended.
        return status.delivery() == DeliveryStatus.NONE
                ? Optional.of(status.updatedAt())
                : Optional.of(lastStep(tx, contact).orElse(status.updatedAt()));
    }

    private static Optional<Instant> lastStep(Tx tx, IntentRow contact) {
        CompanyId company = contact.plan().company();
        String id = contact.plan().id().value();
        List<JournalRecord> entries = tx.journal().page(company, JournalKind.INTENT.code(), id, 0, ENTRIES);
        for (int i = entries.size() - 1; i >= 0; i--) {
            Map<String, ?> body =
                    JsonText.parseObject(entries.get(i).entry().body().json());
            if (body.get("to") instanceof String to && !to.equals(body.get("from"))) {
                return Optional.of(entries.get(i).at());
            }
        }
        return Optional.empty();
    }
}
