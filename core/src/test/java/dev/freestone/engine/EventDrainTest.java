package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.model.engagement.EventDisposition.COUNTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.sim.ForwardingStorage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Several nodes that evaluate accepted events. Source: docs/spec/engagement-behaviors.md 2.1, 6.2. */
class EventDrainTest {
    private final EventHouse house = new EventHouse();

    @Test
    void what_is_accepted_while_another_node_was_faster_is_not_lost() {
        house.campaign(count(7, "x").points(10).made());
        Meddling meddling = new Meddling(house.house.storage);
        Events slow = house.node(builder -> builder.storage(meddling));
        accept();
        meddling.afterReads.addAll(List.of(() -> house.events.drain(10), this::accept));

        slow.drain(10);

        assertThat(meddling.afterReads).isEmpty();
        house.events.drain(10);
        assertThat(house.stored()).extracting(EventRow::disposition).containsExactly(COUNTED, COUNTED);
        assertThat(house.points()).isEqualTo(20);
    }

    @Test
    void what_follows_counts_from_a_completion_that_is_evaluated_long_after_its_acceptance() {
        EventHouse strict = new EventHouse(builder -> builder.engagementLateness(Duration.ZERO));
        EngagementCampaign campaign = strict.campaign(
                count(7, "join").made(),
                count(8, "buy").total(9).after(7, 0).made(),
                count(9, "join").total(2).after(7, 0).made());
        strict.post(ANNA, EventRequest.builder().async(true).event("join").build());
        strict.later(60).post("buy");
        strict.later(60).post("buy");
        strict.later(60);

        strict.events.drain(10);

        assertThat(strict.cell(campaign, 8)).isEqualTo("2/9 · 0");
        assertThat(strict.differences(campaign)).isEmpty();
    }

    private void accept() {
        house.post(ANNA, EventRequest.builder().async(true).event("x").build());
    }

    /** Lets others act after each look of a node. */
    private static final class Meddling extends ForwardingStorage {
        private final Deque<Runnable> afterReads = new ArrayDeque<>();

        Meddling(Storage storage) {
            super(storage);
        }

        @Override
        public <T> T read(Function<Tx, T> look) {
            T seen = super.read(look);
            Runnable next = afterReads.poll();
            if (next != null) {
                next.run();
            }
            return seen;
        }
    }
}
