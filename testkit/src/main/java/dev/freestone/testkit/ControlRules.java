package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ContactScope.Kind;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What paused and killed scopes must do. Source: docs/spec/contact-ledger.md 10. */
abstract class ControlRules extends LaneRules {
    private static final int ROUNDS = 40;

    /** Enough reads for another transaction to come in between where nothing keeps it out. */
    private static final int LOOKS = 20;

    private static final ContactScope PRODUCER_SCOPE = ContactScope.producer(HERE, StoredIntents.PRODUCER);
    private static final Instant SINCE = StoredIntents.CREATED;

    @Test
    void keeps_every_component_of_every_kind_of_scope() {
        List<ControlRow> rows = List.of(
                new ControlRow(ContactScope.EVERYTHING, true, true, "é🎯漢 ".repeat(50), ActorId.of("🎯"), SINCE),
                killed(ContactScope.company(HERE)),
                paused(ContactScope.company(ELSEWHERE)),
                paused(ContactScope.producerKind(HERE, "outreach")),
                killed(PRODUCER_SCOPE),
                paused(ContactScope.channel(HERE, "text")),
                killed(ContactScope.sender(SenderId.of("🎯".repeat(50)))),
                paused(ContactScope.sender(SenderId.of("text-1")).of(HERE)),
                killed(new ContactScope(Kind.ALL, Optional.of(HERE), "x")));

        rows.forEach(this::put);

        assertThat(all()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(list(tx -> tx.controls().held())).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void the_row_of_a_scope_is_replaced_and_those_of_others_stay() {
        ControlRow other = paused(ContactScope.company(HERE));
        put(other);
        put(paused(PRODUCER_SCOPE));
        ControlRow next = new ControlRow(PRODUCER_SCOPE, true, true, "again", ActorId.of("b"), SINCE.plusNanos(1000));

        put(next);

        assertThat(all()).containsExactlyInAnyOrder(other, next);
    }

    @Test
    void scopes_that_look_alike_are_different() {
        List<ControlRow> rows = LOOK_ALIKE.stream()
                .map(value -> paused(ContactScope.channel(HERE, value)))
                .toList();

        rows.forEach(this::put);

        assertThat(all()).containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void a_scope_is_removed_once_and_others_stay() {
        ControlRow other = paused(ContactScope.company(ELSEWHERE));
        put(other);
        put(killed(ContactScope.company(HERE)));

        assertThat(truth(tx -> tx.controls().remove(ContactScope.company(HERE))))
                .isTrue();
        assertThat(truth(tx -> tx.controls().remove(ContactScope.company(HERE))))
                .isFalse();
        assertThat(truth(tx -> tx.controls().remove(ContactScope.EVERYTHING))).isFalse();

        assertThat(all()).containsExactly(other);
    }

    @Test
    void a_transaction_sees_its_own_changes_and_one_that_failed_leaves_none() {
        ControlRow kept = paused(ContactScope.company(HERE));
        ControlRow gone = killed(ContactScope.company(HERE));
        put(kept);

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.controls().put(gone);
            assertThat(tx.controls().held()).containsExactly(gone);
            tx.controls().put(killed(ContactScope.EVERYTHING));
            tx.controls().remove(ContactScope.company(HERE));
            assertThat(tx.controls().all()).containsExactly(killed(ContactScope.EVERYTHING));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(all()).containsExactly(kept);
    }

    @Test
    void no_transaction_that_found_no_kill_ends_after_the_kill_has_returned() {
        for (int round = 1; round <= ROUNDS; round++) {
            ContactScope scope = ContactScope.channel(HERE, "round-" + round);
            ControlRow kill = killed(scope);
            AtomicBoolean returned = new AtomicBoolean();

            List<Boolean> late = Together.run(2, number -> {
                if (number == 0) {
                    return Together.insist(() -> write(tx -> attemptsLate(tx, kill, returned)));
                }
                Together.insist(() -> write(tx -> {
                    tx.controls().put(kill);
                    look(tx);
                    return true;
                }));
                returned.set(true);
                return false;
            });

            assertThat(late).as("round %d", round).containsOnly(false);
            assertThat(list(tx -> tx.controls().held())).contains(kill);
        }
    }

    @Test
    void several_transactions_hold_all_rows_at_a_time_and_16_changes_among_them_are_kept() {
        Together.run(
                Together.WRITERS * 2,
                number -> Together.insist(() -> write(tx -> {
                    if (number % 2 == 0) {
                        return tx.controls().held().size();
                    }
                    tx.controls().put(killed(ContactScope.channel(HERE, "channel-" + number)));
                    return 0;
                })));

        assertThat(all()).hasSize(Together.WRITERS);
    }

    /** Whether a kill that this transaction has not seen has returned before its end. */
    private static boolean attemptsLate(Tx tx, ControlRow kill, AtomicBoolean returned) {
        boolean seen = tx.controls().held().contains(kill);
        look(tx);
        return !seen && returned.get();
    }

    private static void look(Tx tx) {
        for (int i = 0; i < LOOKS; i++) {
            tx.contacts().lastServed();
        }
    }

    final void put(ControlRow row) {
        write(tx -> {
            tx.controls().put(row);
            return true;
        });
    }

    private List<ControlRow> all() {
        return storage().read(tx -> tx.controls().all());
    }

    static ControlRow killed(ContactScope scope) {
        return new ControlRow(scope, true, false, "incident", ActorId.of("operator"), SINCE);
    }

    static ControlRow paused(ContactScope scope) {
        return new ControlRow(scope, false, true, "maintenance", ActorId.of("operator"), SINCE);
    }
}
