package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.finish;
import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.DueVerdict;
import dev.freestone.contact.MessageCap;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.engine.dispatch.DueCheck;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a producer says of its contacts when they are due, before the policy is asked. */
class DueCheckTest {
    private static final Producer TYPE = new Producer("notification", "12");
    private static final Duration MAX_AGE = Duration.ofSeconds(60);

    private final LedgerHouse house = new LedgerHouse();
    private final ScriptedCheck check = new ScriptedCheck(house.clock);

    @BeforeEach
    void a_producer_has_a_check() {
        house.dueChecks = Map.of(TYPE.kind(), check);
    }

    private static NewIntent notice(String person, Map<String, Object> payload) {
        return NewIntent.builder(TYPE, "CS-1A2B-0004:12:2:CS-1A2B-0004:7", PersonId.of(person))
                .sender(LedgerHouse.TEXT)
                .about(Purpose.COLLECTION, "bankruptcyDocuments")
                .debts("LN-5")
                .payload(new HashMap<>(payload))
                .destination(Destination.of("+15550100001"))
                .build();
    }

    private IntentId plan(String person) {
        return plan(notice(person, Map.of()));
    }

    private IntentId plan(NewIntent intent) {
        return house.contacts().plan(List.of(intent)).get(0).id();
    }

    private IntentState state(IntentId id) {
        return house.get(id).state();
    }

    private void has(IntentId id, IntentState state, IntentReason reason) {
        assertThat(house.get(id).state()).isEqualTo(state);
        assertThat(house.get(id).reason()).contains(reason);
    }

    /** The names of the steps of a round. */
    private static List<String> steps(DispatchRound round) {
        List<String> names = new ArrayList<>();
        boolean more = true;
        while (more) {
            names.add(round.coming());
            more = round.next();
        }
        return names;
    }

