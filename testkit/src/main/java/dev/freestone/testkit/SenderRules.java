package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What breakers and token buckets of senders must do. Source: docs/spec/contact-ledger.md 6, 7. */
abstract class SenderRules extends ControlRules {
    private static final SenderId SENDER = StoredIntents.SENDER;
    private static final Instant FILLED = StoredIntents.CREATED;
    private static final long TOKEN = 1_000_000;
    private static final int TRIES = 5;

    @Test
    void a_sender_is_healthy_at_first_and_stored_once_it_was_locked() {
        assertThat(list(tx -> tx.senders().all())).isEmpty();

        assertThat(write(tx -> tx.senders().lock(SENDER)).equals(SenderRow.healthy(SENDER)))
                .isTrue();

        assertThat(list(tx -> tx.senders().all())).containsExactly(SenderRow.healthy(SENDER));
    }

    @Test
    void keeps_every_component_of_breakers_each_alone() {
        SenderRow open =
                new SenderRow(SenderId.of("🎯".repeat(50)), 5, Optional.of(FILLED.plusNanos(1000)), Integer.MAX_VALUE);
        SenderRow failing = new SenderRow(SENDER, Integer.MAX_VALUE, Optional.empty(), 0);

        save(open);
        save(failing);

        assertThat(list(tx -> tx.senders().all())).containsExactlyInAnyOrder(open, failing);
        assertThat(list(tx -> List.of(tx.senders().lock(SENDER), tx.senders().lock(open.sender()))))
                .isEqualTo(List.of(failing, open));

        save(SenderRow.healthy(open.sender()));
        assertThat(list(tx -> tx.senders().all())).containsExactlyInAnyOrder(SenderRow.healthy(open.sender()), failing);
    }

    @Test
    void of_16_writers_who_count_failures_under_the_lock_none_is_lost() {
        Together.run(
                Together.WRITERS,
                number -> Together.insist(() -> write(tx -> {
                    SenderRow row = tx.senders().lock(SENDER);
                    tx.senders().save(new SenderRow(SENDER, row.failures() + 1, row.openUntil(), row.openings()));
                    return true;
                })));

        assertThat(list(tx -> tx.senders().all()))
                .containsExactly(new SenderRow(SENDER, Together.WRITERS, Optional.empty(), 0));
    }

    @Test
    void a_bucket_is_made_fresh_once_and_stays_as_it_is_stored() {
        assertThat(buckets()).isEmpty();

        assertThat(lock(Map.of(key("*"), full(3)))).isEqualTo(Map.of(key("*"), full(3)));
        assertThat(buckets()).isEqualTo(Map.of(key("*"), full(3)));

        assertThat(lock(Map.of(key("*"), full(9), key("default"), full(2))))
                .isEqualTo(Map.of(key("*"), full(3), key("default"), full(2)));
        assertThat(buckets()).isEqualTo(Map.of(key("*"), full(3), key("default"), full(2)));
    }

    @Test
    void keeps_every_component_of_buckets_each_alone() {
        Bucket blocked = new Bucket(Long.MAX_VALUE, FILLED.plusNanos(1000), Optional.of(FILLED.plusNanos(2000)));
        Map<BucketKey, Bucket> all = new LinkedHashMap<>();
        all.put(key("*"), full(1));
        all.put(key("default"), blocked);
        all.put(new BucketKey("*", SENDER, "channel:text"), full(2));
        all.put(new BucketKey("*", SENDER, "producer:" + "ü".repeat(30) + "/" + "🎯".repeat(60)), full(0));
        all.put(new BucketKey("é".repeat(100), SenderId.of("🎯".repeat(50)), ""), full(4));

        saveAll(all);
        assertThat(buckets()).isEqualTo(all);

        saveAll(Map.of(key("default"), full(7)));
        all.put(key("default"), full(7));
        assertThat(buckets()).isEqualTo(all);
        assertThat(lock(all)).isEqualTo(all);
    }

    @Test
    void a_transaction_that_failed_makes_and_changes_neither_breakers_nor_buckets() {
        SenderRow failing = new SenderRow(SENDER, 1, Optional.empty(), 0);
        save(failing);
        saveAll(Map.of(key("*"), full(1)));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.senders().lock(SENDER);
            tx.senders().save(new SenderRow(SENDER, 2, Optional.empty(), 0));
            tx.senders().lock(SenderId.of("other"));
            tx.senders().lock(Map.of(key("*"), full(1), key("default"), full(1)));
            tx.senders().save(Map.of(key("*"), full(0)));
            assertThat(tx.senders().buckets().get(key("*"))).isEqualTo(full(0));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(list(tx -> tx.senders().all())).containsExactly(failing);
        assertThat(buckets()).isEqualTo(Map.of(key("*"), full(1)));
    }

    @Test
    void sixteen_writers_never_take_more_from_a_bucket_than_is_in_it() {
        int tokens = 10;
        List<Integer> taken = Together.run(Together.WRITERS, number -> (int) IntStream.range(0, TRIES)
                .filter(attempt -> Together.insist(() -> write(tx -> take(tx, Map.of(key("*"), full(tokens))))))
                .count());

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(tokens);
        assertThat(buckets()).isEqualTo(Map.of(key("*"), full(0)));
    }

    @Test
    void sixteen_writers_who_name_two_buckets_in_any_order_take_from_both_or_from_none() {
        int tokens = Together.WRITERS - 4;
        List<Boolean> taken = Together.run(Together.WRITERS, number -> {
            Map<BucketKey, Bucket> wanted = new LinkedHashMap<>();
            List.of(number % 2, 1 - number % 2).forEach(which -> {
                boolean wide = which == 0;
                wanted.put(key(wide ? "*" : "default"), full(wide ? 100 : tokens));
            });
            return Together.insist(() -> write(tx -> take(tx, wanted)));
        });

        assertThat(Collections.frequency(taken, true)).isEqualTo(tokens);
        assertThat(buckets()).isEqualTo(Map.of(key("*"), full(100 - tokens), key("default"), full(0)));
    }

    private static boolean take(Tx tx, Map<BucketKey, Bucket> fresh) {
        Map<BucketKey, Bucket> found = tx.senders().lock(fresh);
        if (found.values().stream().anyMatch(bucket -> bucket.units() < TOKEN)) {
            return false;
        }
        Map<BucketKey, Bucket> left = new LinkedHashMap<>();
        found.forEach((key, bucket) ->
                left.put(key, new Bucket(bucket.units() - TOKEN, bucket.refilledAt(), bucket.blockedUntil())));
        tx.senders().save(left);
        return !left.isEmpty();
    }

    final void save(SenderRow row) {
        write(tx -> {
            tx.senders().lock(row.sender());
            tx.senders().save(row);
            return true;
        });
    }

    final void saveAll(Map<BucketKey, Bucket> buckets) {
        write(tx -> {
            tx.senders().lock(buckets);
            tx.senders().save(buckets);
            return true;
        });
    }

    private Map<BucketKey, Bucket> lock(Map<BucketKey, Bucket> fresh) {
        return write(tx -> tx.senders().lock(fresh));
    }

    private Map<BucketKey, Bucket> buckets() {
        return storage().read(tx -> tx.senders().buckets());
    }

    static BucketKey key(String company) {
        return new BucketKey(company, SENDER, "");
    }

    static Bucket full(int tokens) {
        return new Bucket(tokens * TOKEN, FILLED, Optional.empty());
    }
}
