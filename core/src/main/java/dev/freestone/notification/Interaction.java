package dev.freestone.notification;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.notification.TypeId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message to a borrower that a change of a case made be planned: its contact of the ledger, as its case sees it. Its text does
 * not show the person. Immutable. Source: docs/spec/cases-and-notifications.md 11.
 *
 * @param id the public id, that of its contact
 * @param caseId the case
 * @param personId whom it goes to; empty once the person was erased
 * @param typeId the notification type
 * @param typeVersion the version that was in force when it was triggered, and which it keeps
 * @param triggerEventId what the change is called that triggered it
 * @param channel the code of the channel, such as {@code email}
 * @param theme why it is sent
 * @param templateId the template, such as 4711
 * @param status how far it is
 * @param statusDetails why it is in that status
 * @param triggeredAt when the change happened
 * @param dueAt when it is due, as fixed when it was triggered
 * @param holdUntil when its hold ends, while it is held
 * @param complianceGuardRuleId the rule of the contact policy that denied it, holds it, or held it for too long
 * @param createdAt when it was planned
 * @param updatedAt when it last changed
 * @param endedAt when it came to its final status
 */
public record Interaction(
        IntentId id,
        CaseId caseId,
        Optional<PersonId> personId,
        TypeId typeId,
        int typeVersion,
        String triggerEventId,
        String channel,
        Theme theme,
        int templateId,
        InteractionStatus status,
        Optional<IntentReason> statusDetails,
        Instant triggeredAt,
        Instant dueAt,
        Optional<Instant> holdUntil,
        Optional<String> complianceGuardRuleId,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> endedAt) {
    /** What it is sent as: Freestone starts it. */
    public static final String DIRECTION = "outbound";

    @Override
    public String toString() {
        return "Interaction[" + id + " " + status.code() + "]";
    }
}
