package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.SendRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** I24: two dispatchers over one company process exactly the set that one does. */
class TwoDispatchersTest {
    private static final int INTENTS = 300;
    private static final int PERSONS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void send_together_what_one_sends_alone_and_nothing_twice(long seed) {
        System.out.println("seed " + seed);
        LedgerHouse alone = planned(seed);
        alone.node("node-1").tick();

        LedgerHouse together = planned(seed);
        takeTurns(together, new Random(seed));

        assertThat(sent(together)).hasSize(INTENTS).containsExactlyInAnyOrderElementsOf(sent(alone));
        assertThat(states(together)).isEqualTo(states(alone));
    }

    private static LedgerHouse planned(long seed) {
        LedgerHouse house = new LedgerHouse();
        house.settings = house.settings.claimBatch(7);
        Random random = new Random(seed);
        for (int i = 0; i < INTENTS; i++) {
            house.planAbout("BO-" + random.nextInt(PERSONS), "LN-" + i);
        }
        return house;
    }

    /** Step by step, until neither finds anything to do. */
    private static void takeTurns(LedgerHouse house, Random random) {
        int idle = 0;
        while (idle < 2) {
            long before = sent(house).size();
            List<DispatchRound> rounds = new ArrayList<>(
                    List.of(house.node("node-1").round(), house.node("node-2").round()));
            while (!rounds.isEmpty()) {
                DispatchRound next = rounds.get(random.nextInt(rounds.size()));
                if (!next.next()) {
                    rounds.remove(next);
                }
            }
            idle = sent(house).size() == before ? idle + 1 : 0;
        }
    }

    private static List<String> sent(LedgerHouse house) {
        return house.script.requests.stream()
                .map(SendRequest::idempotencyKey)
                .map(Object::toString)
                .toList();
    }

    private static List<String> states(LedgerHouse house) {
        return house.contacts().list(IntentFilter.ALL, Optional.empty(), 1_000).stream()
                .map(intent -> intent.state().code())
                .toList();
    }
}
