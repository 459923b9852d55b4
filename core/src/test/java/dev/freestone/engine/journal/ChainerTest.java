package dev.freestone.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.memory.InMemoryAnchorSink;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.spi.AnchorSink;
import dev.freestone.spi.ChainEntry;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.Faults.Moment;
import dev.freestone.testkit.FaultyStorage;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainerTest {
    private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final ManualClock clock = ManualClock.at(MON_2026_03_02);
    private final InMemoryStorage storage = InMemoryStorage.of(clock);
    private final InMemoryAnchorSink anchors = InMemoryAnchorSink.create();

    @Test
    void a_pass_links_what_is_committed_in_every_company() {
        journal(HERE, 1_203);
        journal(ELSEWHERE, 1);

        assertThat(chainer(storage).tick()).isEmpty();

        assertThat(places(HERE))
                .isEqualTo(LongStream.rangeClosed(1, 1_203).boxed().toList());
        assertThat(places(ELSEWHERE)).containsExactly(1L);
        assertThat(fault(HERE)).isEmpty();
    }

    @Test
    void the_next_pass_is_due_after_the_interval_and_only_when_something_waits() {
        Chainer chainer = chainer(storage);
        assertThat(chainer.tick()).isEmpty();
        journal(HERE, 1);
        clock.advance(INTERVAL.minusMillis(1));

        assertThat(chainer.tick()).contains(MON_2026_03_02.plus(INTERVAL));
        assertThat(places(HERE)).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(chainer.tick()).isEmpty();
        assertThat(places(HERE)).containsExactly(1L);
    }

    @Test
    void a_node_whose_pass_is_late_says_so() {
        Chainer chainer = chainer(storage);
        clock.advance(INTERVAL);
        assertThat(chainer.isLate()).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(chainer.isLate()).isTrue();
        chainer.tick();
        assertThat(chainer.isLate()).isFalse();
    }

    /** Rows K35 of the kill matrix. */
    @ParameterizedTest
    @EnumSource(Moment.class)
    void a_pass_that_stops_at_any_call_is_made_good_by_the_next_one(Moment moment) {
        int calls = calls();
        assertThat(calls).isGreaterThan(8);
        for (int call = 1; call <= calls; call++) {
            InMemoryStorage fresh = InMemoryStorage.of(clock);
            journal(fresh, HERE, 3);
            Storage dying =
                    FaultyStorage.over(fresh, Faults.from(call, moment, () -> new IllegalStateException("died")));

            chainer(dying).tick();
            journal(fresh, HERE, 2);
            chainer(fresh).tick();

            assertThat(places(fresh, HERE)).as("call %d", call).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(new ChainWalk(fresh, HERE, List.of()).run()).isEmpty();
        }
    }

    private int calls() {
        InMemoryStorage fresh = InMemoryStorage.of(clock);
        journal(fresh, HERE, 3);
        Faults counted = Faults.none();
        chainer(FaultyStorage.over(fresh, counted)).tick();
        return counted.calls();
    }

    @Test
    void a_head_is_kept_once_a_day_when_it_has_moved() {
        Chainer chainer = chainer(storage, anchors);
        journal(HERE, 2);
        chainer.tick();
        clock.advance(Duration.ofHours(13));
        journal(HERE, 1);
        chainer.tick();
        assertThat(kept()).containsExactly(2L);

        clock.advance(Duration.ofHours(1));
        chainer.tick();
        assertThat(kept()).containsExactly(2L, 3L);

        clock.advance(Duration.ofDays(1));
        chainer.tick();
        assertThat(kept()).containsExactly(2L, 3L);
        assertThat(anchors.anchors(HERE).get(1).at()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    }

    @Test
    void a_head_is_kept_on_request_with_all_that_is_committed() {
        journal(HERE, 2);

        ChainAnchor anchor = chainer(storage, anchors).anchor(HERE);

        assertThat(anchor.head().seq()).isEqualTo(2);
        assertThat(anchors.anchors(HERE)).containsExactly(anchor);
        assertThat(chainer(storage).anchor(HERE).head()).isEqualTo(anchor.head());
    }

    @Test
    void a_sink_that_fails_keeps_nothing_from_being_linked_and_is_asked_again() {
        AnchorSink failing = anchor -> {
            throw new IllegalStateException("disk gone");
        };
        journal(HERE, 1);
        Chainer chainer = chainer(storage, failing);

        chainer.tick();

        assertThat(places(HERE)).containsExactly(1L);
        assertThatThrownBy(() -> chainer.anchor(HERE)).hasMessage("disk gone");
        chainer(storage, anchors).tick();
        assertThat(kept()).containsExactly(1L);
    }

    @Test
    void an_interrupted_thread_links_nothing() {
        journal(HERE, 1);
        Thread.currentThread().interrupt();

        assertThat(chainer(storage).tick()).isEmpty();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(places(HERE)).isEmpty();
    }

    private List<Long> kept() {
        return anchors.anchors(HERE).stream().map(anchor -> anchor.head().seq()).toList();
    }

    private Chainer chainer(Storage over) {
        return new Chainer(over, clock, length -> {}, INTERVAL, Optional.empty());
    }

    private Chainer chainer(Storage over, AnchorSink sink) {
        return new Chainer(over, clock, length -> {}, INTERVAL, Optional.of(sink));
    }

    private void journal(CompanyId company, int entries) {
        journal(storage, company, entries);
    }

    private static void journal(Storage into, CompanyId company, int entries) {
        into.write(tx -> {
            for (int i = 1; i <= entries; i++) {
                var subject = new JournalEntry.Subject(company, "campaign", "CG-4T2K-9QXD", i);
                tx.journal()
                        .append(JournalEntries.of(
                                subject, "updated", ActorId.HOST, Map.of("attributes", List.of("name"))));
            }
            return true;
        });
    }

    private List<Long> places(CompanyId company) {
        return places(storage, company);
    }

    private static List<Long> places(Storage in, CompanyId company) {
        List<ChainEntry> linked = in.read(tx -> tx.chain().page(company, 0, 10_000));
        return linked.stream().map(entry -> entry.link().orElseThrow().seq()).toList();
    }

    private Optional<?> fault(CompanyId company) {
        return new ChainWalk(storage, company, List.of()).run();
    }
}
