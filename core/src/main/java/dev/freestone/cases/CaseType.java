package dev.freestone.cases;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kind of case. Immutable. Source: docs/spec/cases-and-notifications.md 3.
 *
 * @param id the public id, such as {@code KT-1A2B-C3D4}
 * @param companyId the owner
 * @param name how it is called, at most 50 characters
 * @param loanTypeId the product whose cases it is for; empty = every product
 * @param fields the fields that its cases have; empty = any
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 */
public record CaseType(
        CaseTypeId id,
        CompanyId companyId,
        String name,
        Optional<String> loanTypeId,
        Optional<List<CaseField>> fields,
        Instant createdAt,
        Optional<Instant> updatedAt) {
    /**
     * Copies the fields.
     *
     * @param id the public id, such as {@code KT-1A2B-C3D4}
     * @param companyId the owner
     * @param name how it is called, at most 50 characters
     * @param loanTypeId the product whose cases it is for; empty = every product
     * @param fields the fields that its cases have; empty = any
     * @param createdAt when it was made
     * @param updatedAt when it was last changed
     */
    public CaseType {
        fields = fields.map(List::copyOf);
    }
}
