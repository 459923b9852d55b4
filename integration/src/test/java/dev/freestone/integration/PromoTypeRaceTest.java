package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.Change;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.HistoryEntry;
import dev.freestone.engine.PromoProgramTypeChange;
import dev.freestone.engine.PromoProgramTypeDraft;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promo program types that several callers change at once, in a real database. */
class PromoTypeRaceTest {
    private static final int ROUNDS = 8;
    private static final int CALLERS = 4;

    @ParameterizedTest
    @EnumSource
    void a_type_is_never_renamed_after_it_was_deprecated(StorageHouse house) throws Exception {
        try (Freestone freestone = freestone(house)) {
            for (int round = 0; round < ROUNDS; round++) {
                String id = freestone
                        .promoProgramTypes()
                        .create(draft().build())
                        .id()
                        .value();

                // The last caller deprecates, the others rename.
                List<String> outcomes = atOnce(caller -> {
                    PromoProgramTypeChange.Builder change = PromoProgramTypeChange.builder();
                    return update(
                            freestone,
                            id,
                            caller == CALLERS - 1
                                    ? change.status(Change.set(PromoTypeStatus.DEPRECATED))
                                    : change.displayName(Change.set("name " + caller)));
                });

                List<HistoryEntry> entries = freestone.promoProgramTypes().explain(id);
                assertThat(outcomes).containsAnyOf("done").isSubsetOf("done", "validation", "conflict");
                assertThat(entries)
                        .as("one version for each change that was made")
                        .extracting(HistoryEntry::version)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 1 + Collections.frequency(outcomes, "done"))
                                        .boxed()
                                        .toList());
                if ("done".equals(outcomes.get(CALLERS - 1))) {
                    assertThat(entries.get(entries.size() - 1).event()).isEqualTo("deprecated");
                    PromoProgramType last = freestone.promoProgramTypes().get(id);
                    assertThat(last.timestamps().updatedAt())
                            .isEqualTo(last.timestamps().deprecatedAt());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_several_callers_that_use_one_external_id_at_once_one_does(StorageHouse house) throws Exception {
        try (Freestone freestone = freestone(house)) {
            List<String> outcomes = atOnce(caller -> {
                try {
                    freestone
                            .promoProgramTypes()
                            .create(draft().externalId("sac-90").build());
                    return "done";
                } catch (FreestoneException e) {
                    return e.code().code();
                }
            });

            assertThat(outcomes).containsOnlyOnce("done").isSubsetOf("done", "external_id_taken");
            assertThat(freestone.promoProgramTypes().get("ext-sac-90").displayName())
                    .isEqualTo("90 days same as cash");
        }
    }

    private static String update(Freestone freestone, String id, PromoProgramTypeChange.Builder change) {
        try {
            freestone.promoProgramTypes().update(id, change.build());
            return "done";
        } catch (FreestoneException e) {
            return e.code().code();
        }
    }

    private static PromoProgramTypeDraft.Builder draft() {
        return PromoProgramTypeDraft.builder()
                .promoType(PromoType.SAME_AS_CASH)
                .displayName("90 days same as cash")
                .status(PromoTypeStatus.ACTIVE);
    }

    private static Freestone freestone(StorageHouse house) {
        return Freestone.builder()
                .storage(JdbcStorage.over(house.open()))
                .plainStorage()
                .build();
    }

    private static List<String> atOnce(IntFunction<String> call) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                calls.add(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return call.apply(caller);
                });
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : threads.invokeAll(calls)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
