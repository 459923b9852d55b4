package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.BERT;
import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.memory.InMemoryPromoCodePool;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Fact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Previews leave no trace, not even outside of the storage, and tell nothing that nobody gets. Source:
 * docs/spec/engagement-behaviors.md 6.2, 7.
 */
class EventPreviewTest {
    private static final String POOL = "SPRING";
    private static final String NUMBER = "user_offer_id";

    private final InMemoryPromoCodePool pool =
            InMemoryPromoCodePool.create().put(CompanyId.DEFAULT, POOL, "S-1", "S-2");
    private final EventRequest request = EventRequest.builder().event("x").build();

    @Test
    @Fact("BEH-66")
    void a_preview_takes_no_promo_code_and_tells_those_that_the_call_then_gives() {
        EventHouse house = new EventHouse(builder -> builder.promoCodes(pool));
        house.campaign(count(7, "x")
                .bringing(new Outcome.PromoCode(POOL), new Outcome.PromoCode(POOL), new Outcome.PromoCode(POOL))
                .made());

        EventAnswer previewed = house.events.preview(ANNA, request);

        assertThat(pool.left(CompanyId.DEFAULT, POOL)).isEqualTo(2);
        assertThat(previewed.outcomes())
                .extracting(each -> each.details().get("code"))
                .containsExactly("S-1", "S-2", null);
        assertThat(house.events.preview(BERT, request).outcomes()).isEqualTo(previewed.outcomes());
        assertThat(house.post(ANNA, request)).isEqualTo(previewed);
        assertThat(pool.left(CompanyId.DEFAULT, POOL)).isZero();
    }

    @Test
    @Fact("BEH-66")
    void a_preview_shows_no_code_of_a_pool_that_cannot_tell_it() {
        Deque<String> codes = new ArrayDeque<>(List.of("S-1"));
        EventHouse house = new EventHouse(
                builder -> builder.promoCodes((company, name, customer, key) -> Optional.ofNullable(codes.poll())));
        house.campaign(count(7, "x").bringing(new Outcome.PromoCode(POOL)).made());

        EventAnswer previewed = house.events.preview(ANNA, request);

        assertThat(codes).hasSize(1);
        assertThat(previewed.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.isGranted()).isTrue();
            assertThat(outcome.details()).isEqualTo(Map.of("pool", POOL));
        });
        assertThat(house.post(ANNA, request).outcomes())
                .extracting(OutcomeResult::details)
                .containsExactly(Map.of("pool", POOL, "code", "S-1"));
    }

    @Test
    @Fact("BEH-66")
    void a_preview_tells_which_offer_the_call_then_issues_but_no_number_that_only_the_call_gives() {
        EventHouse house = new EventHouse();
        OfferId offer = EventOutcomesTest.offer(house, house.campaign(), 9);

        EventAnswer previewed = house.events.preview(ANNA, request);

        assertThat(house.engagement.wallet().page(ANNA).total()).isZero();
        assertThat(previewed.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.isGranted()).isTrue();
            assertThat(outcome.details()).isEqualTo(Map.of("offer_id", offer.toString()));
        });
        EventAnswer other = house.post(BERT, request);
        EventAnswer answer = house.post(ANNA, request);
        assertThat(numbers(other)).hasSize(1).doesNotContainAnyElementsOf(numbers(answer));
        assertThat(numbers(answer)).hasSize(1);
        assertThat(withoutNumbers(answer)).isEqualTo(previewed);
    }

    @Test
    @Fact("BEH-66")
    void a_preview_of_a_request_that_was_made_tells_the_number_that_it_gave() {
        EventHouse house = new EventHouse();
        EventOutcomesTest.offer(house, house.campaign(), 9);
        EventRequest keyed = EventHouse.request("x", event -> event.transactionId("A-1"));

        EventAnswer answer = house.post(ANNA, keyed);
        EventAnswer previewed = house.events.preview(ANNA, keyed);

        assertThat(previewed.duplicate()).isTrue();
        assertThat(numbers(previewed)).hasSize(1).isEqualTo(numbers(answer));
        assertThat(house.post(ANNA, keyed)).isEqualTo(previewed);
    }

    private static List<String> numbers(EventAnswer answer) {
        return answer.outcomes().stream()
                .flatMap(each -> Optional.ofNullable(each.details().get(NUMBER)).stream())
                .toList();
    }

    private static EventAnswer withoutNumbers(EventAnswer one) {
        return new EventAnswer(
                one.duplicate(),
                one.accepted(),
                one.results(),
                one.availablePoints(),
                one.deltaPoints(),
                one.changes(),
                one.outcomes().stream().map(EventPreviewTest::withoutNumber).toList(),
                one.notifications());
    }

    private static OutcomeResult withoutNumber(OutcomeResult one) {
        Map<String, String> details = new HashMap<>(one.details());
        details.remove(NUMBER);
        return new OutcomeResult(
                one.campaign(),
                one.behavior(),
                one.goal(),
                one.ordinal(),
                one.index(),
                one.type(),
                one.skipped(),
                one.amount(),
                details);
    }
}
