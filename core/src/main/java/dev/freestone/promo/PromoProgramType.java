package dev.freestone.promo;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.promo.PromoProgramTypeId;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of offer that promo programs are created for. It carries no dates, grace or threshold; a program copies what it
 * promises and how it is called, and keeps that copy for life. Immutable. Source: docs/spec/promo-programs.md 2.
 *
 * @param id the public id
 * @param companyId the owner
 * @param promoType what its programs promise
 * @param externalId the host's own name
 * @param status whether programs can be created for it
 * @param displayName how it is called, 1 to 255 characters
 * @param description more about it, at most 10,000 characters
 * @param metaData free data of the host: null, or at most 50 keys
 * @param timestamps when it was made and what became of it
 */
public record PromoProgramType(
        PromoProgramTypeId id,
        CompanyId companyId,
        PromoType promoType,
        Optional<ExternalId> externalId,
        PromoTypeStatus status,
        String displayName,
        Optional<String> description,
        Optional<Map<String, ?>> metaData,
        PromoTypeTimestamps timestamps) {
    /**
     * With other timestamps.
     *
     * @param changed the timestamps
     * @return a changed copy
     */
    public PromoProgramType at(PromoTypeTimestamps changed) {
        return new PromoProgramType(
                id, companyId, promoType, externalId, status, displayName, description, metaData, changed);
    }

    @Override
    public String toString() {
        return "PromoProgramType[" + id + " " + status.code() + "]";
    }
}
