package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlannedTime;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts of contact intents by state over time, and lists of a time, must do. Source: docs/spec/contact-ledger.md 13. */
abstract class ContactTallyRules extends ContactViewRules {
    private static final Instant NINE = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant QUARTER_PAST = Instant.parse("2026-03-09T09:15:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-03-09T09:30:00Z");
    private static final Duration MONTH = Duration.ofDays(32);

    @Test
    void contacts_are_counted_by_the_quarter_of_an_hour_in_which_they_were_planned() {
        plan(
                plannedAt(1, NINE.minusNanos(1000)),
                plannedAt(2, NINE),
                plannedAt(3, QUARTER_PAST.minusNanos(1000)),
                plannedAt(4, QUARTER_PAST),
                plannedAt(5, NINE.plusSeconds(1)));

        assertThat(tally(HERE))
                .containsExactly(
                        tally(NINE.minusSeconds(900), IntentState.PLANNED, 1),
                        tally(NINE, IntentState.PLANNED, 3),
                        tally(QUARTER_PAST, IntentState.PLANNED, 1));
    }

    @Test
    void a_time_holds_the_quarters_that_begin_in_it() {
        plan(plannedAt(1, NINE), plannedAt(2, QUARTER_PAST), plannedAt(3, HALF_PAST));

        assertThat(tally(HERE, QUARTER_PAST, HALF_PAST)).containsExactly(tally(QUARTER_PAST, IntentState.PLANNED, 1));
        assertThat(tally(HERE, NINE.plusNanos(1000), HALF_PAST.plusNanos(1000)))
                .containsExactly(tally(QUARTER_PAST, IntentState.PLANNED, 1), tally(HALF_PAST, IntentState.PLANNED, 1));
        assertThat(tally(HERE, HALF_PAST.minus(MONTH), HALF_PAST))
                .containsExactly(tally(NINE, IntentState.PLANNED, 1), tally(QUARTER_PAST, IntentState.PLANNED, 1));
        assertThat(tally(HERE, NINE, NINE)).isEmpty();
    }

    @Test
    void a_contact_is_counted_in_its_state_of_now_whatever_it_was_before() {
        plan(plannedAt(1, NINE), plannedAt(2, NINE), plannedAt(3, QUARTER_PAST));
        IntentState last = IntentState.PLANNED;
        for (IntentState state : IntentState.values()) {
            become(plannedAt(1, NINE).in(state));
            last = state;
        }

        assertThat(tally(HERE))
                .containsExactly(
                        tally(NINE, IntentState.PLANNED, 1),
                        tally(NINE, last, 1),
                        tally(QUARTER_PAST, IntentState.PLANNED, 1));
    }

    @Test
    void contacts_planned_in_any_state_are_counted_in_it_in_the_order_of_states() {
        IntentState[] states = IntentState.values();
        plan(IntStream.range(0, states.length)
                .mapToObj(number -> plannedAt(number, NINE).in(states[states.length - 1 - number]))
                .toArray(StoredIntents[]::new));

        assertThat(tally(HERE)).extracting(ContactTally::state).containsExactly(states);
    }

    @Test
    void what_is_planned_again_and_what_is_not_saved_counts_once() {
        plan(plannedAt(1, NINE));
        write(tx -> tx.contacts()
                .plan(List.of(
                        plannedAt(1, QUARTER_PAST).row(), plannedAt(2, NINE).row())));
        IntentRow stale = kept(StoredIntents.id(1));
        become(plannedAt(1, NINE).in(IntentState.HELD));

        assertThat(update(stale.with(
                        plannedAt(1, NINE).in(IntentState.CANCELED).row().status())))
                .isEqualTo(WriteResult.CONFLICT);
        assertThat(tally(HERE)).containsExactly(tally(NINE, IntentState.PLANNED, 1), tally(NINE, IntentState.HELD, 1));
    }

