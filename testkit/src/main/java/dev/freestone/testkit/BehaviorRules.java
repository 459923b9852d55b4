package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.BehaviorRow;
import dev.freestone.spi.EventAnswerRow;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Progress of customers, what came of it, and what they were answered. Source: docs/spec/engagement-behaviors.md 2.2, 6. */
abstract class BehaviorRules extends BehaviorEventRules {
    private static final AchievementId BEHAVIOR = AchievementId.of(70);
    private static final AchievementId OTHER = AchievementId.of(Long.MAX_VALUE);
    private static final Instant AT = Instant.parse("2026-03-09T12:00:00.000001Z");
    private static final Document TOLD = Document.of("{\"a\":1}");
    private static final String GUID = "01234567-89ab-8def-8123-456789abcdef";
    private static final String OTHER_GUID = "11234567-89ab-8def-8123-456789abcdef";

    @Test
    void keeps_every_column_of_progress_and_tells_it_by_campaign() {
        BehaviorRow full = new BehaviorRow(OTHER, OTHER_CAMPAIGN, Long.MAX_VALUE, 1, Document.of(LARGE_JSON));
        BehaviorRow row = progress(BEHAVIOR, 1);

        assertThat(save(ADA, full, row)).isEqualTo(WriteResult.SAVED);
        save(BOB, row);

        List<EngagementCampaignId> many = LongStream.rangeClosed(1, 999)
                .mapToObj(EngagementCampaignId::of)
                .toList();
        assertThat(progressOf(ADA, List.of(OTHER_CAMPAIGN)).equals(List.of(full)))
                .isTrue();
        assertThat(progressOf(ADA, List.of(CAMPAIGN, OTHER_CAMPAIGN)))
                .hasSize(2)
                .contains(full, row);
        assertThat(progressOf(ADA, many)).containsExactly(row);
        assertThat(progressOf(ADA, List.of(EngagementCampaignId.of(8)))).isEmpty();
        assertThat(progressOf(ADA, List.of())).isEmpty();
        assertThat(progressOf(FOREIGN_ADA, List.of(CAMPAIGN))).isEmpty();
        assertThat(reopened().<List<BehaviorRow>>write(tx -> tx.behaviors().behaviors(ADA, List.of(CAMPAIGN))))
                .containsExactly(row);
    }

    @Test
    void progress_is_replaced_at_the_version_that_is_stored_and_else_nothing_is_written() {
        save(ADA, progress(BEHAVIOR, 1));
        BehaviorRow second = new BehaviorRow(BEHAVIOR, CAMPAIGN, 3, 2, Document.of("{\"b\":2}"));

        List<WriteResult> results = write(tx -> {
            tx.customers().lock(ADA);
            return List.of(
                    tx.behaviors().saveBehaviors(ADA, List.of(progress(OTHER, 1), progress(BEHAVIOR, 1))),
                    tx.behaviors().saveBehaviors(ADA, List.of(progress(OTHER, 1), progress(BEHAVIOR, 3))),
                    tx.behaviors().saveBehaviors(ADA, List.of(second, progress(OTHER, 2))),
                    tx.behaviors().saveBehaviors(ADA, List.of()),
                    tx.behaviors().saveBehaviors(ADA, List.of(second)));
        });

        assertThat(results)
                .containsExactly(
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED);
        assertThat(progressOf(ADA, List.of(CAMPAIGN))).containsExactly(second);
    }

    @Test
    void much_progress_is_saved_at_once() {
        BehaviorRow[] first = LongStream.rangeClosed(1, 1_100)
                .mapToObj(i -> progress(AchievementId.of(i), 1))
                .toArray(BehaviorRow[]::new);
        BehaviorRow[] second = LongStream.rangeClosed(1, 1_100)
                .mapToObj(i -> progress(AchievementId.of(i), 2))
                .toArray(BehaviorRow[]::new);

        assertThat(save(ADA, first)).isEqualTo(WriteResult.SAVED);
        assertThat(save(ADA, first)).isEqualTo(WriteResult.CONFLICT);
        assertThat(save(ADA, second)).isEqualTo(WriteResult.SAVED);

        assertThat(progressOf(ADA, List.of(CAMPAIGN))).containsExactlyInAnyOrder(second);
    }

