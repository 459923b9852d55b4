package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.PlanAnswer.Duplicate;
import dev.freestone.model.contact.PlanAnswer.Planned;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What planning of contact intents must do. Source: docs/spec/contact-ledger.md 2.1, 11, 13. */
abstract class ContactRules extends RestartRules {
    /** More than any test plans. */
    static final int EVERY_INTENT = 1000;

    @Test
    void answers_come_in_the_order_of_the_intents_and_each_new_one_is_stored_once() {
        write(tx -> tx.contacts().plan(List.of(intent(2).row(), intent(4).row())));

        List<PlanAnswer> answers = write(tx -> tx.contacts()
                .plan(Stream.of(5, 4, 3, 2, 1)
                        .map(number -> intent(number).row())
                        .toList()));

        assertThat(answers)
                .containsExactly(
                        new Planned(StoredIntents.id(5)),
                        new Duplicate(StoredIntents.id(4), IntentState.PLANNED),
                        new Planned(StoredIntents.id(3)),
                        new Duplicate(StoredIntents.id(2), IntentState.PLANNED),
                        new Planned(StoredIntents.id(1)));
        assertThat(intents(HERE)).hasSize(5);
    }

    @Test
    void one_identity_twice_in_one_call_is_one_intent_and_one_duplicate_of_it() {
        IntentRow again =
                intent(7).planned(plan -> plan.key = StoredIntents.key(1)).row();

        List<PlanAnswer> answers = write(tx ->
                tx.contacts().plan(List.of(intent(1).row(), again, intent(2).row(), again)));

        assertThat(answers)
                .containsExactly(
                        new Planned(StoredIntents.id(1)),
                        new Duplicate(StoredIntents.id(1), IntentState.PLANNED),
                        new Planned(StoredIntents.id(2)),
                        new Duplicate(StoredIntents.id(1), IntentState.PLANNED));
        assertThat(found(HERE, StoredIntents.id(7))).isEmpty();
        assertThat(found(HERE, StoredIntents.id(1))).isPresent();
    }

    @Test
    void a_duplicate_changes_nothing_whatever_the_state_of_what_is_stored() {
        int number = 0;
        for (IntentState state : IntentState.values()) {
            number++;
            plan(intent(number));
            IntentRow stored = become(intent(number).in(state).because(IntentReason.OPERATOR));
            IntentRow again = intent(number)
                    .planned(plan -> plan.id = IntentId.of("IN-OTHR-1"))
                    .first(0)
                    .row();

            List<PlanAnswer> answers = write(tx -> tx.contacts().plan(List.of(again)));

            assertThat(answers)
                    .as("%s", state)
                    .containsExactly(new Duplicate(stored.plan().id(), state));
            assertThat(kept(stored.plan().id())).isEqualTo(stored);
            assertThat(found(HERE, IntentId.of("IN-OTHR-1"))).isEmpty();
        }
    }

    @Test
    void a_duplicate_leaves_its_transaction_usable_and_what_it_wrote_before_and_after_is_kept() {
        plan(intent(1));

        write(tx -> {
            tx.contacts().plan(List.of(intent(2).row()));
            tx.contacts().plan(List.of(intent(1).row(), intent(2).row()));
            return tx.contacts().plan(List.of(intent(3).row()));
        });

        assertThat(intents(HERE)).containsExactly(StoredIntents.id(3), StoredIntents.id(2), StoredIntents.id(1));
    }

    @Test
    void the_same_key_in_another_company_is_another_identity() {
        IntentRow foreign = intent(2)
                .planned(plan -> plan.key = StoredIntents.key(1))
                .ownedBy(ELSEWHERE)
                .row();

        List<PlanAnswer> answers =
                write(tx -> tx.contacts().plan(List.of(intent(1).row(), foreign)));

        assertThat(answers).containsExactly(new Planned(StoredIntents.id(1)), new Planned(StoredIntents.id(2)));
        assertThat(found(HERE, StoredIntents.id(1))).isPresent();
        assertThat(found(ELSEWHERE, StoredIntents.id(2))).isPresent();
    }

    @Test
    void what_is_planned_has_version_1_and_the_next_place_whatever_was_said() {
        plan(intent(1).stored(77, 99), intent(2).stored(1, 5));
        plan(intent(3).stored(1, 1));

        List<IntentRow> rows = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> kept(StoredIntents.id(number)))
                .toList();

