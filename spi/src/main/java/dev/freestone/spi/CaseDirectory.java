package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;

/**
 * The host's cases, so far as promo programs name them. Called by the engine before a program is created, updated or
 * canceled with a {@code caseId}, on the caller's thread, perhaps several at once; it only reads. <b>Errors:</b> any unchecked
 * exception fails the call, and nothing was changed. Without one no case exists. Source: docs/spec/promo-programs.md 3.
 */
@FunctionalInterface
public interface CaseDirectory {
    /**
     * Whether a case exists and is not deleted.
     *
     * @param company the owner; cases of others do not exist
     * @param caseId the id as the program names it, such as {@code CS-11AA-22BB}
     * @return false for an unknown or deleted case
     */
    boolean exists(CompanyId company, String caseId);
}