    @Test
    void tells_whether_anyone_has_progress_in_a_behavior() {
        assertThat(isUsed(HERE, BEHAVIOR)).isFalse();

        save(ADA, progress(BEHAVIOR, 1));

        assertThat(isUsed(HERE, BEHAVIOR)).isTrue();
        assertThat(isUsed(HERE, OTHER)).isFalse();
        assertThat(isUsed(ELSEWHERE, BEHAVIOR)).isFalse();
    }

    @Test
    void customers_who_have_completed_a_behavior_are_counted_up_to_a_number() {
        save(ADA, progress(BEHAVIOR, 2, 1), progress(OTHER, 0, 1));
        save(BOB, progress(BEHAVIOR, 1, 1), progress(OTHER, Long.MAX_VALUE, 1));
        save(FOREIGN_ADA, progress(BEHAVIOR, 1, 1));
        List<AchievementId> asked = new ArrayList<>(List.of(BEHAVIOR, OTHER, BEHAVIOR));
        LongStream.rangeClosed(100_001, 100_200).mapToObj(AchievementId::of).forEach(asked::add);

        assertThat(completed(HERE, asked, 9)).isEqualTo(Map.of(BEHAVIOR, 2, OTHER, 1));
        assertThat(completed(HERE, asked, 1)).isEqualTo(Map.of(BEHAVIOR, 1, OTHER, 1));
        assertThat(completed(ELSEWHERE, asked, 9)).isEqualTo(Map.of(BEHAVIOR, 1));
        assertThat(completed(HERE, List.of(), 9)).isEmpty();

        save(ADA, progress(BEHAVIOR, 0, 2), progress(OTHER, 1, 2));

        assertThat(completed(HERE, asked, 9)).isEqualTo(Map.of(BEHAVIOR, 1, OTHER, 2));
    }

    @Test
    void customers_who_have_completed_a_behavior_are_told_in_the_order_of_their_hash() {
        save(BOB, progress(BEHAVIOR, Long.MAX_VALUE, 1), progress(OTHER, 0, 1));
        save(ADA, progress(BEHAVIOR, 2, 1), progress(OTHER, 0, 1));
        save(FOREIGN_ADA, progress(BEHAVIOR, 1, 1), progress(OTHER, 1, 1));
        CompletedCustomer ada = new CompletedCustomer(ADA.person(), 2);
        CompletedCustomer bob = new CompletedCustomer(BOB.person(), Long.MAX_VALUE);

        assertThat(completedBy(BEHAVIOR, Optional.empty(), 9)).containsExactly(ada, bob);
        assertThat(completedBy(BEHAVIOR, Optional.empty(), 1)).containsExactly(ada);
        assertThat(completedBy(BEHAVIOR, Optional.of(KeyedHash.of("k1:ad")), 9)).containsExactly(ada, bob);
        assertThat(completedBy(BEHAVIOR, Optional.of(ADA.person()), 9)).containsExactly(bob);
        assertThat(completedBy(BEHAVIOR, Optional.of(BOB.person()), 9)).isEmpty();
        assertThat(completedBy(OTHER, Optional.empty(), 9)).isEmpty();

        save(ADA, progress(BEHAVIOR, 0, 2), progress(OTHER, 1, 2));

        assertThat(completedBy(BEHAVIOR, Optional.empty(), 9)).containsExactly(bob);
        assertThat(completedBy(OTHER, Optional.empty(), 9)).containsExactly(new CompletedCustomer(ADA.person(), 1));
    }

    private List<CompletedCustomer> completedBy(AchievementId behavior, Optional<KeyedHash> after, int limit) {
        return write(tx -> tx.behaviors().completedBy(HERE, behavior, after, limit));
    }

    private Map<AchievementId, Integer> completed(CompanyId company, List<AchievementId> behaviors, int most) {
        return write(tx -> tx.behaviors().completed(company, behaviors, most));
    }