        assertThat(rows).extracting(IntentRow::version).containsOnly(1L);
        assertThat(rows)
                .extracting(IntentRow::planSeq)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(place -> place > 0);
    }

    @Test
    void an_intent_may_be_planned_as_suppressed() {
        plan(intent(1)
                .in(IntentState.SUPPRESSED)
                .because(IntentReason.PERSON_ERASED)
                .become(status -> status.ruleId = Optional.of("core/erased")));

        IntentRow stored = kept(StoredIntents.id(1));
        assertThat(stored.status().state()).isEqualTo(IntentState.SUPPRESSED);
        assertThat(stored.status().reason()).contains(IntentReason.PERSON_ERASED);
        assertThat(stored.status().ruleId()).contains("core/erased");
    }

    @Test
    void a_thousand_intents_are_planned_in_one_call() {
        List<IntentRow> many = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> intent(number).row())
                .toList();

        assertThat(list(tx -> tx.contacts().plan(many)))
                .hasSize(1000)
                .allMatch(Planned.class::isInstance)
                .extracting(PlanAnswer::id)
                .isEqualTo(many.stream().map(row -> row.plan().id()).toList());
        assertThat(list(tx -> tx.contacts().plan(many))).hasSize(1000).allMatch(Duplicate.class::isInstance);
        assertThat(intents(HERE)).hasSize(1000);
    }

    @Test
    void a_transaction_that_failed_plans_nothing_and_its_identities_are_free() {
        Instant due = now().plusSeconds(60);
        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.contacts().plan(List.of(intent(1).dueAt(due).wakingAt(due).row()));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(intents(HERE)).isEmpty();
        assertThat(list(tx -> tx.contacts().waiting(Optional.empty(), 10))).isEmpty();
        assertThat(one(tx -> tx.contacts().nextDueAt())).isEmpty();
        assertThat(one(tx -> tx.contacts().nextWakeAt())).isEmpty();
        plan(intent(1));
        assertThat(intents(HERE)).containsExactly(StoredIntents.id(1));
    }

    @Test
    void an_intent_of_another_company_does_not_exist_but_may_be_locked() {
        IntentRow foreign = intent(1).ownedBy(ELSEWHERE).row();
        write(tx -> tx.contacts().plan(List.of(foreign)));

        assertThat(found(ELSEWHERE, StoredIntents.id(1))).isPresent();
        assertThat(found(HERE, StoredIntents.id(1))).isEmpty();
        assertThat(intents(HERE)).isEmpty();
        assertThat(list(tx -> tx.contacts().lock(List.of(StoredIntents.id(1))))).hasSize(1);
    }

    @Test
    void an_id_that_is_taken_is_never_given_to_another_identity() {
        IntentRow stored = planned(intent(1));
        IntentRow sameId =
                intent(2).planned(plan -> plan.id = StoredIntents.id(1)).row();

        Throwable thrown = catchThrowable(() -> write(tx -> tx.contacts().plan(List.of(sameId))));

        assertThat(thrown).isInstanceOf(FreestoneException.class);
        assertThat(kept(StoredIntents.id(1))).isEqualTo(stored);
        assertThat(intents(HERE)).containsExactly(StoredIntents.id(1));
    }

    // What the rules about contacts have in common.

    final void plan(StoredIntents... intents) {
        List<IntentRow> rows = Stream.of(intents).map(StoredIntents::row).toList();
        assertThat(list(tx -> tx.contacts().plan(rows))).hasSize(rows.size()).allMatch(Planned.class::isInstance);
    }

    /** Plans one and reads it. */
    final IntentRow planned(StoredIntents intent) {
        plan(intent);
        return write(tx -> tx.contacts()
                        .find(intent.row().plan().company(), intent.row().plan().id()))
                .orElseThrow();
    }

    /** Gives a stored intent the status of a sample. */
    final IntentRow become(StoredIntents sample) {
        CompanyId company = sample.row().plan().company();
        IntentId id = sample.row().plan().id();
        IntentRow stored = one(tx -> tx.contacts().find(company, id)).orElseThrow();
        assertThat(update(stored.with(sample.row().status()))).isEqualTo(WriteResult.SAVED);
        return one(tx -> tx.contacts().find(company, id)).orElseThrow();
    }

    /** Locks and replaces one, as a decision does. */
    final WriteResult update(IntentRow row) {
        return write(tx -> {
            tx.contacts().lock(List.of(row.plan().id()));
            List<WriteResult> results = tx.contacts().update(List.of(row));
            assertThat(results).hasSize(1);
            return results.get(0);
        });
    }

    final IntentRow kept(IntentId id) {
        return found(HERE, id).orElseThrow();
    }

    final Optional<IntentRow> found(CompanyId company, IntentId id) {
        return storage().read(tx -> tx.contacts().find(company, id));
    }

    /** All of a company, the last planned first. */
    final List<IntentId> intents(CompanyId company) {
        return ids(page(storage(), company, IntentFilter.ALL));
    }

    static List<IntentRow> page(Storage storage, CompanyId company, IntentFilter filter) {
        return storage.read(tx -> tx.contacts().page(company, filter, Long.MAX_VALUE, EVERY_INTENT));
    }

    static List<IntentId> ids(List<IntentRow> rows) {
        List<IntentId> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.plan().id()));
        return ids;
    }
}
