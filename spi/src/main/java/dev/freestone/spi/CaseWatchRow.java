package dev.freestone.spi;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;

/**
 * What is remembered of a case beside it, be it one of the library or of the host. Immutable.
 *
 * @param company the owner
 * @param id the case
 * @param document what core has written; an empty object before anything was remembered
 */
public record CaseWatchRow(CompanyId company, CaseId id, Document document) {}