    @Test
    void outcomes_are_told_by_behavior_goal_ordinal_and_index() {
        OutcomeRow full =
                new OutcomeRow(CAMPAIGN, OTHER, 49, Long.MAX_VALUE, 20, AT.plusNanos(1_000), Document.of(LARGE_JSON));

        assertThat(addOutcomes(
                        ADA,
                        full,
                        outcome(BEHAVIOR, 1, 1, 0),
                        outcome(BEHAVIOR, -1, 10, 0),
                        outcome(BEHAVIOR, -1, 2, 1),
                        outcome(BEHAVIOR, -1, 2, 0),
                        outcome(BEHAVIOR, 0, 3, 0)))
                .isEqualTo(WriteResult.SAVED);
        addOutcomes(ADA, new OutcomeRow(OTHER_CAMPAIGN, AchievementId.of(71), -1, 1, 0, AT, TOLD));
        addOutcomes(BOB, outcome(BEHAVIOR, -1, 1, 0));

        assertThat(outcomes(ADA)
                        .equals(List.of(
                                outcome(BEHAVIOR, -1, 2, 0),
                                outcome(BEHAVIOR, -1, 2, 1),
                                outcome(BEHAVIOR, -1, 10, 0),
                                outcome(BEHAVIOR, 0, 3, 0),
                                outcome(BEHAVIOR, 1, 1, 0),
                                full)))
                .isTrue();
        assertThat(outcomes(FOREIGN_ADA)).isEmpty();
    }

    @Test
    void an_outcome_is_there_once_and_one_that_is_there_leaves_the_transaction_usable() {
        addOutcomes(ADA, outcome(BEHAVIOR, -1, 2, 0));

        List<WriteResult> results = write(tx -> {
            tx.customers().lock(ADA);
            return List.of(
                    tx.behaviors()
                            .addOutcomes(
                                    ADA,
                                    List.of(
                                            outcome(BEHAVIOR, -1, 1, 0),
                                            outcome(OTHER, -1, 2, 0),
                                            outcome(BEHAVIOR, -1, 2, 0))),
                    tx.behaviors().addOutcomes(ADA, List.of(outcome(OTHER, 0, 1, 0), outcome(OTHER, 0, 1, 0))),
                    tx.behaviors().addOutcomes(ADA, List.of()),
                    tx.behaviors()
                            .addOutcomes(
                                    ADA,
                                    List.of(
                                            outcome(BEHAVIOR, 0, 2, 0),
                                            outcome(BEHAVIOR, -1, 3, 0),
                                            outcome(BEHAVIOR, -1, 2, 1))));
        });

        assertThat(results)
                .containsExactly(WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.SAVED);
        assertThat(outcomes(ADA))
                .containsExactly(
                        outcome(BEHAVIOR, -1, 2, 0),
                        outcome(BEHAVIOR, -1, 2, 1),
                        outcome(BEHAVIOR, -1, 3, 0),
                        outcome(BEHAVIOR, 0, 2, 0));
    }

    @Test
    void of_a_behavior_or_goal_it_is_told_which_completions_have_outcomes() {
        addOutcomes(
                ADA,
                outcome(BEHAVIOR, -1, 1, 0),
                outcome(BEHAVIOR, -1, 2, 1),
                outcome(BEHAVIOR, -1, 2, 3),
                outcome(BEHAVIOR, -1, 5, 0),
                outcome(BEHAVIOR, 0, 3, 0),
                outcome(OTHER, -1, 4, 0));
        addOutcomes(BOB, outcome(BEHAVIOR, -1, 6, 0));

        assertThat(emitted(CAMPAIGN, BEHAVIOR, -1, 1)).containsExactlyInAnyOrder(1L, 2L, 5L);
        assertThat(emitted(CAMPAIGN, BEHAVIOR, -1, 2)).containsExactlyInAnyOrder(2L, 5L);
        assertThat(emitted(CAMPAIGN, BEHAVIOR, -1, 6)).isEmpty();
        assertThat(emitted(CAMPAIGN, BEHAVIOR, 0, 1)).containsExactly(3L);
        assertThat(emitted(CAMPAIGN, BEHAVIOR, 1, 1)).isEmpty();
        assertThat(emitted(OTHER_CAMPAIGN, BEHAVIOR, -1, 1)).isEmpty();
    }

