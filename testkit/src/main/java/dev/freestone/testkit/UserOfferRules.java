package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.model.engagement.UserOfferStatus;
import dev.freestone.spi.UserOfferRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Offers that customers hold, and the answers to operations on them. Source: docs/spec/engagement-campaigns.md 10.2. */
abstract class UserOfferRules extends CustomerRules {
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final OfferId OFFER = OfferId.of(70);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00.000001Z");
    private static final Document ANSWER = Document.of("{\"a\":1}");

    @Test
    void keeps_every_column_of_an_offer_of_a_customer() {
        UserOfferRow full = new UserOfferRow(
                UserOfferId.of(1),
                ADA,
                EngagementCampaignId.of(Long.MAX_VALUE),
                OfferId.of(Long.MAX_VALUE),
                "é".repeat(199) + " ",
                UserOfferStatus.REDEEMED,
                NOON,
                Optional.of(Instant.parse("9999-12-31T23:59:59.999999Z")),
                Optional.of(NOON.plusNanos(1_000)),
                1,
                Document.of(LARGE_JSON));

        UserOfferId id = insert(full);

        assertThat(find(id).equals(Optional.of(with(full, id, 1)))).isTrue();
        assertThat(one(tx -> tx.userOffers().find(ADA, full.offer(), full.issueKey()))
                        .equals(find(id)))
                .isTrue();
        assertThat(one(tx -> tx.userOffers().find(ELSEWHERE, id))).isEmpty();
        assertThat(reopened()
                        .<Optional<UserOfferRow>>write(tx -> tx.userOffers().find(HERE, id)))
                .isPresent();
        for (UserOfferStatus status : UserOfferStatus.values()) {
            UserOfferRow row = with(row(ADA, OFFER, status.code()), status);
            UserOfferId made = insert(row);
            assertThat(find(made)).as("%s", status).contains(with(row, made, 1));
        }
    }

    @Test
    void one_cause_gives_a_customer_one_offer_and_a_repeated_one_leaves_the_transaction_usable() {
        UserOfferRow row = row(ADA, OFFER, "k");
        UserOfferId id = insert(row);

        List<Optional<UserOfferId>> results = write(tx -> List.of(
                tx.userOffers().insert(row),
                tx.userOffers().insert(row(ADA, OFFER, "K")),
                tx.userOffers().insert(row(ADA, OfferId.of(71), "k")),
                tx.userOffers().insert(row(BOB, OFFER, "k")),
                tx.userOffers().insert(row(FOREIGN_ADA, OFFER, "k")),
                tx.userOffers().insert(row)));

        assertThat(results.get(0)).isEmpty();
        assertThat(results.get(5)).isEmpty();
        List<UserOfferId> made =
                results.subList(1, 5).stream().flatMap(Optional::stream).toList();
        assertThat(made).hasSize(4).isSorted().doesNotContain(id);
        assertThat(made.get(0)).isGreaterThan(id);
        assertThat(one(tx -> tx.userOffers().find(ADA, OFFER, "k")).map(UserOfferRow::id))
                .contains(id);
        assertThat(one(tx -> tx.userOffers().find(ADA, OFFER, "none"))).isEmpty();
    }

