package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.CALL_ENDS;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SlotState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.description.Description;
import org.assertj.core.description.LazyTextDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules in any order at any time: whatever happens to an intent, the invariants of the ledger hold. */
class RandomWalkTest {
    private static final long SEED = 20_260_302L;
    private static final int WALKS = 8_000;
    private static final int STEPS = 80;
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final Set<String> PROOFS = Set.of("T14", "T17", "T22a", "T22b", "T22c");
    private static final Map<Optional<Duration>, List<List<IntentMove>>> MADE = new ConcurrentHashMap<>();
    private static final Set<IntentState> WITH_A_WORKER = Set.of(IntentState.CLAIMED, IntentState.ATTEMPTED);

    static Stream<Optional<Duration>> windows() {
        return Stream.of(Optional.empty(), Optional.of(WINDOW));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void an_end_never_changes(Optional<Duration> window) {
        eachStep(
                window,
                (walk, move) -> assertThat(!move.from().isTerminal() || move.to() == move.from())
                        .as(walk)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_fence_never_falls_and_grows_with_each_claim_and_whenever_it_may_be_claimed_again(
            Optional<Duration> window) {
        eachStep(window, (walk, move) -> {
            long before = move.before().status().lease().fence();
            long after = move.after().lease().fence();
            boolean claimed = move.to() == IntentState.CLAIMED && move.from() != IntentState.CLAIMED;
            boolean back = (WITH_A_WORKER.contains(move.from()) || move.from() == IntentState.UNKNOWN)
                    && Set.of(IntentState.PLANNED, IntentState.HELD).contains(move.to());
            boolean taken = move.from() == IntentState.CLAIMED
                    && Set.of(IntentState.CANCELED, IntentState.SUPPRESSED).contains(move.to());
            assertThat(after).as(walk).isEqualTo(claimed || back || taken ? before + 1 : before);
        });
    }

    @ParameterizedTest
    @MethodSource("windows")
    void no_more_attempts_count_than_are_allowed_and_their_number_never_falls(Optional<Duration> window) {
        eachStep(window, (walk, move) -> {
            assertThat(move.after().attempt().counted()).as(walk).isBetween(0, Backoff.DEFAULT.maxAttempts());
            assertThat(move.after().attempt().number()
                            - move.before().status().attempt().number())
                    .as(walk)
                    .isEqualTo(move.row().equals("T10") ? 1 : 0);
        });
    }

    @ParameterizedTest
    @MethodSource("windows")
    void an_attempt_is_made_of_a_claim_with_its_fence_while_its_lease_lasts(Optional<Duration> window) {
        eachStep(window, (walk, move) -> {
            if (move.row().equals("T10")) {
                assertThat(move.from()).as(walk).isEqualTo(IntentState.CLAIMED);
                assertThat(move.after().lease())
                        .as(walk)
                        .isEqualTo(move.before().status().lease());
                assertThat(move.after().attempt().last().orElseThrow().at())
                        .as(walk)
                        .isBefore(move.after().lease().until());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("windows")
    void between_two_attempts_there_is_proof(Optional<Duration> window) {
        for (List<IntentMove> walk : walks(window)) {
            boolean open = false;
            for (IntentMove move : walk) {
                assertThat(open && move.row().equals("T10")).as(told(walk)).isFalse();
                open = move.row().equals("T10") || (open && !PROOFS.contains(move.row()));
            }
        }
    }

    /** The first request may still arrive, so that a second one must end while the provider knows the key. */
    @Test
    void no_attempt_ends_after_the_window_in_which_the_provider_still_knows_an_unproven_first_request() {
        int second = 0;
        for (List<IntentMove> walk : walks(Optional.of(WINDOW))) {
            Optional<Instant> unproven = Optional.empty();
            for (IntentMove move : walk) {
                if (move.row().equals("T10")) {
                    Instant at = move.after().attempt().last().orElseThrow().at();
                    second += unproven.isPresent() ? 1 : 0;
                    Instant first = unproven.orElse(at);
                    assertThat(Duration.between(first, at.plus(CALL_ENDS)))
                            .as(told(walk))
                            .isLessThan(unproven.isPresent() ? WINDOW : Duration.ofDays(1));
                    unproven = Optional.of(first);
                } else if (provesAll(move, unproven)) {
                    unproven = Optional.empty();
                }
            }
        }
        assertThat(second).as("attempts after an unproven one, seed %d", SEED).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void what_was_called_back_too_late_is_never_attempted_again(Optional<Duration> window) {
        eachStep(
                window,
                (walk, move) -> assertThat(move.before().status().cancelRequested() && move.to() == IntentState.PLANNED)
                        .as(walk)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("windows")
    void what_is_open_is_looked_at_again_and_an_end_is_not(Optional<Duration> window) {
        eachStep(window, (walk, move) -> {
            if (move.to() != IntentState.UNKNOWN) {
                assertThat(move.after().wakeAt().isPresent())
                        .as(walk)
                        .isEqualTo(!move.to().isTerminal());
            }
        });
    }

    /** I9 and I13 of one intent: what may have been sent counts, and nothing else does once it is not in hand. */
    @ParameterizedTest
    @MethodSource("windows")
    void slots_are_reserved_while_it_is_claimed_used_from_the_attempt_on_and_else_released(Optional<Duration> window) {
        eachStep(window, (walk, move) -> {
            Optional<SlotState> slots = move.after().slots();
            boolean fits = switch (move.to()) {
                case CLAIMED -> slots.equals(Optional.of(SlotState.RESERVED));
                case ATTEMPTED, UNKNOWN, CONFIRMED -> slots.equals(Optional.of(SlotState.USED));
                case PLANNED, HELD, CANCELED, SUPPRESSED ->
                    slots.filter(state -> state != SlotState.RELEASED).isEmpty();
                case REFUSED ->
                    slots.filter(state -> state != SlotState.RESERVED).isPresent();
            };
            assertThat(fits).as(walk).isTrue();
        });
    }

    /** An answer proves its own request: all of them only when no earlier one was open. */
    private static boolean provesAll(IntentMove move, Optional<Instant> unproven) {
        Instant at =
                move.before().status().attempt().last().map(last -> last.at()).orElse(Instant.MAX);
        boolean own = unproven.filter(at::equals).isPresent();
        boolean never = move.after()
                .attempt()
                .last()
                .filter(last -> last.firstAt().equals(AttemptRule.NEVER))
                .isPresent();
        return PROOFS.contains(move.row()) && (own ? never : move.row().equals("T22a") && never);
    }

    private interface Check {
        void of(Description walk, IntentMove move);
    }

    private static void eachStep(Optional<Duration> window, Check check) {
        walks(window).forEach(walk -> walk.forEach(move -> check.of(told(walk), move)));
    }

    private static Description told(List<IntentMove> walk) {
        return new LazyTextDescription(() ->
                "seed %d: %s".formatted(SEED, walk.stream().map(IntentMove::row).toList()));
    }

    /** Ways through the life cycle; all of them together take every row that a step can take. */
    private static List<List<IntentMove>> walks(Optional<Duration> window) {
        return MADE.computeIfAbsent(window, RandomWalkTest::made);
    }

    private static List<List<IntentMove>> made(Optional<Duration> window) {
        Random random = new Random(SEED);
        List<RuleCalls.Call> calls = RuleCalls.byEvent(window).values().stream()
                .flatMap(List::stream)
                .toList();
        List<List<IntentMove>> walks = new ArrayList<>();
        for (int i = 0; i < WALKS; i++) {
            walks.add(walk(random, calls));
        }
        return walks;
    }

    private static List<IntentMove> walk(Random random, List<RuleCalls.Call> calls) {
        List<IntentMove> moves = new ArrayList<>();
        IntentRow row = IntentSample.planned();
        Instant now = MON_2026_03_02;
        int afterEnd = 0;
        for (int step = 0; step < STEPS && afterEnd < 5; step++) {
            afterEnd += row.status().state().isTerminal() ? 1 : 0;
            now = now.plus(pause(random, row, now));
            Optional<IntentMove> move = any(random, calls, row, now);
            move.ifPresent(moves::add);
            row = move.map(IntentMove::next).orElse(row);
        }
        return moves;
    }

    /** What ends an intent or its attempts is rare, so that most walks see many attempts. */
    private static Optional<IntentMove> any(Random random, List<RuleCalls.Call> calls, IntentRow row, Instant now) {
        boolean near = row.status().cancelRequested()
                || row.status().attempt().counted() == Backoff.DEFAULT.maxAttempts()
                || !now.isBefore(row.plan().expiresAt());
        boolean mayEnd = random.nextInt(near ? 2 : 20) == 0;
        for (int tries = 0; tries < calls.size(); tries++) {
            Optional<IntentMove> move = calls.get(random.nextInt(calls.size())).apply(row, now);
            if (move.filter(made -> mayEnd || goesOn(made)).isPresent()) {
                return move;
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(IntentMove move) {
        return !move.to().isTerminal()
                && move.to() != IntentState.HELD
                && move.after().cancelRequested() == move.before().status().cancelRequested();
    }

    /** Mostly at once, often until it is due or looked at, and sometimes long. */
    private static Duration pause(Random random, IntentRow row, Instant now) {
        Instant next = random.nextBoolean()
                ? row.status().dueAt()
                : row.status().wakeAt().orElse(now);
        return switch (random.nextInt(20)) {
            case 0 ->
                row.status().state() == IntentState.UNKNOWN && random.nextInt(3) == 0
                        ? Duration.ofHours(25)
                        : Duration.ofMinutes(random.nextInt(20));
            case 1, 2, 3, 4, 5 -> next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
            default -> Duration.ofMillis(random.nextInt(2_000));
        };
    }

    @Test
    void the_walks_reach_every_row_that_a_step_can_take() {
        Set<String> taken = new HashSet<>();
        windows().forEach(window -> walks(window).forEach(walk -> walk.forEach(move -> taken.add(move.row()))));

        assertThat(IntentLifeCycle.table().rows().stream().map(row -> row.id()))
                .as("seed %d", SEED)
                .allMatch(id -> taken.contains(id) || Set.of("T1", "T2", "T3").contains(id));
    }
}
