package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.SampleBehavior.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.memory.InMemoryPromoCodePool;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.testkit.Fact;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Previews leave no trace, not even outside of the storage. Source: docs/spec/engagement-behaviors.md 6.2, 7. */
class EventPreviewTest {
    private static final CustomerRef BERT = CustomerRef.user("CU-2");
    private static final String POOL = "SPRING";

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
}