    @Test
    void an_offer_of_a_customer_is_replaced_at_the_version_that_is_stored() {
        UserOfferId id = insert(row(ADA, OFFER, "k"));
        UserOfferRow redeemed = new UserOfferRow(
                id,
                ADA,
                CAMPAIGN,
                OFFER,
                "k",
                UserOfferStatus.REDEEMED,
                NOON,
                Optional.empty(),
                Optional.of(NOON),
                1,
                Document.of("{\"code\":\"x\"}"));

        assertThat(update(redeemed, 2)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(redeemed, 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(redeemed, 1)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(with(redeemed, UserOfferId.of(id.value() + 1), 1), 1)).isEqualTo(WriteResult.MISSING);

        assertThat(find(id)).contains(with(redeemed, id, 2));
        assertThat(one(tx -> tx.userOffers().find(ADA, OFFER, "k"))).contains(with(redeemed, id, 2));
        assertThat(list(tx -> tx.userOffers().page(ADA, 0, 9))).containsExactly(with(redeemed, id, 2));
    }

    @Test
    void counts_what_a_customer_holds_and_has_acquired_of_an_offer_in_whatever_state() {
        insert(row(ADA, OFFER, "1"));
        insert(with(row(ADA, OFFER, "2"), UserOfferStatus.EXPIRED));
        insert(with(row(ADA, OFFER, "3"), UserOfferStatus.REDEEMED));
        insert(row(ADA, OfferId.of(71), "1"));
        insert(row(FOREIGN_ADA, OFFER, "1"));

        assertThat(number(tx -> tx.userOffers().acquired(ADA, OFFER))).isEqualTo(3);
        assertThat(number(tx -> tx.userOffers().acquired(ADA, OfferId.of(72)))).isZero();
        assertThat(number(tx -> tx.userOffers().acquired(BOB, OFFER))).isZero();
        assertThat(number(tx -> tx.userOffers().count(ADA))).isEqualTo(4);
        assertThat(number(tx -> tx.userOffers().count(BOB))).isZero();
    }

    @Test
    void what_a_customer_holds_is_told_in_pages_the_latest_first() {
        List<UserOfferId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, insert(row(ADA, OFFER, "k" + i)));
            insert(row(BOB, OFFER, "k" + i));
        }