    @Test
    void many_outcomes_are_added_at_once() {
        OutcomeRow[] rows = LongStream.rangeClosed(1, 1_000)
                .mapToObj(ordinal -> outcome(BEHAVIOR, -1, ordinal, 0))
                .toArray(OutcomeRow[]::new);

        assertThat(addOutcomes(ADA, rows)).isEqualTo(WriteResult.SAVED);
        assertThat(addOutcomes(ADA, rows)).isEqualTo(WriteResult.CONFLICT);

        assertThat(outcomes(ADA)).containsExactly(rows);
    }

    @Test
    void an_answer_is_found_until_it_is_forgotten() {
        EventAnswerRow full = new EventAnswerRow(Long.MAX_VALUE, Integer.MAX_VALUE, AT, Document.of(LARGE_JSON));
        answer(ADA, full);
        answer(ADA, answer(1, AT.plusNanos(1_000)));
        for (int request = 2; request <= 5; request++) {
            answer(BOB, answer(request, AT.minusSeconds(request)));
        }
        answer(FOREIGN_ADA, answer(1, AT));

        assertThat(answerOf(ADA, Long.MAX_VALUE).equals(Optional.of(full))).isTrue();
        assertThat(answerOf(ADA, 2)).isEmpty();
        assertThat(truth(tx -> tx.behaviors().forgetAnswers(HERE, AT.minusSeconds(9), 2)))
                .isFalse();
        assertThat(truth(tx -> tx.behaviors().forgetAnswers(HERE, AT, 2))).isTrue();
        int parts = 1;
        while (truth(tx -> tx.behaviors().forgetAnswers(HERE, AT, 2))) {
            parts++;
        }

        assertThat(parts).isEqualTo(2);
        assertThat(answerOf(ADA, Long.MAX_VALUE)).isEmpty();
        assertThat(answerOf(BOB, 2)).isEmpty();
        assertThat(answerOf(BOB, 5)).isEmpty();
        assertThat(answerOf(ADA, 1)).contains(answer(1, AT.plusNanos(1_000)));
        assertThat(answerOf(FOREIGN_ADA, 1)).isPresent();
    }

