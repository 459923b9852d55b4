package dev.freestone.promo;

import dev.freestone.model.common.ExternalId;
import java.util.Map;

/**
 * What an update says about the attributes of a program. Immutable. Source: docs/spec/promo-programs.md 4.
 *
 * @param status {@code status}
 * @param dates the dates
 * @param disqualifyOverdueDays the days overdue that disqualify
 * @param externalId {@code externalId}
 * @param metaData {@code metaData}
 * @param caseId {@code caseId}
 */
public record PromoEdit(
        Edit<String> status,
        PromoDatesEdit dates,
        Edit<Integer> disqualifyOverdueDays,
        Edit<ExternalId> externalId,
        Edit<Map<String, ?>> metaData,
        Edit<String> caseId) {}
