package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.ANNA;
import static dev.freestone.engine.engagement.BehaviorSamples.BERT;
import static dev.freestone.engine.engagement.BehaviorSamples.both;
import static dev.freestone.engine.engagement.OutcomeHouse.bringing;
import static dev.freestone.engine.engagement.OutcomeHouse.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.CustomerTag;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.Emission;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.PointsAmount;
import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.engine.engagement.OutcomeDesk.Emitted;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.CapacitySlot;
import dev.freestone.spi.CapacityStore;
import dev.freestone.spi.PointsEntry;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.sim.ForwardingTx;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What completions bring. Source: docs/spec/engagement-behaviors.md 7. */
class OutcomeDeskTest {
    private static final OptionalLong COUNTED = OptionalLong.empty();
    private static final Outcome.PromoCode CODE = new Outcome.PromoCode("SPRING");

    private final OutcomeHouse house = new OutcomeHouse();

    @Test
    void points_of_a_behavior_come_first_and_are_kept_with_their_cause() {
        Emitted emitted = house.emit(house.due(
                bringing(9, 20, new Outcome.AssignedTag("vip", COUNTED), points(new PointsAmount.Fixed(5))), 3));

        assertThat(told(emitted.results()))
                .containsExactly("0: granted points 20", "1: granted tag", "2: granted points 5");
        assertThat(emitted.points()).isEqualTo(25);
        assertThat(house.points()).isEqualTo(25);
        assertThat(history()).containsExactly("outcome/9:-:3:2 5 achievement", "outcome/9:-:3:0 20 achievement");
    }

    @Test
    void a_goal_brings_its_points_alone() {
        Achievement composite = bringing(both(9, "buy", "visit"), 10, new Outcome.AssignedTag("vip", COUNTED));

        Emitted emitted = house.emit(
                house.due(composite, OptionalInt.of(1), 1, Map.of()),
                house.due(composite, OptionalInt.empty(), 1, Map.of()));

        assertThat(told(emitted.results()))
                .containsExactly("0: granted points 5", "0: granted points 10", "1: granted tag");
        assertThat(emitted.results().get(0).goal()).hasValue(1);
        assertThat(history()).containsExactly("outcome/9:-:1:0 10 achievement", "outcome/9:1:1:0 5 achievement");
    }

    @Test
    void a_completion_that_brings_nothing_leaves_nothing() {
        Emitted emitted = house.emit(house.due(bringing(9, 0), 1));

        assertThat(emitted.results()).isEmpty();
        assertThat(house.entered()).isEmpty();
        assertThat(house.journal()).isEmpty();
    }

    @Test
    void what_was_emitted_is_entered_as_it_was_told_and_not_emitted_again() {
        Achievement behavior = bringing(9, 20, CODE, new Outcome.AssignedTag("vip", COUNTED));
        Emitted first = house.emit(house.due(behavior, 2));

        Emitted again = house.emit(house.due(bringing(9, 500, CODE, CODE, CODE, CODE), 2), house.due(behavior, 3));

        assertThat(again.results()).hasSize(3).allMatch(each -> each.ordinal() == 3);
        List<OutcomeResult> all = new ArrayList<>(first.results());
        all.addAll(again.results());
        assertThat(house.entered()).isEqualTo(all);
        assertThat(house.points()).isEqualTo(40);
    }

    @Test
    void who_would_hold_more_points_than_can_be_counted_gets_none() {
        house.storage.write(tx -> {
            tx.customers().lock(ANNA);
            return CustomerPoints.change(tx, ANNA, new PointsEntry("all", Long.MAX_VALUE - 5, "gift", tx.now()));
        });

        assertThat(told(house.emit(house.due(bringing(9, 20), 1)).results())).containsExactly("0: points_limit points");
        assertThat(house.points()).isEqualTo(Long.MAX_VALUE - 5);
    }

    @Test
    @Fact("BEH-62")
    void dynamic_points_are_a_part_of_a_number_of_the_event() {
        Achievement half = bringing(9, 0, points(new PointsAmount.Dynamic("amount", new BigDecimal("0.5"), 500)));

        assertThat(dynamic(half, 1, Map.of("amount", "120.50"))).containsExactly("1: granted points 60");
        assertThat(dynamic(half, 2, Map.of("amount", 100_000L))).containsExactly("1: granted points 500");
        assertThat(dynamic(half, 3, Map.of())).containsExactly("1: no_value points");
        assertThat(dynamic(half, 4, Map.of("amount", "much"))).containsExactly("1: no_value points");
        assertThat(dynamic(half, 5, Map.of("amount", -3L))).containsExactly("1: no_value points");
        assertThat(house.points()).isEqualTo(560);
    }

