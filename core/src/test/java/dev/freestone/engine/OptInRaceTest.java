package dev.freestone.engine;

import static dev.freestone.engine.EngagementHouse.withOptIn;
import static dev.freestone.engine.OptInTest.id;
import static dev.freestone.engine.OptInTest.limit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OptInRaceTest {
    private static final int CUSTOMERS = 10_000;
    private static final int PLACES = 1_000;
    private static final int THREADS = 16;

    @Test
    @Fact("ENG-44")
    void of_10_000_opt_ins_on_two_engines_exactly_as_many_succeed_as_there_are_places() throws Exception {
        EngagementHouse house = new EngagementHouse();
        List<OptIns> nodes = List.of(
                house.freestone.engagement().optIns(),
                house.engine(UnaryOperator.identity()).engagement().optIns());
        EngagementCampaign campaign = house.campaign(one -> withOptIn(one, limit(PLACES)));
        for (int i = 0; i < CUSTOMERS; i++) {
            house.customer("CU-" + i);
        }

        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            CustomerRef customer = CustomerRef.user("CU-" + i);
            OptIns node = nodes.get(i % nodes.size());
            calls.add(() -> succeeds(node, customer, id(campaign)));
        }

        assertThat(won(calls)).isEqualTo(PLACES);
    }

    private static long won(List<Callable<Boolean>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long won = 0;
            for (Future<Boolean> each : threads.invokeAll(calls)) {
                won += each.get(1, TimeUnit.MINUTES) ? 1 : 0;
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Any other refusal than that of the limit fails the test. */
    private static boolean succeeds(OptIns node, CustomerRef customer, String campaign) {
        try {
            return node.optIn(customer, campaign).optedIn();
        } catch (FreestoneException full) {
            if (full.code() != ErrorCode.OPT_IN_LIMIT_REACHED) {
                throw full;
            }
            return false;
        }
    }
}
