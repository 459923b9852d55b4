package dev.freestone.spi;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.notification.TypeId;

/**
 * Says which event of a case made a contact be planned, and by which version of a type. Immutable. Source:
 * docs/spec/cases-and-notifications.md 11.
 *
 * @param number its place in the order of planning, given by the store; 0 before it is stored
 * @param company the owner
 * @param intent the contact; (company, intent) is unique
 * @param caseId the case
 * @param eventId the event that triggered it
 * @param type the notification type
 * @param version the version of the type, which it keeps
 * @param open whether it may still have to be called back; false once it was found ended
 * @param watched whether it is called back when its condition no longer holds
 * @param document what else the version fixed: theme, template, instants
 */
public record CaseInteractionRow(
        long number,
        CompanyId company,
        IntentId intent,
        CaseId caseId,
        String eventId,
        TypeId type,
        int version,
        boolean open,
        boolean watched,
        Document document) {}