    @Test
    @Fact("BEH-61")
    void an_offer_is_issued_as_long_as_there_is_one() {
        OfferId offer = house.offer(OptionalLong.of(1));
        Achievement behavior = bringing(9, 0, new Outcome.IssuedOffer(offer));

        OutcomeResult first = house.emit(house.due(behavior, 1)).results().get(0);
        OutcomeResult second = house.emit(house.due(behavior, 2)).results().get(0);

        assertThat(first.isGranted()).isTrue();
        assertThat(first.details()).containsEntry("offer_id", offer.toString()).containsKey("user_offer_id");
        assertThat(second.skipped()).contains("total_available");
        assertThat(second.details()).containsExactlyEntriesOf(Map.of("offer_id", offer.toString()));
        assertThat(held()).hasSize(1);
    }

    @Test
    void an_offer_that_is_gone_is_skipped() {
        OfferId offer = house.offer(OptionalLong.empty());
        DueCompletion due = house.due(bringing(9, 20, new Outcome.IssuedOffer(offer)), 1);
        house.withoutOffers();

        assertThat(told(house.emit(due).results())).containsExactly("0: granted points 20", "1: not_found offer");
    }

    @Test
    void several_offers_are_locked_in_one_order_before_the_first_is_issued() {
        List<OfferId> offers = IntStream.range(0, 3)
                .mapToObj(i -> house.offer(OptionalLong.empty()))
                .toList();
        DueCompletion due = house.due(
                bringing(
                        9,
                        0,
                        new Outcome.IssuedOffer(offers.get(2)),
                        new Outcome.IssuedOffer(offers.get(0)),
                        new Outcome.IssuedOffer(offers.get(1))),
                1);
        List<CapacityKey> locked = new ArrayList<>();

        house.storage.write(tx -> house.emit(
                new ForwardingTx(tx) {
                    @Override
                    public CapacityStore capacities() {
                        return new Locks(super.capacities(), locked);
                    }
                },
                ANNA,
                due));

        assertThat(locked.subList(0, 3)).extracting(CapacityKey::objectId).isSorted();
        assertThat(locked.subList(0, 3)).doesNotHaveDuplicates();
    }

    @Test
    @Fact("BEH-61")
    void a_tag_of_the_other_kind_is_skipped() {
        Instant end = house.now.plusSeconds(60);
        Emitted emitted = house.emit(house.due(
                bringing(
                        9,
                        0,
                        new Outcome.AssignedTag("vip", COUNTED),
                        new Outcome.AssignedTag("vip", OptionalLong.of(60)),
                        new Outcome.AssignedTag("hot", OptionalLong.of(60)),
                        new Outcome.AssignedTag("vip", COUNTED)),
                1));

        assertThat(told(emitted.results()))
                .containsExactly("1: granted tag", "2: tag_kind_conflict tag", "3: granted tag", "4: granted tag");
        assertThat(emitted.results().get(1).details()).containsEntry("tag", "vip");
        assertThat(house.storage.<List<CustomerTag>>read(tx -> TagBook.live(tx, ANNA, tx.now())))
                .containsExactly(
                        new CustomerTag("hot", COUNTED, Optional.of(end)),
                        new CustomerTag("vip", OptionalLong.of(2), Optional.empty()));
    }

    @Test
    @Fact("BEH-61")
    void a_code_is_taken_from_the_pool_until_it_is_empty() {
        house.pool.put(CompanyId.DEFAULT, "SPRING", "S-1");

        Emitted emitted = house.emit(house.due(bringing(9, 0, CODE, CODE, new Outcome.PromoCode("AUTUMN")), 1));

        assertThat(told(emitted.results()))
                .containsExactly(
                        "1: granted promo_code", "2: no_code_available promo_code", "3: no_code_available promo_code");
        assertThat(emitted.results().get(0).details())
                .containsExactlyInAnyOrderEntriesOf(Map.of("pool", "SPRING", "code", "S-1"));
    }

