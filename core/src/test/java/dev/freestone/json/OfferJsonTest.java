package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.Deal;
import dev.freestone.engagement.DealEcho;
import dev.freestone.engagement.DealPrice;
import dev.freestone.engagement.DealWindow;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.OfferStock;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OfferView;
import dev.freestone.engagement.PointsBalance;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.ValidityUnit;
import dev.freestone.engagement.WalletItem;
import dev.freestone.engagement.WalletPage;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What offers look like, beside files with the member names, types and nesting of the reference's samples. */
class OfferJsonTest {
    private static final Instant STARTS = Instant.parse("2024-05-01T09:30:10Z");
    private static final Instant ENDS = Instant.parse("2024-05-02T09:30:10Z");
    private static final Instant ACQUIRED = Instant.parse("2024-05-01T10:00:00Z");
    private static final Instant REDEEMED = Instant.parse("2024-05-01T11:00:00Z");
    private static final String DEAL = "1a7c0e52-33f1-4c0e-8a55-2b9d1f6e7a01";
    private static final String MEDIA = "5e1a4c96-77d5-404c-8e99-6f3b5da2be05";

    @Test
    @Fact({"ENG-57", "ENG-69", "ENG-70"})
    void offers_have_the_shape_of_the_sample() throws IOException {
        Offer deal = new Offer(
                OfferId.of(1), "Ten off the next visit", OfferType.DEAL, OptionalLong.of(100), Optional.of(deal()));
        Offer trigger = new Offer(
                OfferId.of(2), "points for a friend", OfferType.TRIGGER, OptionalLong.empty(), Optional.empty());

        assertSame(
                OfferJson.section(List.of(
                        new OfferView(deal, OfferStock.of(deal, 3, 0)),
                        new OfferView(trigger, OfferStock.of(trigger, 3, 0)))),
                "offers.json");
    }

    @Test
    void redemptions_name_what_the_customer_holds() throws IOException {
        assertSame(UserOfferJson.redemptions(List.of(redeemed(), issued())), "redemptions.json");
    }

    @Test
    void the_wallet_has_offers_points_and_pages() throws IOException {
        WalletPage page = new WalletPage(
                1,
                2,
                5,
                List.of(new WalletItem(issued(), true), new WalletItem(redeemed(), false)),
                new PointsBalance(350, 150));

        assertThat(JsonText.parse(UserOfferJson.wallet(page).body().orElseThrow()))
                .isEqualTo(golden("wallet.json"));
    }

    private static UserOffer redeemed() {
        return held(
                71,
                1,
                UserOfferStatus.REDEEMED,
                new UserOffer.Times(ACQUIRED, Optional.of(ENDS), Optional.of(REDEEMED)));
    }

    private static UserOffer issued() {
        return held(72, 2, UserOfferStatus.ISSUED, new UserOffer.Times(ACQUIRED, Optional.empty(), Optional.empty()));
    }

    private static UserOffer held(long id, long offer, UserOfferStatus status, UserOffer.Times times) {
        return new UserOffer(
                UserOfferId.of(id),
                OfferId.of(offer),
                EngagementCampaignId.of(16),
                new UserOffer.Origin(OfferSource.GRANT, "UO-" + id),
                status,
                times,
                Optional.empty());
    }

    private static Deal deal() {
        return new Deal(
                UUID.fromString(DEAL),
                UUID.fromString("2b8d1f63-44a2-4d1f-9b66-3c0e2a7f8b02"),
                UUID.fromString("3c9e2a74-55b3-4e2a-8c77-4d1f3b809c03"),
                "percent_discount",
                new DealWindow(STARTS, ENDS, true, Optional.of(new DealWindow.Validity(1, ValidityUnit.DAY))),
                new DealPrice(200, OptionalLong.of(1), 0, false),
                new DealEcho(
                        Optional.of(new BigDecimal("10.0")),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        List.of(Map.of(
                                "id", "4d0f3b85-66c4-4f3b-9d88-5e2a4c91ad04",
                                "offer_id", DEAL,
                                "title", "Ten off",
                                "description", "Ten percent off one visit",
                                "terms", "One per visit")),
                        List.of(Map.of(
                                "id",
                                MEDIA,
                                "uri",
                                "https://media.example/ten-off.png",
                                "category_id",
                                MEDIA,
                                "content_type",
                                1L,
                                "culture",
                                "en"))),
                Map.of());
    }

    private static void assertSame(Object written, String file) throws IOException {
        assertThat(JsonText.parse(JsonText.write(written))).isEqualTo(golden(file));
    }

    private static @Nullable Object golden(String file) throws IOException {
        try (InputStream in = OfferJsonTest.class.getResourceAsStream("/engagement/" + file)) {
            return JsonText.parse(new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
