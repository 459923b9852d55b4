package dev.freestone.engine;

import static dev.freestone.engine.OfferHouse.ANNA;
import static dev.freestone.engine.OfferHouse.ANY;
import static dev.freestone.engine.OfferHouse.BERT;
import static dev.freestone.engine.OfferHouse.free;
import static dev.freestone.engine.OfferHouse.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.OfferStock;
import dev.freestone.engagement.PointsBalance;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.WalletItem;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.spi.JournalRecord;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WalletTest {
    private final OfferHouse house = new OfferHouse();
    private final Wallet wallet = house.wallet;

    @Test
    void a_grant_issues_an_offer_and_takes_one_of_the_stock() {
        OfferId offer = house.deal(OptionalLong.of(3), free(ANY));

        UserOffer got = wallet.grant(ANNA, offer, "r-1");

        assertThat(got.status()).isEqualTo(UserOfferStatus.ISSUED);
        assertThat(got.times().expiresAt()).contains(OfferHouse.ENDS);
        assertThat(got.origin().code()).matches("UO(-[A-Z0-9]{4}){4}");
        assertThat(wallet.get(ANNA, got.id())).isEqualTo(got);
        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(2, 0));
    }

    @Test
    @Fact("ENG-69")
    void an_offer_without_a_limit_does_not_count_down() {
        OfferId offer = house.trigger(ANY);

        wallet.grant(ANNA, offer, "r-1");

        assertThat(house.view(offer).stock().available()).isEqualTo(1_000_000_000);
    }

    @Test
    void a_repeated_grant_answers_the_first_result_whatever_has_become_of_it() {
        OfferId offer = house.deal(OptionalLong.of(1), free(OptionalLong.of(1)));
        UserOffer got = wallet.grant(ANNA, offer, "r-1");
        wallet.redeem(ANNA, got.id(), RedeemRequest.of("r-1"));

        assertThat(wallet.grant(ANNA, offer, "r-1")).isEqualTo(got);
        assertThat(house.view(offer).stock().available()).isZero();
    }

    @Test
    void the_last_one_is_followed_by_none() {
        OfferId offer = house.trigger(OptionalLong.of(1));
        wallet.grant(ANNA, offer, "r-1");

        assertThat(reason(() -> wallet.grant(BERT, offer, "r-1"))).isEqualTo("total_available");
        assertThat(wallet.page(BERT).total()).isZero();
    }

    @Test
    void a_customer_has_no_more_than_the_deal_allows_also_after_redemption() {
        OfferId offer = house.deal(ANY, free(OptionalLong.of(1)));
        UserOffer got = wallet.grant(ANNA, offer, "r-1");
        wallet.redeem(ANNA, got.id(), RedeemRequest.of("r-2"));

        assertThat(reason(() -> wallet.grant(ANNA, offer, "r-3"))).isEqualTo("max_recurrence");
        assertThat(wallet.grant(BERT, offer, "r-3").status()).isEqualTo(UserOfferStatus.ISSUED);
    }

    @Test
    void a_purchase_takes_points_stock_and_quantity() {
        OfferId offer = house.deal(OptionalLong.of(5), price(30, 2));
        house.points.change(ANNA, "p-1", 100, "goodwill");

        UserOffer bought = wallet.purchase(ANNA, offer, "r-1");

        assertThat(house.points.balance(ANNA)).isEqualTo(new PointsBalance(100, 70));
        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(4, 1));
        assertThat(wallet.purchase(ANNA, offer, "r-1")).isEqualTo(bought);
        assertThat(house.points.balance(ANNA)).isEqualTo(new PointsBalance(100, 70));
    }

    @Test
    void grants_do_not_lower_the_quantity() {
        OfferId offer = house.deal(OptionalLong.of(5), price(30, 2));

        wallet.grant(ANNA, offer, "r-1");

        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(4, 2));
    }

    @Test
    void a_purchase_without_enough_points_changes_nothing() {
        OfferId offer = house.deal(OptionalLong.of(5), price(30, 2));
        house.points.change(ANNA, "p-1", 29, "goodwill");

        assertThat(detail(() -> wallet.purchase(ANNA, offer, "r-1"))).isEqualTo(ViolationCode.INSUFFICIENT_POINTS);
        assertThat(house.points.balance(ANNA)).isEqualTo(new PointsBalance(29, 29));
        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(5, 2));
    }

    @Test
    void a_purchase_beyond_the_quantity_gives_the_stock_back() {
        OfferId offer = house.deal(OptionalLong.of(5), price(0, 1));
        wallet.purchase(ANNA, offer, "r-1");

        assertThat(detail(() -> wallet.purchase(BERT, offer, "r-1"))).isEqualTo(ViolationCode.QUANTITY);
        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(4, 0));
    }

    @Test
    void only_deals_of_the_reward_store_are_sold() {
        OfferId deal = house.deal(ANY, free(ANY));
        OfferId trigger = house.trigger(ANY);

        assertThat(reason(() -> wallet.purchase(ANNA, deal, "r-1"))).isEqualTo("not_sold");
        assertThat(reason(() -> wallet.purchase(ANNA, trigger, "r-1"))).isEqualTo("not_sold");
    }

    @Test
    void a_paused_campaign_sells_nothing_and_still_grants() {
        OfferId offer = house.deal(ANY, price(0, 9));
        house.campaign = house.house.change(EngagementHouse.withStatus(house.campaign, EngagementStatus.PAUSED));

        assertThat(reason(() -> wallet.purchase(ANNA, offer, "r-1"))).isEqualTo("not_active");
        assertThat(wallet.grant(ANNA, offer, "r-1").status()).isEqualTo(UserOfferStatus.ISSUED);
    }

    @Test
    void a_deal_that_is_over_is_not_sold() {
        OfferId offer = house.deal(ANY, price(0, 9));
        house.house.now = OfferHouse.ENDS;

        assertThat(reason(() -> wallet.purchase(ANNA, offer, "r-1"))).isEqualTo("expired");
    }

    @Test
    void an_unknown_offer_and_an_offer_of_another_customer_are_not_found() {
        UserOfferId of = wallet.grant(ANNA, house.trigger(ANY), "r-1").id();

        assertThat(code(() -> wallet.grant(ANNA, OfferId.of(99), "r-1"))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(code(() -> wallet.get(BERT, of))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(code(() -> wallet.redeem(BERT, of, RedeemRequest.of("r-2")))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(code(() -> wallet.lock(ANNA, UserOfferId.of(99), "r-2"))).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void all_that_is_wrong_with_a_lock_is_told_together() {
        UserOfferId id = wallet.grant(ANNA, house.trigger(ANY), "r-1").id();

        FreestoneException refused =
                CampaignMaking.refusal(() -> wallet.lock(ANNA, id, "two words", Duration.ofSeconds(3_601)));

        assertThat(refused.violations()).extracting(Violation::path).containsExactly("/request_id", "/ttl");
    }

    @Test
    void a_lock_of_a_fraction_of_a_second_is_answered_as_it_is_kept() {
        UserOfferId id = wallet.grant(ANNA, house.trigger(ANY), "r-1").id();

        UserOffer locked = wallet.lock(ANNA, id, "r-2", Duration.ofNanos(1_000_000_001));

        assertThat(wallet.get(ANNA, id)).isEqualTo(locked);
    }

    @Test
    void a_wallet_needs_a_registered_customer() {
        OfferId offer = house.trigger(ANY);
        Customer guest = Customer.of(dev.freestone.model.common.PersonId.of("CU-3"), Map.of())
                .withStanding(new Customer.Standing(false, false));
        house.house.customer(guest);

        assertThat(code(() -> wallet.grant(CustomerRef.user("CU-3"), offer, "r-1")))
                .isEqualTo(ErrorCode.REQUIRES_REGISTERED_USER);
        assertThat(code(() -> wallet.page(CustomerRef.user("CU-9")))).isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    @Test
    void a_lock_keeps_others_away_until_it_ends() {
        UserOfferId id = wallet.grant(ANNA, house.trigger(ANY), "r-1").id();

        UserOffer locked = wallet.lock(ANNA, id, "r-2");

        assertThat(wallet.lock(ANNA, id, "r-2")).isEqualTo(locked);
        assertThat(reason(() -> wallet.lock(ANNA, id, "r-3"))).isEqualTo("locked");
        assertThat(reason(() -> wallet.redeem(ANNA, id, RedeemRequest.of("r-4"))))
                .isEqualTo("locked");
        house.house.later(Wallet.DEFAULT_LOCK.toSeconds());
        assertThat(wallet.get(ANNA, id).status()).isEqualTo(UserOfferStatus.ISSUED);
        assertThat(wallet.lock(ANNA, id, "r-3").status()).isEqualTo(UserOfferStatus.LOCKED);
    }

    @Test
    void whoever_has_the_token_redeems_a_locked_offer() {
        UserOfferId id = wallet.grant(ANNA, house.trigger(ANY), "r-1").id();
        String token = wallet.lock(ANNA, id, "r-2").lock().orElseThrow().token();

        assertThat(wallet.redeem(ANNA, id, RedeemRequest.of("r-3").withLock(token))
                        .status())
                .isEqualTo(UserOfferStatus.REDEEMED);
    }

    @Test
    void a_lock_is_ended_by_hand_too() {
        UserOffer got = wallet.grant(ANNA, house.trigger(ANY), "r-1");
        wallet.lock(ANNA, got.id(), "r-2");

        assertThat(wallet.unlock(ANNA, got.id(), "r-3")).isEqualTo(got);
        assertThat(reason(() -> wallet.unlock(ANNA, got.id(), "r-4"))).isEqualTo("issued");
    }

    @Test
    void a_lock_lasts_from_a_second_to_an_hour() {
        UserOfferId id = wallet.grant(ANNA, house.trigger(ANY), "r-1").id();

        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMillis(999), Wallet.MAX_LOCK.plusSeconds(1))) {
            assertThat(code(() -> wallet.lock(ANNA, id, "r-2", wrong))).isEqualTo(ErrorCode.VALIDATION);
        }
        assertThat(wallet.lock(ANNA, id, "r-2", Duration.ofSeconds(1)).status()).isEqualTo(UserOfferStatus.LOCKED);
    }

    @Test
    void ids_of_requests_have_a_form() {
        OfferId offer = house.trigger(ANY);

        for (String wrong : List.of("", " ", "a b", "x".repeat(81), "\u00e4", "a\n")) {
            assertThat(code(() -> wallet.grant(ANNA, offer, wrong))).isEqualTo(ErrorCode.VALIDATION);
        }
        assertThat(wallet.grant(ANNA, offer, "x".repeat(80)).offer()).isEqualTo(offer);
    }

    @Test
    @Fact("ENG-71")
    void an_offer_is_redeemed_inside_its_window_and_again_after_it_was_reinstated() {
        OfferId offer = house.deal(OptionalLong.of(1), free(ANY));
        house.house.now = OfferHouse.STARTS.minusSeconds(1);
        UserOfferId id = wallet.grant(ANNA, offer, "r-1").id();

        assertThat(reason(() -> wallet.redeem(ANNA, id, RedeemRequest.of("r-2"))))
                .isEqualTo("not_started");
        house.house.later(1);
        UserOffer redeemed = wallet.redeem(ANNA, id, RedeemRequest.of("r-2"));
        assertThat(reason(() -> wallet.redeem(ANNA, id, RedeemRequest.of("r-3"))))
                .isEqualTo("redeemed");
        wallet.reinstate(ANNA, id, "r-4");
        assertThat(house.view(offer).stock().available()).isZero();
        assertThat(wallet.redeem(ANNA, id, RedeemRequest.of("r-2"))).isEqualTo(redeemed);
        assertThat(wallet.get(ANNA, id).status()).isEqualTo(UserOfferStatus.REINSTATED);
        house.house.now = OfferHouse.ENDS;
        assertThat(reason(() -> wallet.redeem(ANNA, id, RedeemRequest.of("r-5"))))
                .isEqualTo("expired");
    }

    @Test
    void the_host_judges_restrictions_and_hears_what_the_caller_says() {
        OfferId offer = house.deal(ANY, free(ANY), Map.of("offer_location_restrictions", List.of("S-12")));
        house.rules = asked -> asked.restrictions()
                        .getOrDefault("offer_location_restrictions", List.of())
                        .contains(asked.context().get("store"))
                ? Optional.empty()
                : Optional.of("wrong_store");
        UserOfferId id = wallet.grant(ANNA, offer, "r-1").id();

        FreestoneException refused =
                thrown(() -> wallet.redeem(ANNA, id, RedeemRequest.of("r-2").with("store", "S-13")));

        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_AVAILABLE);
        assertThat(refused.details()).containsEntry("restriction", "wrong_store");
        assertThat(wallet.redeem(ANNA, id, RedeemRequest.of("r-2").with("store", "S-12"))
                        .status())
                .isEqualTo(UserOfferStatus.REDEEMED);
    }

    @Test
    void texts_of_the_host_are_not_repeated() {
        OfferId offer = house.deal(ANY, free(ANY), Map.of("offer_location_restrictions", List.of("S-12")));
        house.rules = asked -> Optional.of("Anna lives elsewhere");
        UserOfferId id = wallet.grant(ANNA, offer, "r-1").id();

        FreestoneException refused = thrown(() -> wallet.redeem(ANNA, id, RedeemRequest.of("r-2")));

        assertThat(refused.details()).containsEntry("restriction", "refused");
        assertThat(refused.getMessage()).doesNotContain("Anna");
    }

    @Test
    void failing_rules_of_the_host_change_nothing() {
        OfferId offer = house.deal(ANY, free(ANY), Map.of("offer_location_restrictions", List.of("S-12")));
        house.rules = asked -> {
            throw new IllegalStateException("down");
        };
        UserOfferId id = wallet.grant(ANNA, offer, "r-1").id();

        assertThat(code(() -> wallet.redeem(ANNA, id, RedeemRequest.of("r-2"))))
                .isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE);
        assertThat(wallet.get(ANNA, id).status()).isEqualTo(UserOfferStatus.ISSUED);
    }

    @Test
    void restrictions_that_changed_meanwhile_are_judged_again() {
        OfferId offer = house.deal(ANY, free(ANY), Map.of("offer_location_restrictions", List.of("S-12")));
        List<Object> judged = new ArrayList<>();
        house.rules = asked -> {
            if (judged.isEmpty()) {
                house.replace(OfferHouse.withRestrictions(
                        house.offer(offer), Map.of("offer_location_restrictions", List.of("S-13"))));
            }
            judged.add(asked.restrictions().get("offer_location_restrictions"));
            return Optional.empty();
        };
        UserOfferId id = wallet.grant(ANNA, offer, "r-1").id();

        wallet.redeem(ANNA, id, RedeemRequest.of("r-2"));

        assertThat(judged).containsExactly(List.of("S-12"), List.of("S-13"));
    }

    @Test
    void an_offer_without_restrictions_asks_no_host() {
        OfferId offer = house.deal(ANY, free(ANY));
        house.rules = asked -> Optional.of("never");
        UserOfferId id = wallet.grant(ANNA, offer, "r-1").id();

        assertThat(wallet.redeem(ANNA, id, RedeemRequest.of("r-2")).status()).isEqualTo(UserOfferStatus.REDEEMED);
    }

    @Test
    void the_wallet_shows_the_latest_first_in_pages() {
        OfferId offer = house.trigger(ANY);
        UserOfferId first = wallet.grant(ANNA, offer, "r-1").id();
        UserOfferId second = wallet.grant(ANNA, offer, "r-2").id();
        UserOfferId third = wallet.grant(ANNA, offer, "r-3").id();
        wallet.redeem(ANNA, second, RedeemRequest.of("r-4"));

        assertThat(wallet.page(ANNA, 1, 2).items())
                .extracting(item -> item.offer().id(), WalletItem::redeemable)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(third, true),
                        org.assertj.core.groups.Tuple.tuple(second, false));
        assertThat(wallet.page(ANNA, 2, 2).items())
                .extracting(item -> item.offer().id())
                .containsExactly(first);
        assertThat(wallet.page(ANNA, 3, 2).items()).isEmpty();
        assertThat(wallet.page(ANNA, 3, 2).numberOfPages()).isEqualTo(2);
        assertThat(wallet.page(BERT).numberOfPages()).isEqualTo(1);
        assertThat(code(() -> wallet.page(ANNA, 0, 2))).isEqualTo(ErrorCode.ARGUMENT_ERROR);
        assertThat(code(() -> wallet.page(ANNA, 1, 101))).isEqualTo(ErrorCode.ARGUMENT_ERROR);
    }

    @Test
    void each_change_is_kept_in_the_journal_without_codes() {
        UserOffer got = wallet.grant(ANNA, house.trigger(ANY), "r-1");
        wallet.lock(ANNA, got.id(), "r-2");
        wallet.unlock(ANNA, got.id(), "r-3");
        wallet.redeem(ANNA, got.id(), RedeemRequest.of("r-4"));
        wallet.reinstate(ANNA, got.id(), "r-5");

        List<JournalRecord> kept = house.house.storage.read(tx ->
                tx.journal().page(CompanyId.DEFAULT, "user_offer", got.id().toString(), 0, 100));

        assertThat(kept)
                .extracting(record -> record.entry().event())
                .containsExactly("issued", "locked", "unlocked", "redeemed", "reinstated");
        assertThat(kept)
                .noneMatch(record ->
                        record.entry().body().json().contains(got.origin().code()));
    }

    private static String reason(ThrowingCallable call) {
        FreestoneException refused = thrown(call);
        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_AVAILABLE);
        return String.valueOf(refused.details().get("reason"));
    }

    private static ViolationCode detail(ThrowingCallable call) {
        FreestoneException refused = thrown(call);
        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_AVAILABLE);
        return refused.violations().stream().map(Violation::code).findFirst().orElseThrow();
    }

    private static ErrorCode code(ThrowingCallable call) {
        return thrown(call).code();
    }

    private static FreestoneException thrown(ThrowingCallable call) {
        return catchThrowableOfType(FreestoneException.class, call);
    }
}