    @Test
    void a_code_of_a_transaction_that_was_undone_is_given_when_it_is_done_again() {
        house.pool.put(CompanyId.DEFAULT, "SPRING", "S-1", "S-2");
        DueCompletion due = house.due(bringing(9, 20, CODE), 1);
        assertThatThrownBy(() -> house.storage.write(tx -> {
                    house.emit(tx, ANNA, due);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(house.entered()).isEmpty();

        Emitted emitted = house.emit(due);

        assertThat(emitted.results().get(1).details()).containsEntry("code", "S-1");
        assertThat(house.pool.left(CompanyId.DEFAULT, "SPRING")).isEqualTo(1);
    }

    @Test
    void pools_that_fail_leave_nothing_behind() {
        OutcomeHouse failing = new OutcomeHouse((company, pool, customer, key) -> {
            throw new IllegalStateException("out of order");
        });

        assertThatThrownBy(() -> failing.emit(failing.due(bringing(9, 20, CODE), 1)))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE));

        assertThat(failing.points()).isZero();
        assertThat(failing.entered()).isEmpty();
    }

    @Test
    void an_event_is_raised_at_the_place_of_its_parent() {
        Outcome.RaisedEvent raised = new Outcome.RaisedEvent("done", Map.of("how", "well"));

        Emitted emitted = house.emit(house.due(bringing(9, 20, raised), 4));

        assertThat(emitted.raised())
                .containsExactly(new TriggeredEvent(
                        "done", "A-1/9/4/1", house.now, Optional.of(FoldingHouse.ZONE), Map.of("how", "well"), 1));
        assertThat(emitted.results().get(1).details()).containsEntry("event_name", "done");
    }

    @Test
    void an_event_without_a_key_gives_its_arrival_to_what_it_raises() {
        EngagementEvent event =
                new EngagementEvent("buy", Optional.empty(), 1, house.now, Map.of(), Optional.empty(), 17);
        Achievement behavior = bringing(9, 0, new Outcome.RaisedEvent("done", Map.of()));

        Emitted emitted =
                house.emit(new DueCompletion(house.campaign, behavior, new Emission(OptionalInt.empty(), 1, event), 4));

        assertThat(emitted.raised()).extracting(TriggeredEvent::transactionId).containsExactly("#17/9/1/1");
        assertThat(emitted.raised()).extracting(TriggeredEvent::depth).containsExactly(5);
    }

    @Test
    @Fact("BEH-60")
    void nothing_is_raised_at_depth_six() {
        DueCompletion shallow = house.due(bringing(9, 0, new Outcome.RaisedEvent("done", Map.of())), 1);

        Emitted emitted =
                house.emit(new DueCompletion(shallow.campaign(), shallow.achievement(), shallow.emission(), 5));

        assertThat(told(emitted.results())).containsExactly("1: depth_limit event");
        assertThat(emitted.raised()).isEmpty();
    }

    @Test
    void the_journal_tells_what_was_brought_without_names_of_tags_and_codes() {
        house.pool.put(CompanyId.DEFAULT, "SPRING", "S-1");

        house.emit(house.due(
                bringing(9, 20, new Outcome.AssignedTag("vip", COUNTED), CODE, new Outcome.PromoCode("AUTUMN")), 1));

        assertThat(house.journal()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("completed");
            assertThat(entry.body().json())
                    .contains("\"behavior\":\"9\"", "\"ordinal\":1")
                    .contains("[\"0:points:20\",\"1:tag:granted\",\"2:promo_code:granted\"")
                    .contains("\"3:promo_code:no_code_available\"]")
                    .doesNotContain("vip", "S-1", "SPRING", "CU-1");
        });
    }

    @Test
    void customers_do_not_share_what_is_known_of_their_completions() {
        DueCompletion due = house.due(bringing(9, 20), 1);

        house.emit(due);
        Emitted other = house.storage.write(tx -> house.emit(tx, BERT, due));

        assertThat(other.points()).isEqualTo(20);
    }

    private List<String> dynamic(Achievement behavior, long ordinal, Map<String, @Nullable Object> context) {
        return told(house.emit(house.due(behavior, ordinal, context)).results());
    }

    private List<String> history() {
        return house.storage.read(tx -> tx.customers().pointsHistory(ANNA, 0, 10)).stream()
                .map(each -> each.key() + " " + each.amount() + " " + each.reason())
                .toList();
    }

    private List<?> held() {
        return house.storage
                .read(tx -> HeldOffers.ofCampaigns(tx, ANNA, List.of(house.campaign.id()), tx.now()))
                .getOrDefault(house.campaign.id(), List.of());
    }

    private static Outcome.Points points(PointsAmount amount) {
        return new Outcome.Points(amount);
    }

    /** Remembers what is locked. */
    private record Locks(CapacityStore store, List<CapacityKey> locked) implements CapacityStore {
        @Override
        public CapacityCount lock(CapacityKey key) {
            locked.add(key);
            return store.lock(key);
        }

        @Override
        public Map<CapacityKey, CapacityCount> counts(Collection<CapacityKey> keys) {
            return store.counts(keys);
        }

        @Override
        public List<CapacitySlot> expired(CapacityKey key, Instant now, int limit) {
            return store.expired(key, now, limit);
        }

        @Override
        public Optional<CapacitySlot> slot(CapacityKey key, String holder) {
            return store.slot(key, holder);
        }

        @Override
        public void save(CapacitySlot slot) {
            store.save(slot);
        }

        @Override
        public boolean count(CapacityKey key, long committed, long reserved, OptionalLong limit) {
            return store.count(key, committed, reserved, limit);
        }
    }
}