        for (int limit = 1; limit <= 6; limit++) {
            List<UserOfferId> told = new ArrayList<>();
            for (int offset = 0; offset <= 5; offset += limit) {
                int from = offset;
                int most = limit;
                list(tx -> tx.userOffers().page(ADA, from, most)).forEach(row -> told.add(row.id()));
            }
            assertThat(told).as("by %d", limit).isEqualTo(ids);
        }
    }

    @Test
    void what_a_customer_holds_of_campaigns_is_told_by_id() {
        List<UserOfferId> ids = IntStream.range(0, 20)
                .mapToObj(i -> insert(of(row(ADA, OFFER, "k" + i), EngagementCampaignId.of(20 - i))))
                .toList();
        insert(of(row(BOB, OFFER, "k"), EngagementCampaignId.of(1)));
        List<EngagementCampaignId> all =
                LongStream.rangeClosed(1, 21).mapToObj(EngagementCampaignId::of).toList();

        assertThat(ofCampaigns(all)).isEqualTo(ids);
        assertThat(ofCampaigns(all.subList(0, 2))).isEqualTo(ids.subList(18, 20));
        assertThat(ofCampaigns(all.subList(20, 21))).isEmpty();
        assertThat(ofCampaigns(List.of())).isEmpty();
    }

    @Test
    void the_first_answer_to_a_request_stays() {
        UserOfferId id = insert(row(ADA, OFFER, "k"));
        UserOfferId other = insert(row(ADA, OFFER, "l"));
        String longest = "é".repeat(99) + "x";

        answered(id, longest, Document.of(LARGE_JSON));
        answered(id, "r", ANSWER);
        answered(id, "r", Document.of("{\"a\":2}"));
        answered(other, "r", Document.of("{\"a\":3}"));

        assertThat(answer(id, "r")).contains(ANSWER);
        assertThat(answer(other, "r")).contains(Document.of("{\"a\":3}"));
        assertThat(answer(id, longest).equals(Optional.of(Document.of(LARGE_JSON))))
                .isTrue();
        assertThat(answer(id, "R")).isEmpty();
        assertThat(answer(other, longest)).isEmpty();
    }

    @Test
    void an_erased_customer_holds_nothing_and_has_no_answers() {
        UserOfferId gone = insert(row(ADA, OFFER, "k"));
        UserOfferId kept = insert(row(BOB, OFFER, "k"));
        UserOfferId foreign = insert(row(FOREIGN_ADA, OFFER, "k"));
        List.of(gone, kept, foreign).forEach(id -> answered(id, "r", ANSWER));

        write(tx -> {
            tx.customers().lock(ADA);
            tx.userOffers().erase(ADA);
            return true;
        });

        assertThat(find(gone)).isEmpty();
        assertThat(answer(gone, "r")).isEmpty();
        assertThat(number(tx -> tx.userOffers().count(ADA))).isZero();
        assertThat(one(tx -> tx.userOffers().find(ADA, OFFER, "k"))).isEmpty();
        assertThat(find(kept)).isPresent();
        assertThat(answer(kept, "r")).contains(ANSWER);
        assertThat(answer(foreign, "r")).contains(ANSWER);
        assertThat(number(tx -> tx.userOffers().count(FOREIGN_ADA))).isEqualTo(1);
    }

    @Test
    void a_transaction_that_failed_gives_no_offer_and_answers_nothing() {
        UserOfferId id = insert(row(ADA, OFFER, "k"));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.userOffers().insert(row(ADA, OFFER, "l"));
            tx.userOffers().update(with(with(row(ADA, OFFER, "k"), id, 1), UserOfferStatus.LOCKED), 1);
            tx.userOffers().answered(id, "r", ANSWER);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(find(id)).contains(with(row(ADA, OFFER, "k"), id, 1));
        assertThat(number(tx -> tx.userOffers().count(ADA))).isEqualTo(1);
        assertThat(answer(id, "r")).isEmpty();
    }

    @Test
    void of_16_who_give_an_offer_for_one_cause_one_does() {
        List<Boolean> told = Together.run(
                Together.WRITERS,
                number -> Together.insist(() ->
                        truth(tx -> tx.userOffers().insert(row(ADA, OFFER, "k")).isPresent())));

        assertThat(told).containsOnlyOnce(true);
        assertThat(number(tx -> tx.userOffers().count(ADA))).isEqualTo(1);
    }

    private static UserOfferRow row(LaneKey customer, OfferId offer, String issueKey) {
        return new UserOfferRow(
                UserOfferId.of(1),
                customer,
                CAMPAIGN,
                offer,
                issueKey,
                UserOfferStatus.ISSUED,
                NOON,
                Optional.empty(),
                Optional.empty(),
                1,
                Document.of("{}"));
    }

    private static UserOfferRow with(UserOfferRow row, UserOfferId id, long version) {
        return copy(row, id, row.campaign(), row.status(), version);
    }

    private static UserOfferRow with(UserOfferRow row, UserOfferStatus status) {
        return copy(row, row.id(), row.campaign(), status, row.version());
    }

    private static UserOfferRow of(UserOfferRow row, EngagementCampaignId campaign) {
        return copy(row, row.id(), campaign, row.status(), row.version());
    }

    private static UserOfferRow copy(
            UserOfferRow row, UserOfferId id, EngagementCampaignId campaign, UserOfferStatus status, long version) {
        return new UserOfferRow(
                id,
                row.customer(),
                campaign,
                row.offer(),
                row.issueKey(),
                status,
                row.acquiredAt(),
                row.expiresAt(),
                row.redeemedAt(),
                version,
                row.document());
    }

    private UserOfferId insert(UserOfferRow row) {
        return one(tx -> tx.userOffers().insert(row)).orElseThrow();
    }

    private WriteResult update(UserOfferRow row, long expectedVersion) {
        return result(tx -> tx.userOffers().update(row, expectedVersion));
    }

    private Optional<UserOfferRow> find(UserOfferId id) {
        return one(tx -> tx.userOffers().find(HERE, id));
    }

    private List<UserOfferId> ofCampaigns(List<EngagementCampaignId> campaigns) {
        return list(tx -> tx.userOffers().ofCampaigns(ADA, campaigns)).stream()
                .map(UserOfferRow::id)
                .toList();
    }

    private Optional<Document> answer(UserOfferId id, String requestId) {
        return one(tx -> tx.userOffers().answer(id, requestId));
    }

    private void answered(UserOfferId id, String requestId, Document answer) {
        write(tx -> {
            tx.userOffers().answered(id, requestId, answer);
            return true;
        });
    }
}
