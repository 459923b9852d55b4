package dev.freestone.promo;

import dev.freestone.model.promo.PromoProgramTypeId;
import java.util.Optional;

/**
 * What a program has copied from its type at its creation, and keeps for life. Immutable. Source:
 * docs/spec/promo-programs.md 2, 3.
 *
 * @param typeId the promo program type
 * @param promoType what is promised
 * @param displayName the name that borrowers see
 * @param description more about it; empty when there is none
 */
public record PromoOffer(
        PromoProgramTypeId typeId, PromoType promoType, String displayName, Optional<String> description) {}