    @Test
    void several_changes_in_one_transaction_count_as_the_last_one_and_are_seen_in_it() {
        List<ContactTally> inside = list(tx -> {
            tx.contacts()
                    .plan(List.of(plannedAt(1, NINE).row(), plannedAt(2, NINE).row()));
            List<ContactTally> seen = new ArrayList<>(tally(tx, HERE));
            move(tx, 1, IntentState.CLAIMED);
            move(tx, 1, IntentState.ATTEMPTED);
            move(tx, 1, IntentState.CONFIRMED);
            seen.addAll(tally(tx, HERE));
            move(tx, 1, IntentState.UNKNOWN);
            return seen;
        });

        assertThat(inside)
                .containsExactly(
                        tally(NINE, IntentState.PLANNED, 2),
                        tally(NINE, IntentState.PLANNED, 1),
                        tally(NINE, IntentState.CONFIRMED, 1));
        assertThat(tally(HERE))
                .containsExactly(tally(NINE, IntentState.PLANNED, 1), tally(NINE, IntentState.UNKNOWN, 1));
    }

    @Test
    void a_transaction_that_fails_counts_nothing() {
        plan(plannedAt(1, NINE));

        assertThatThrownBy(() -> write(tx -> {
                    move(tx, 1, IntentState.HELD);
                    tx.contacts().plan(List.of(plannedAt(2, NINE).row()));
                    assertThat(tally(tx, HERE)).hasSize(2);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(tally(HERE)).containsExactly(tally(NINE, IntentState.PLANNED, 1));
    }

    @Test
    void an_erased_contact_stays_counted() {
        plan(plannedAt(1, NINE));
        write(tx -> {
            IntentRow row = tx.contacts().lock(List.of(StoredIntents.id(1))).get(0);
            return tx.contacts()
                    .erase(List.of(row.with(
                            plannedAt(1, NINE).in(IntentState.SUPPRESSED).row().status())));
        });

        assertThat(tally(HERE)).containsExactly(tally(NINE, IntentState.SUPPRESSED, 1));
    }

    @Test
    void companies_are_counted_apart() {
        plan(
                plannedAt(1, NINE),
                plannedAt(2, NINE).ownedBy(ELSEWHERE),
                plannedAt(3, NINE).ownedBy(ELSEWHERE));
        write(tx -> move(tx, 2, IntentState.CANCELED));

        assertThat(tally(HERE)).containsExactly(tally(NINE, IntentState.PLANNED, 1));
        assertThat(tally(ELSEWHERE))
                .containsExactly(tally(NINE, IntentState.PLANNED, 1), tally(NINE, IntentState.CANCELED, 1));
        assertThat(tally(CompanyId.of("nobody"))).isEmpty();
    }

    @Test
    void numbers_of_transactions_that_come_at_the_same_moment_add_up() {
        int each = 12;
        List<Long> counted = Together.run(Together.WRITERS, writer -> {
            for (int i = 0; i < each; i++) {
                int number = writer * each + i;
                Together.insist(() -> write(tx -> tx.contacts()
                        .plan(List.of(plannedAt(number, number % 2 == 0 ? NINE : QUARTER_PAST)
                                .row()))));
                Together.insist(() -> write(
                        tx -> move(tx, number, List.of(IntentState.values()).get(number % 3))));
            }
            return (long) each;
        });

        long all = counted.stream().mapToLong(Long::longValue).sum();
        assertThat(tally(HERE)).hasSize(6).allMatch(tally -> tally.count() == all / 6);
    }

    @Test
    void a_list_of_a_time_holds_what_was_planned_in_it_to_the_microsecond() {
        Instant start = NINE.plusSeconds(60);
        plan(
                plannedAt(1, start.minusNanos(1000)),
                plannedAt(2, start),
                plannedAt(3, HALF_PAST.minusNanos(1000)),
                plannedAt(4, HALF_PAST),
                plannedAt(5, start.plusSeconds(1)).ownedBy(ELSEWHERE));
        become(plannedAt(3, NINE).in(IntentState.HELD));

        requireListed(PlannedTime.of(start, HALF_PAST), 3, 2);
        requireListed(new PlannedTime(Optional.of(start), Optional.empty()), 4, 3, 2);
        requireListed(new PlannedTime(Optional.empty(), Optional.of(start)), 1);
        requireListed(PlannedTime.of(HALF_PAST.plusSeconds(1), HALF_PAST.plus(MONTH)));
        requireListed(PlannedTime.ANY, 4, 3, 2, 1);
        assertThat(ids(page(storage(), HERE, within(start, HALF_PAST).in(IntentState.HELD))))
                .containsExactly(StoredIntents.id(3));
        assertThat(ids(page(storage(), HERE, within(start, HALF_PAST).of(StoredIntents.person(2)))))
                .containsExactly(StoredIntents.id(2));
        assertThat(page(storage(), HERE, within(start, HALF_PAST).of(StoredIntents.person(1))))
                .isEmpty();
    }

    @Test
    void a_list_of_a_time_finds_what_was_planned_out_of_order_over_many_days() {
        Map<Integer, Instant> planned = new TreeMap<>();
        for (int number = 0; number < 40; number++) {
            Instant at = NINE.plus(Duration.ofHours(17L * ((number * 7) % 40)));
            planned.put(number, at);
            plan(plannedAt(number, at));
        }

        for (int hours = 0; hours < 700; hours += 61) {
            Instant from = NINE.plus(Duration.ofHours(hours));
            for (int length : new int[] {1, 24, 30, 49, 400}) {
                Instant until = from.plus(Duration.ofHours(length));
                requireListed(planned, PlannedTime.of(from, until));
            }
            requireListed(planned, new PlannedTime(Optional.of(from), Optional.empty()));
            requireListed(planned, new PlannedTime(Optional.empty(), Optional.of(from)));
        }
    }

    @Test
    void a_list_of_a_time_finds_what_was_planned_when_another_one_changed() {
        plan(plannedAt(1, NINE));

        write(tx -> {
            move(tx, 1, IntentState.HELD);
            return tx.contacts().plan(List.of(plannedAt(2, NINE).row()));
        });

        requireListed(PlannedTime.of(NINE, QUARTER_PAST), 2, 1);
    }

    @Test
    void a_list_of_a_time_goes_on_before_a_place() {
        plan(plannedAt(1, NINE), plannedAt(2, NINE), plannedAt(3, NINE), plannedAt(4, HALF_PAST));
        IntentRow third = kept(StoredIntents.id(3));

        assertThat(ids(list(tx -> tx.contacts().page(HERE, within(NINE, HALF_PAST), third.planSeq(), 1))))
                .containsExactly(StoredIntents.id(2));
    }

    private void requireListed(Map<Integer, Instant> planned, PlannedTime time) {
        requireListed(
                time,
                planned.keySet().stream()
                        .filter(number -> time.contains(requireNonNull(planned.get(number))))
                        .sorted((first, second) -> second - first)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private void requireListed(PlannedTime time, int... numbers) {
        assertThat(ids(page(storage(), HERE, IntentFilter.ALL.within(time))))
                .as("%s", time)
                .isEqualTo(IntStream.of(numbers).mapToObj(StoredIntents::id).toList());
    }

    private static IntentFilter within(Instant from, Instant until) {
        return IntentFilter.ALL.within(PlannedTime.of(from, until));
    }

    private static StoredIntents plannedAt(int number, Instant at) {
        return intent(number).planned(plan -> plan.createdAt = at);
    }

    private static List<WriteResult> move(Tx tx, int number, IntentState to) {
        IntentRow row = tx.contacts().lock(List.of(StoredIntents.id(number))).get(0);
        return tx.contacts().update(List.of(row.with(intent(number).in(to).row().status())));
    }

    private List<ContactTally> tally(CompanyId company) {
        return list(tx -> tally(tx, company));
    }

    private static List<ContactTally> tally(Tx tx, CompanyId company) {
        return tx.contacts().tally(company, NINE.minus(Duration.ofDays(2)), NINE.plus(Duration.ofDays(30)));
    }

    private List<ContactTally> tally(CompanyId company, Instant from, Instant until) {
        return list(tx -> tx.contacts().tally(company, from, until));
    }

    private static ContactTally tally(Instant plannedAt, IntentState state, long count) {
        return new ContactTally(plannedAt, state, count);
    }
}