    @Test
    void an_external_id_belongs_to_one_behavior_and_a_behavior_has_one() {
        List<WriteResult> results = write(tx -> List.of(
                tx.behaviors().claimExternalId(HERE, GUID, BEHAVIOR),
                tx.behaviors().claimExternalId(HERE, GUID, OTHER),
                tx.behaviors().claimExternalId(HERE, GUID, BEHAVIOR),
                tx.behaviors().claimExternalId(ELSEWHERE, GUID, OTHER),
                tx.behaviors().claimExternalId(HERE, OTHER_GUID, OTHER),
                tx.behaviors().claimExternalId(HERE, GUID, OTHER)));
        assertThat(results)
                .containsExactly(
                        WriteResult.SAVED,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.CONFLICT);
        assertThat(claim(OTHER_GUID, BEHAVIOR)).isEqualTo(WriteResult.CONFLICT);

        write(tx -> {
            tx.behaviors().releaseExternalId(HERE, BEHAVIOR);
            return true;
        });

        assertThat(claim(GUID, OTHER)).isEqualTo(WriteResult.SAVED);
        assertThat(claim(OTHER_GUID, BEHAVIOR)).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void of_an_erased_customer_no_event_progress_outcome_or_answer_is_kept() {
        for (LaneKey customer : List.of(ADA, BOB, FOREIGN_ADA)) {
            write(tx -> act(tx, customer));
        }
        claim(GUID, BEHAVIOR);

        write(tx -> {
            tx.customers().lock(ADA);
            tx.behaviors().erase(ADA);
            return true;
        });

        assertThat(lastSeq(ADA)).isZero();
        assertThat(events(ADA)).isEmpty();
        assertThat(admitted(ADA, CAMPAIGN, DATE)).isEmpty();
        assertThat(progressOf(ADA, List.of(CAMPAIGN))).isEmpty();
        assertThat(outcomes(ADA)).isEmpty();
        assertThat(answerOf(ADA, 1)).isEmpty();
        assertThat(waiting(HERE, Optional.empty(), 9)).containsExactly(BOB);
        for (LaneKey customer : List.of(BOB, FOREIGN_ADA)) {
            assertThat(lastSeq(customer)).isEqualTo(1);
            assertThat(events(customer)).hasSize(1);
            assertThat(admitted(customer, CAMPAIGN, DATE)).hasSize(1);
            assertThat(progressOf(customer, List.of(CAMPAIGN))).hasSize(1);
            assertThat(outcomes(customer)).hasSize(1);
            assertThat(answerOf(customer, 1)).isPresent();
        }
        assertThat(claim(GUID, OTHER)).isEqualTo(WriteResult.CONFLICT);
        assertThat(result(tx -> act(tx, ADA))).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void a_transaction_that_failed_leaves_no_progress_outcome_answer_or_external_id() {
        save(ADA, progress(BEHAVIOR, 1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.customers().lock(ADA);
            tx.behaviors().saveBehaviors(ADA, List.of(progress(BEHAVIOR, 2), progress(OTHER, 1)));
            tx.behaviors().addOutcomes(ADA, List.of(outcome(BEHAVIOR, -1, 1, 0)));
            tx.behaviors().addAnswer(ADA, answer(1, AT));
            tx.behaviors().claimExternalId(HERE, GUID, BEHAVIOR);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(progressOf(ADA, List.of(CAMPAIGN))).containsExactly(progress(BEHAVIOR, 1));
        assertThat(outcomes(ADA)).isEmpty();
        assertThat(answerOf(ADA, 1)).isEmpty();
        assertThat(claim(GUID, OTHER)).isEqualTo(WriteResult.SAVED);
    }

    @Test
    void of_16_who_go_on_from_one_state_one_does_and_of_16_who_want_an_external_id_one_gets_it() {
        List<WriteResult> saved =
                Together.run(Together.WRITERS, number -> Together.insist(() -> save(ADA, progress(BEHAVIOR, 1))));
        List<WriteResult> claimed = Together.run(
                Together.WRITERS, number -> Together.insist(() -> claim(GUID, AchievementId.of(number + 1L))));

        assertThat(saved).containsOnlyOnce(WriteResult.SAVED);
        assertThat(claimed).containsOnlyOnce(WriteResult.SAVED);
        assertThat(progressOf(ADA, List.of(CAMPAIGN))).containsExactly(progress(BEHAVIOR, 1));
    }

    @Test
    void customers_who_ever_had_an_event_are_told_in_parts_in_ascending_order() {
        List<LaneKey> all = IntStream.range(1, 6)
                .mapToObj(i -> new LaneKey(HERE, KeyedHash.of("k1:" + i)))
                .toList();
        all.forEach(customer -> add(customer, event(1)));
        add(FOREIGN_ADA, event(1));
        write(tx -> {
            tx.customers().lock(all.get(1));
            tx.behaviors().forgetEvents(all.get(1), List.of(1L));
            tx.customers().lock(all.get(3));
            tx.behaviors().erase(all.get(3));
            return true;
        });

        List<LaneKey> expected = List.of(all.get(0), all.get(1), all.get(2), all.get(4));
        for (int limit = 1; limit <= 5; limit++) {
            int size = limit;
            List<LaneKey> told =
                    RowsOf.inParts(last -> list(tx -> tx.behaviors().customers(HERE, last, size)));
            assertThat(told).as("by %d", limit).isEqualTo(expected);
        }
    }

    @Test
    void all_progress_outcomes_and_answers_of_a_customer_are_told_in_parts_in_their_order() {
        List<BehaviorRow> progress = List.of(
                progress(AchievementId.of(3), 1),
                new BehaviorRow(AchievementId.of(5), OTHER_CAMPAIGN, 0, 1, TOLD),
                progress(BEHAVIOR, 1),
                progress(OTHER, 1));
        List<OutcomeRow> outcomes = List.of(
                outcome(BEHAVIOR, -1, 1, 0),
                outcome(BEHAVIOR, -1, 1, 1),
                outcome(BEHAVIOR, -1, 2, 0),
                outcome(BEHAVIOR, 0, 1, 0),
                outcome(OTHER, -1, 1, 0),
                new OutcomeRow(OTHER_CAMPAIGN, AchievementId.of(5), -1, 1, 0, AT, TOLD));
        List<EventAnswerRow> answers = List.of(answer(1, AT), answer(4, AT), answer(Long.MAX_VALUE, AT));
        for (LaneKey customer : List.of(ADA, BOB)) {
            save(customer, progress.get(3), progress.get(0), progress.get(2), progress.get(1));
            addOutcomes(customer, outcomes.toArray(OutcomeRow[]::new));
            answers.forEach(row -> answer(customer, row));
        }

        for (int limit = 1; limit <= 7; limit++) {
            int size = limit;
            assertThat(RowsOf.<BehaviorRow>inParts(last ->
                            list(tx -> tx.behaviors().behaviors(ADA, last.map(BehaviorRow::behavior), size))))
                    .as("by %d", limit)
                    .isEqualTo(progress);
            assertThat(RowsOf.<OutcomeRow>inParts(
                            last -> list(tx -> tx.behaviors().outcomes(ADA, last, size))))
                    .as("by %d", limit)
                    .isEqualTo(outcomes);
            assertThat(RowsOf.<EventAnswerRow>inParts(last -> list(tx -> tx.behaviors()
                            .answers(ADA, last.map(EventAnswerRow::request).orElse(0L), size))))
                    .as("by %d", limit)
                    .isEqualTo(answers);
        }
    }

    @Test
    void documents_of_events_outcomes_and_answers_are_replaced_and_nothing_else_of_them() {
        Document other = Document.of(LARGE_JSON);
        EventRow event = with(of(keyed(1, 1), CAMPAIGN), EventDisposition.ACCEPTED);
        OutcomeRow outcome = outcome(BEHAVIOR, -1, 1, 0);
        for (LaneKey customer : List.of(ADA, BOB)) {
            add(customer, event, event(2));
            addOutcomes(customer, outcome, outcome(BEHAVIOR, -1, 1, 1));
            answer(customer, answer(1, AT));
            answer(customer, answer(2, AT));
        }
        EventRow asked = new EventRow(
                1, 7, Optional.empty(), AT, AT, EventDisposition.COUNTED, 3, AT.plusSeconds(1), List.of(), other);

        write(tx -> {
            tx.customers().lock(ADA);
            tx.behaviors()
                    .rewrite(
                            ADA,
                            List.of(asked, event(9)),
                            List.of(
                                    new OutcomeRow(CAMPAIGN, BEHAVIOR, -1, 1, 0, AT.plusSeconds(1), other),
                                    outcome(BEHAVIOR, 7, 1, 0)),
                            List.of(new EventAnswerRow(1, 9, AT.plusSeconds(1), other), answer(9, AT)));
            tx.behaviors().rewrite(ADA, List.of(), List.of(), List.of());
            return true;
        });

        assertThat(events(ADA)).containsExactly(event.holding(other), event(2));
        assertThat(waiting(HERE, Optional.empty(), 9)).contains(ADA);
        assertThat(admitted(ADA, CAMPAIGN, AT.minusSeconds(999_999_999))).containsExactly(1L);
        assertThat(outcomes(ADA)).containsExactly(outcome.holding(other), outcome(BEHAVIOR, -1, 1, 1));
        assertThat(answerOf(ADA, 1)).contains(answer(1, AT).holding(other));
        assertThat(answerOf(ADA, 2)).contains(answer(2, AT));
        assertThat(answerOf(ADA, 9)).isEmpty();
        assertThat(events(BOB)).containsExactly(event, event(2));
        assertThat(outcomes(BOB)).containsExactly(outcome, outcome(BEHAVIOR, -1, 1, 1));
        assertThat(answerOf(BOB, 1)).contains(answer(1, AT));
    }

    @Test
    void documents_that_were_replaced_in_a_transaction_that_failed_are_as_before() {
        add(ADA, event(1));
        addOutcomes(ADA, outcome(BEHAVIOR, -1, 1, 0));
        answer(ADA, answer(1, AT));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            Document other = Document.of("{}");
            tx.customers().lock(ADA);
            tx.behaviors()
                    .rewrite(
                            ADA,
                            List.of(event(1).holding(other)),
                            List.of(outcome(BEHAVIOR, -1, 1, 0).holding(other)),
                            List.of(answer(1, AT).holding(other)));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(events(ADA)).containsExactly(event(1));
        assertThat(outcomes(ADA)).containsExactly(outcome(BEHAVIOR, -1, 1, 0));
        assertThat(answerOf(ADA, 1)).contains(answer(1, AT));
    }

    private static WriteResult act(Tx tx, LaneKey customer) {
        tx.customers().lock(customer);
        tx.behaviors().addEvents(customer, List.of(with(of(keyed(1, 1), CAMPAIGN), EventDisposition.ACCEPTED)));
        tx.behaviors().addOutcomes(customer, List.of(outcome(BEHAVIOR, -1, 1, 0)));
        tx.behaviors().addAnswer(customer, answer(1, AT));
        return tx.behaviors().saveBehaviors(customer, List.of(progress(BEHAVIOR, 1)));
    }

    private static BehaviorRow progress(AchievementId behavior, long version) {
        return progress(behavior, 0, version);
    }

    private static BehaviorRow progress(AchievementId behavior, long achieved, long version) {
        return new BehaviorRow(behavior, CAMPAIGN, achieved, version, TOLD);
    }

    private static OutcomeRow outcome(AchievementId behavior, int goal, long ordinal, int index) {
        return new OutcomeRow(CAMPAIGN, behavior, goal, ordinal, index, AT, TOLD);
    }

    private static EventAnswerRow answer(long request, Instant keepUntil) {
        return new EventAnswerRow(request, 1, keepUntil, TOLD);
    }

    private WriteResult save(LaneKey customer, BehaviorRow... rows) {
        return result(tx -> {
            tx.customers().lock(customer);
            return tx.behaviors().saveBehaviors(customer, List.of(rows));
        });
    }

    private WriteResult addOutcomes(LaneKey customer, OutcomeRow... rows) {
        return result(tx -> {
            tx.customers().lock(customer);
            return tx.behaviors().addOutcomes(customer, List.of(rows));
        });
    }

    private void answer(LaneKey customer, EventAnswerRow row) {
        write(tx -> {
            tx.customers().lock(customer);
            tx.behaviors().addAnswer(customer, row);
            return true;
        });
    }

    private WriteResult claim(String externalId, AchievementId behavior) {
        return result(tx -> tx.behaviors().claimExternalId(HERE, externalId, behavior));
    }

    private List<BehaviorRow> progressOf(LaneKey customer, List<EngagementCampaignId> campaigns) {
        return list(tx -> tx.behaviors().behaviors(customer, campaigns));
    }

    private Set<Long> emitted(EngagementCampaignId campaign, AchievementId behavior, int goal, long from) {
        return Set.copyOf(list(tx -> List.copyOf(tx.behaviors().emitted(ADA, campaign, behavior, goal, from))));
    }

    private List<OutcomeRow> outcomes(LaneKey customer) {
        return list(tx -> tx.behaviors().outcomes(customer, CAMPAIGN));
    }

    private Optional<EventAnswerRow> answerOf(LaneKey customer, long request) {
        return one(tx -> tx.behaviors().answer(customer, request));
    }

    private boolean isUsed(CompanyId company, AchievementId behavior) {
        return truth(tx -> tx.behaviors().isUsed(company, behavior));
    }
}
