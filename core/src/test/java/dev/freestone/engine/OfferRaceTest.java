package dev.freestone.engine;

import static dev.freestone.engine.OfferHouse.ANY;
import static dev.freestone.engine.OfferHouse.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.OfferStock;
import dev.freestone.engagement.UserOfferGuard;
import dev.freestone.engine.engagement.IssueResult;
import dev.freestone.engine.engagement.OfferDesk;
import dev.freestone.engine.engagement.OfferIssue;
import dev.freestone.engine.parts.Caller;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Fact;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many customers want the same offer at once. */
class OfferRaceTest {
    private static final int CUSTOMERS = 16;

    private final OfferHouse house = new OfferHouse();

    @Test
    void no_more_offers_are_granted_than_there_are() throws Exception {
        OfferId offer = house.trigger(OptionalLong.of(7));

        long granted = won(one -> isDone(() -> house.wallet.grant(customer(one), offer, "r-1")));

        assertThat(granted).isEqualTo(7);
        assertThat(house.view(offer).stock().available()).isZero();
    }

    @Test
    void no_more_offers_are_sold_than_can_be_bought() throws Exception {
        OfferId offer = house.deal(OptionalLong.of(9), price(10, 5));
        for (int one = 0; one < CUSTOMERS; one++) {
            house.house.customer(customer(one).text());
            house.points.change(customer(one), "p-1", 10, "goodwill");
        }

        long sold = won(one -> isDone(() -> house.wallet.purchase(customer(one), offer, "r-1")));

        long paid = IntStream.range(0, CUSTOMERS)
                .filter(one -> house.points.balance(customer(one)).available() == 0)
                .count();
        assertThat(sold).isEqualTo(5).isEqualTo(paid);
        assertThat(house.view(offer).stock()).isEqualTo(new OfferStock(4, 0));
    }

    @Test
    void one_request_that_is_sent_many_times_buys_once() throws Exception {
        OfferId offer = house.deal(ANY, price(10, 5));
        house.points.change(OfferHouse.ANNA, "p-1", 100, "goodwill");

        won(one -> isDone(() -> house.wallet.purchase(OfferHouse.ANNA, offer, "r-1")));

        assertThat(house.points.balance(OfferHouse.ANNA).available()).isEqualTo(90);
        assertThat(house.wallet.page(OfferHouse.ANNA).total()).isEqualTo(1);
    }

    @Test
    @Fact("ENG-68")
    void of_two_customers_one_gets_the_last_offer_and_the_other_is_skipped() throws Exception {
        OfferId offer = house.trigger(OptionalLong.of(1));

        List<IssueResult> results = together(2, one -> outcome(offer, "h:" + one));

        assertThat(results).filteredOn(result -> result.granted().isPresent()).hasSize(1);
        assertThat(results)
                .extracting(result -> result.skipped().map(UserOfferGuard::problem))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of("total_available"));
    }

    /** What an outcome of a behavior does, in the transaction of its cause. */
    private IssueResult outcome(OfferId offer, String hash) {
        LaneKey customer = new LaneKey(CompanyId.DEFAULT, KeyedHash.of(hash));
        OfferDesk desk = new OfferDesk(RandomIdSource.secure(), Caller.host(CompanyId.DEFAULT));
        OfferIssue issue = new OfferIssue(offer, OfferSource.OUTCOME, "behavior-9:1", ZoneOffset.UTC);
        return house.house.storage.write(tx -> {
            tx.customers().lock(customer);
            return desk.issue(tx, customer, issue);
        });
    }

    private long won(IntPredicate wish) throws Exception {
        for (int one = 0; one < CUSTOMERS; one++) {
            house.house.customer(customer(one).text());
        }
        return together(CUSTOMERS, wish::test).stream().filter(done -> done).count();
    }

    private static CustomerRef customer(int number) {
        return CustomerRef.user("CU-" + (100 + number));
    }

    private static boolean isDone(Runnable wish) {
        try {
            wish.run();
            return true;
        } catch (FreestoneException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.NOT_AVAILABLE);
            return false;
        }
    }

    /** Runs all at once and tells what each has answered. */
    private static <T> List<T> together(int threads, java.util.function.IntFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<T>> all = new ArrayList<>();
            for (int one = 0; one < threads; one++) {
                int number = one;
                all.add(() -> {
                    start.await();
                    return work.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
