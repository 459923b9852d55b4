package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.OfferId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the restrictions of an offer, which only the host understands, when it is redeemed. <b>Caller and thread:</b> the engine,
 * from several threads at once, before it decides. <b>Effect:</b> none. <b>Retry:</b> may be asked again for one
 * redemption. <b>Errors:</b> any unchecked exception refuses the redemption with {@code directory_unavailable}; nothing is
 * written. Source: docs/spec/engagement-campaigns.md 10.1.
 */
@FunctionalInterface
public interface RedemptionRules {
    /** Every restriction holds. */
    RedemptionRules NONE = redemption -> Optional.empty();

    /**
     * Judges a redemption.
     *
     * @param redemption what is about to happen
     * @return empty = it may; otherwise a code that says why not, such as {@code wrong_store}
     */
    Optional<String> refusal(Redemption redemption);

    /**
     * What is about to be redeemed. Immutable.
     *
     * @param company the owner
     * @param customer who redeems
     * @param offer the offer
     * @param restrictions by name, such as {@code offer_location_restrictions}, as they are stored
     * @param context what the host said about this redemption
     */
    record Redemption(
            CompanyId company,
            PersonId customer,
            OfferId offer,
            Map<String, List<?>> restrictions,
            Map<String, String> context) {
        /**
         * Copies the components.
         *
         * @param company the owner
         * @param customer who redeems
         * @param offer the offer
         * @param restrictions by name, such as {@code offer_location_restrictions}, as they are stored
         * @param context what the host said about this redemption
         */
        public Redemption {
            restrictions = Map.copyOf(restrictions);
            context = Map.copyOf(context);
        }
    }
}
