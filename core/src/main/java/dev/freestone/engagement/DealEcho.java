package dev.freestone.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a deal and shown only. Immutable. Source: docs/spec/engagement-campaigns.md 10.1.
 *
 * @param percent the discount, 0 to 100; needed by {@code percent_discount}
 * @param valueAfterEndDate an instant
 * @param buyCount any number
 * @param itemPriceAffinity 0 lowest, 1 highest priced item
 * @param webRedeem true or false
 * @param texts {@code offer_text} on the wire
 * @param media {@code offer_media} on the wire
 */
public record DealEcho(
        Optional<BigDecimal> percent,
        Optional<Instant> valueAfterEndDate,
        long buyCount,
        long itemPriceAffinity,
        boolean webRedeem,
        List<Map<String, @Nullable Object>> texts,
        List<Map<String, @Nullable Object>> media) {
    /**
     * Copies the components.
     *
     * @param percent the discount, 0 to 100; needed by {@code percent_discount}
     * @param valueAfterEndDate an instant
     * @param buyCount any number
     * @param itemPriceAffinity 0 lowest, 1 highest priced item
     * @param webRedeem true or false
     * @param texts {@code offer_text} on the wire
     * @param media {@code offer_media} on the wire
     */
    public DealEcho {
        texts = List.copyOf(texts);
        media = List.copyOf(media);
    }
}
