package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserOfferRulesTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant STARTS = WED_2024_05_01.plusSeconds(60);
    private static final Instant EXPIRES = WED_2024_05_01.plus(Duration.ofDays(1));
    private static final Instant LOCKED_UNTIL = WED_2024_05_01.plusSeconds(900);
    private static final RedemptionTerms OPEN = new RedemptionTerms(Optional.of(STARTS), true);
    private static final String TOKEN = "LK-1";

    @ParameterizedTest(name = "{0} seconds after it was locked as {1}: {2}")
    @CsvSource({
        "899,   ISSUED,     LOCKED",
        "900,   ISSUED,     ISSUED",
        "900,   REINSTATED, REINSTATED",
        "86399, ISSUED,     ISSUED",
        "86400, ISSUED,     EXPIRED",
        "86400, REINSTATED, EXPIRED",
    })
    void time_alone_ends_a_lock_and_the_offer(long seconds, UserOfferStatus before, UserOfferStatus now) {
        UserOffer locked = locked(before);

        UserOffer seen = UserOfferRules.at(locked, WED_2024_05_01.plusSeconds(seconds));

        assertThat(seen.status()).isEqualTo(now);
        assertThat(seen.lock().isPresent()).isEqualTo(now == UserOfferStatus.LOCKED);
    }

    @ParameterizedTest(name = "{0} seconds: {1}")
    @CsvSource({"59, STARTED", "60, ", "86399, ", "86400, UNEXPIRED"})
    @Fact("ENG-71")
    void an_offer_is_redeemed_from_the_start_of_its_deal_until_it_expires(long seconds, UserOfferGuard missing) {
        Instant now = WED_2024_05_01.plusSeconds(seconds);

        UserOfferDecision decision = UserOfferRules.redeem(issued(), Optional.empty(), OPEN, now);

        assertThat(decision.missing()).isEqualTo(Optional.ofNullable(missing));
        assertThat(decision.next().map(UserOffer::times).flatMap(UserOffer.Times::redeemedAt))
                .isEqualTo(missing == null ? Optional.of(now) : Optional.empty());
    }

    @Test
    void restrictions_of_the_host_keep_an_offer() {
        assertThat(UserOfferRules.redeem(
                                issued(), Optional.empty(), new RedemptionTerms(Optional.of(STARTS), false), STARTS)
                        .missing())
                .contains(UserOfferGuard.RESTRICTIONS);
    }

    @Test
    void a_locked_offer_is_redeemed_with_its_token_only() {
        UserOffer locked = locked(UserOfferStatus.ISSUED);

        assertThat(UserOfferRules.redeem(locked, Optional.empty(), OPEN, STARTS).missing())
                .contains(UserOfferGuard.SAME_LOCK);
        assertThat(UserOfferRules.redeem(locked, Optional.of("LK-2"), OPEN, STARTS)
                        .missing())
                .contains(UserOfferGuard.SAME_LOCK);
        UserOffer redeemed = UserOfferRules.redeem(locked, Optional.of(TOKEN), OPEN, STARTS)
                .next()
                .orElseThrow();
        assertThat(redeemed.status()).isEqualTo(UserOfferStatus.REDEEMED);
        assertThat(redeemed.lock()).isEmpty();
    }

    @Test
    @Fact("ENG-71")
    void a_reinstated_offer_can_be_redeemed_again_and_remembers_its_lock() {
        UserOffer redeemed = UserOfferRules.redeem(issued(), Optional.empty(), OPEN, STARTS)
                .next()
                .orElseThrow();
        UserOffer reinstated = UserOfferRules.reinstate(redeemed, STARTS).next().orElseThrow();
        UserOffer locked = UserOfferRules.lock(reinstated, TOKEN, LOCKED_UNTIL, STARTS)
                .next()
                .orElseThrow();

        assertThat(UserOfferRules.isRedeemable(reinstated, Optional.of(STARTS), STARTS))
                .isTrue();
        assertThat(UserOfferRules.unlock(locked, STARTS).next()).contains(reinstated);
        assertThat(UserOfferRules.reinstate(redeemed, EXPIRES).missing()).contains(UserOfferGuard.UNEXPIRED);
    }

    @Test
    void a_redeemed_offer_does_not_expire() {
        UserOffer redeemed = UserOfferRules.redeem(issued(), Optional.empty(), OPEN, STARTS)
                .next()
                .orElseThrow();

        assertThat(UserOfferRules.at(redeemed, EXPIRES)).isEqualTo(redeemed);
    }

    @Test
    void an_offer_without_a_deal_can_be_redeemed_at_any_time() {
        UserOffer endless = issued().in(
                        UserOfferStatus.ISSUED,
                        new UserOffer.Times(WED_2024_05_01, Optional.empty(), Optional.empty()),
                        Optional.empty());

        assertThat(UserOfferRules.isRedeemable(endless, Optional.empty(), EXPIRES))
                .isTrue();
    }

    @Test
    void no_text_shows_codes_and_tokens() {
        assertThat(locked(UserOfferStatus.ISSUED).toString()
                        + locked(UserOfferStatus.ISSUED).lock()
                        + issued().origin())
                .doesNotContain("LK-1", "UO-SECRET");
    }

    private static UserOffer locked(UserOfferStatus before) {
        UserOffer offer = issued();
        return offer.in(UserOfferStatus.LOCKED, offer.times(), Optional.of(new OfferLock(TOKEN, LOCKED_UNTIL, before)));
    }

    private static UserOffer issued() {
        return new UserOffer(
                UserOfferId.of(5),
                OfferId.of(3),
                EngagementCampaignId.of(2),
                new UserOffer.Origin(OfferSource.GRANT, "UO-SECRET"),
                UserOfferStatus.ISSUED,
                new UserOffer.Times(WED_2024_05_01, Optional.of(EXPIRES), Optional.empty()),
                Optional.empty());
    }
}
