package dev.freestone.spi;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import java.time.Instant;

/**
 * A stored change of a case that could make types fire, and what came of it. Never changed. Immutable. Source:
 * docs/spec/cases-and-notifications.md 12.
 *
 * @param number its place in the order of arrival, given by the store; 0 before it is stored
 * @param company the owner
 * @param caseId the case
 * @param eventId what the change is called, 1 to 100 characters; (company, case, event id) is unique
 * @param caseType the type of the case
 * @param occurredAt when it happened, in microseconds
 * @param revision the revision of the catalog by which it was judged
 * @param document the rest, what is personal in it sealed
 */
public record CaseEventRow(
        long number,
        CompanyId company,
        CaseId caseId,
        String eventId,
        CaseTypeId caseType,
        Instant occurredAt,
        long revision,
        Document document) {}