    @Test
    void what_the_producer_lets_pass_goes_on_to_the_policy_and_is_sent() {
        IntentId id = plan("BO-77");

        house.tick();

        assertThat(state(id)).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void what_the_producer_calls_back_is_canceled_with_its_reason_and_the_policy_is_not_asked() {
        house.policy = new MessageCap(1, Duration.ofDays(7), true).policy();
        house.planAbout("BO-77", "LN-5");
        house.tick();
        IntentId id = plan("BO-77");
        check.verdict = DueVerdict.cancel(IntentReason.CASE_DELETED);

        house.tick();

        has(id, IntentState.CANCELED, IntentReason.CASE_DELETED);
        assertThat(house.get(id).ruleId()).isEmpty();
        assertThat(house.script.requests).hasSize(1);
        assertThat(house.contacts().explain(id))
                .last()
                .satisfies(entry -> assertThat(entry.row()).contains("T29"));
    }

    @Test
    void what_the_producer_suppresses_has_its_reason_and_no_attempt() {
        IntentId id = plan("BO-77");
        check.verdict = DueVerdict.suppress(IntentReason.TEMPLATE_DISABLED);

        house.tick();

        has(id, IntentState.SUPPRESSED, IntentReason.TEMPLATE_DISABLED);
        assertThat(house.get(id).attempts()).isZero();
        assertThat(house.contacts().explain(id))
                .last()
                .satisfies(entry -> assertThat(entry.row()).contains("T36"));
    }

    @Test
    void what_the_producer_cannot_judge_waits_for_the_next_look() {
        IntentId id = plan("BO-77");
        check.verdict = DueVerdict.skip();

        house.tick();
        assertThat(state(id)).isEqualTo(IntentState.PLANNED);

        check.verdict = DueVerdict.proceed();
        house.tick();
        assertThat(state(id)).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void what_the_producer_knows_nothing_of_waits_and_keeps_no_other_contact_of_the_person_back() {
        IntentId waiting = plan("BO-77");
        IntentId other = house.plan("BO-77");
        check.unknown.add("BO-77");

        house.tick();

        assertThat(state(waiting)).isEqualTo(IntentState.PLANNED);
        assertThat(state(other)).isEqualTo(IntentState.CONFIRMED);
        assertThat(check.judged).isEmpty();
    }

    @Test
    void what_was_told_serves_for_its_greatest_age_and_not_longer() {
        IntentId id = plan("BO-77");
        DispatchRound round = until(house.node("node-1").round(), "claim");
        house.clock.advance(MAX_AGE.plusNanos(1_000));
        finish(round);
        assertThat(state(id)).isEqualTo(IntentState.PLANNED);

        DispatchRound next = until(house.node("node-1").round(), "due facts notification");
        next.next();
        house.clock.advance(MAX_AGE);
        finish(next);
        assertThat(state(id)).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void a_contact_that_was_held_when_the_producer_was_asked_is_asked_about_at_the_next_look() {
        IntentId id = plan("BO-77");
        DispatchRound round = until(house.node("node-1").round(), "facts");
        house.contacts().hold(id);
        round.next();
        house.contacts().release(id);

        assertThat(round.coming()).isEqualTo("claim");
        round.next();
        assertThat(state(id)).isEqualTo(IntentState.PLANNED);

        finish(round);
        house.tick();
        assertThat(check.asked).containsExactly(List.of(id));
        assertThat(state(id)).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void a_company_whose_port_fails_waits_for_the_next_round_while_others_and_other_producers_go_on() {
        house.settings = house.settings.claimBatch(1);
        IntentId waiting = plan("BO-1");
        IntentId alsoWaiting = plan("BO-2");
        List<IntentId> others = List.of(house.plan("BO-3"), house.plan("BO-4"), house.plan("BO-5"), house.plan("BO-6"));
        check.failing.add(CompanyId.DEFAULT);

        house.tick();

        assertThat(others).allSatisfy(id -> assertThat(state(id)).isEqualTo(IntentState.CONFIRMED));
        assertThat(List.of(waiting, alsoWaiting))
                .allSatisfy(id -> assertThat(state(id)).isEqualTo(IntentState.PLANNED));
        assertThat(check.asked).hasSize(1);

        check.failing.clear();
        house.tick();
        assertThat(state(waiting)).isEqualTo(IntentState.CONFIRMED);
        assertThat(state(alsoWaiting)).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void a_person_who_was_erased_is_the_reason_and_the_producer_is_not_asked() {
        IntentId id = plan("BO-77");
        DispatchRound round = until(house.node("node-1").round(), "claim");
        house.operator().erasePerson(PersonId.of("BO-77"));
        check.verdict = DueVerdict.cancel(IntentReason.CASE_DELETED);

        finish(round);

        has(id, IntentState.SUPPRESSED, IntentReason.PERSON_ERASED);
    }

    @Test
    void it_is_asked_again_before_each_further_attempt() {
        IntentId id = plan("BO-77");
        house.script.answering(Script.later(Duration.ofMinutes(1), SendResult.Scope.INTENT));
        house.tick();
        assertThat(state(id)).isEqualTo(IntentState.PLANNED);

        check.verdict = DueVerdict.cancel(IntentReason.CONDITION_NO_LONGER_HOLDS);
        house.tickAfter(Duration.ofHours(1));

        has(id, IntentState.CANCELED, IntentReason.CONDITION_NO_LONGER_HOLDS);
        assertThat(house.script.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "null"})
    void a_message_that_lacks_a_required_variable_is_never_sent_and_frees_its_slots(String hole) {
        house.policy = new MessageCap(1, Duration.ofDays(7), true).policy();
        check.verdict = DueVerdict.proceed(Optional.empty(), Set.of("amount", "name"));
        Map<String, Object> payload = new HashMap<>(Map.of("name", "A"));
        if (hole.equals("null")) {
            payload.put("amount", null);
        }
        IntentId id = plan(notice("BO-77", payload));

        house.tick();

        has(id, IntentState.REFUSED, IntentReason.RENDER_FAILED);
        assertThat(house.script.requests).isEmpty();
        assertThat(house.slots(id)).allSatisfy(slot -> assertThat(slot.state()).isEqualTo(SlotState.RELEASED));
    }

    @Test
    void a_message_with_all_required_variables_is_sent() {
        check.verdict = DueVerdict.proceed(Optional.empty(), Set.of("amount"));
        IntentId id = plan(notice("BO-77", Map.of("amount", "12.50")));

        house.tick();

        assertThat(state(id)).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void the_producer_may_name_another_template_than_the_planned_one() {
        check.verdict = DueVerdict.proceed(Optional.of("documents-es"), Set.of());
        plan("BO-77");

        house.tick();

        assertThat(house.script.requests)
                .singleElement()
                .satisfies(sent -> assertThat(sent.content().template()).contains("documents-es"));
    }

    @Test
    void a_claim_whose_commit_was_not_answered_still_knows_what_its_message_needs() {
        check.verdict = DueVerdict.proceed(Optional.empty(), Set.of("amount"));
        IntentId id = plan("BO-77");
        Storage whole = house.storage;
        Faults counting = Faults.none();
        house.storage = FaultyStorage.over(whole, counting);
        until(house.node("node-1").round(), "claim");
        int claim = counting.calls() + 1;

        Faults lost = Faults.at(
                claim,
                Faults.Moment.AFTER,
                () -> FreestoneException.of(ErrorCode.STORAGE_IN_DOUBT, "the answer is lost on purpose"));
        house.storage = FaultyStorage.over(whole, lost);
        finish(house.node("node-2").round());
        house.storage = whole;

        assertThat(lost.trace().subList(claim - 1, lost.trace().size()))
                .startsWith("Storage.write")
                .containsSequence("Storage.read", "ContactStore.lock");
        has(id, IntentState.REFUSED, IntentReason.RENDER_FAILED);
    }

    @Test
    void contacts_of_other_producers_take_the_same_steps_and_calls_with_and_without_a_check() {
        assertThat(work(Map.of(TYPE.kind(), check))).isEqualTo(work(Map.of()));
        assertThat(check.asked).isEmpty();
    }

    private static List<String> work(Map<String, DueCheck<?>> checks) {
        LedgerHouse house = new LedgerHouse();
        house.dueChecks = checks;
        for (int i = 0; i < 5; i++) {
            house.plan("BO-" + i);
        }
        Faults counting = Faults.none();
        house.storage = FaultyStorage.over(house.storage, counting);
        List<String> work = new ArrayList<>(steps(house.node("node-1").round()));
        work.addAll(counting.trace());
        return work;
    }
}
