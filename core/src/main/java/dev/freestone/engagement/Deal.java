package dev.freestone.engagement;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an offer is redeemed. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 *
 * @param id a GUID
 * @param rootOfferId a GUID; the id where nothing is said
 * @param retailerId a GUID; that of the company where nothing is said
 * @param offerTypeId such as {@code percent_discount}
 * @param window when it can be redeemed
 * @param price what it costs, and how often
 * @param echo what is stored and shown only
 * @param restrictions by wire name, such as {@code offer_location_restrictions}; those that are set
 */
public record Deal(
        UUID id,
        UUID rootOfferId,
        UUID retailerId,
        String offerTypeId,
        DealWindow window,
        DealPrice price,
        DealEcho echo,
        Map<String, List<@Nullable Object>> restrictions) {
    /**
     * Copies the components.
     *
     * @param id a GUID
     * @param rootOfferId a GUID; the id where nothing is said
     * @param retailerId a GUID; that of the company where nothing is said
     * @param offerTypeId such as {@code percent_discount}
     * @param window when it can be redeemed
     * @param price what it costs, and how often
     * @param echo what is stored and shown only
     * @param restrictions by wire name, such as {@code offer_location_restrictions}; those that are set
     */
    public Deal {
        restrictions = Map.copyOf(restrictions);
    }
}
