package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.cases.CaseChange;
import dev.freestone.contact.HostPack;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.Interaction;
import dev.freestone.notification.InteractionStatus;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.OutcomeReconciler;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Interactions as their cases see them, from the trigger to the end. */
class InteractionsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final SenderId EMAIL = SenderId.of("email");
    private static final Instant DUE = NoticeHouse.START.plus(DAY);

    private final NoticeHouse house = new NoticeHouse();
    private final List<EngineEvent> events = new ArrayList<>();
    private CaseTypeId caseType = CaseTypeId.of("KT-0000-0000");
    private TypeId type = TypeId.of(1);

    private Interactions interactions() {
        return house.freestone().interactions();
    }

    private Interaction get(IntentId id) {
        return interactions().get(id);
    }

    /** An interaction that is due in a day. */
    private IntentId planned() {
        caseType = house.caseType();
        type = house.active(notice().onStatus(CaseStatus.INITIATED).delay(1).unit(DelayUnit.CALENDAR_DAYS), caseType);
        return happens(NoticeHouse.CASE, "event-1", NoticeHouse.PERSON).get(0);
    }

    private List<IntentId> happens(CaseId id, String event, String... borrowers) {
        CaseChange change = CaseChange.builder(event, id, caseType)
                .borrowers(borrowers)
                .after(CaseState.of(CaseStatus.INITIATED))
                .build();
        return house.happens(change).fired().get(0).interactions();
    }

    private void after(Duration time) {
        house.clock.advance(time);
        house.freestone().tick();
    }

    private void is(IntentId id, InteractionStatus status, Optional<IntentReason> details) {
        assertThat(get(id).status()).isEqualTo(status);
        assertThat(get(id).statusDetails()).isEqualTo(details);
    }

    @Test
    void a_scheduled_one_tells_what_was_fixed_when_it_was_triggered() {
        IntentId id = planned();

        assertThat(get(id))
                .isEqualTo(new Interaction(
                        id,
                        NoticeHouse.CASE,
                        Optional.of(PersonId.of(NoticeHouse.PERSON)),
                        type,
                        1,
                        "event-1",
                        "email",
                        Theme.OPS_SERVICING,
                        NoticeHouse.TEMPLATE,
                        InteractionStatus.SCHEDULED,
                        Optional.empty(),
                        NoticeHouse.START,
                        DUE,
                        Optional.empty(),
                        Optional.empty(),
                        NoticeHouse.START,
                        NoticeHouse.START,
                        Optional.empty()));
    }

    @Test
    void one_that_was_sent_has_ended_then_whatever_its_provider_tells_later() {
        IntentId id = planned();
        after(DAY);
        is(id, InteractionStatus.SUCCEEDED, Optional.empty());
        assertThat(get(id).endedAt()).contains(DUE);
        assertThat(get(id).complianceGuardRuleId()).isEmpty();

        house.clock.advance(DAY);
        house.freestone().contacts().providerEvent("message-1", DeliveryStatus.DELIVERED);

        assertThat(get(id).endedAt()).contains(DUE);
        assertThat(get(id).updatedAt()).isEqualTo(DUE.plus(DAY));
    }

    @Test
    void its_explanation_leads_from_the_trigger_over_each_hold_to_its_end() {
        house.policy =
                HostPack.named("host-test").hours("afternoon", "12:00", "20:00").policy();
        house.also = builder -> builder.contactFacts((company, requests) ->
                requests.stream().map(request -> inTheZoneOfTheHouse()).toList());
        IntentId id = planned();
        after(DAY);
        after(Duration.ofHours(2));

        InteractionExplanation explained = interactions().explain(id);

        assertThat(explained.interaction()).isEqualTo(get(id));
        assertThat(explained.trigger().trigger().typeId()).isEqualTo(type);
        assertThat(explained.trigger().dueAt()).contains(DUE);
        assertThat(explained.trigger().interactions()).containsExactly(id);
        assertThat(explained.history())
                .extracting(HistoryEntry::event)
                .containsExactly("plan", "claim_hold", "release", "claim_allow", "attempt", "accepted");
        assertThat(explained.history().get(1).details().get("rule")).isEqualTo("host-test/afternoon");
        refused(ErrorCode.NOT_FOUND, () -> interactions().explain(IntentId.of("IN-0000-0000")));
    }

    private PersonFacts inTheZoneOfTheHouse() {
        return PersonFacts.readAt(house.clock.instant()).zone(NoticeHouse.ZONE).build();
    }

    @Test
    void those_of_a_case_are_listed_page_by_page_the_last_planned_first() {
        planned();
        happens(NoticeHouse.CASE, "event-2", NoticeHouse.PERSON, NoticeHouse.OTHER_PERSON);
        happens(CaseId.of("BK-2025-0008"), "event-1", NoticeHouse.PERSON);
        List<Interaction> all = interactions().ofCase(NoticeHouse.CASE, Optional.empty(), 100);

        List<Interaction> paged = new ArrayList<>();
        Optional<IntentId> after = Optional.empty();
        List<Interaction> page;
        do {
            page = interactions().ofCase(NoticeHouse.CASE, after, 2);
            paged.addAll(page);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (!page.isEmpty());

        assertThat(all).extracting(Interaction::triggerEventId).containsExactly("event-2", "event-2", "event-1");
        assertThat(paged).isEqualTo(all);
        assertThat(interactions().ofCase(CaseId.of("BK-none"), Optional.empty(), 100))
                .isEmpty();
    }

    @Test
    void a_page_of_another_case_or_of_no_size_is_refused() {
        IntentId id = planned();

        refused(ErrorCode.NOT_FOUND, () -> interactions().ofCase(CaseId.of("BK-other"), Optional.of(id), 10));
        refused(ErrorCode.VALIDATION, () -> interactions().ofCase(NoticeHouse.CASE, Optional.empty(), 0));
        refused(ErrorCode.VALIDATION, () -> interactions().ofCase(NoticeHouse.CASE, Optional.empty(), 1_001));
    }

    @Test
    void what_is_no_interaction_of_the_company_is_not_found() {
        IntentId id = planned();
        NewIntent notice = NewIntent.builder(LedgerHouse.CAMPAIGN, "once", PersonId.of(NoticeHouse.PERSON))
                .sender(EMAIL)
                .about(Purpose.SERVICING, "caseNotice")
                .build();
        IntentId contact =
                house.freestone().contacts().plan(List.of(notice)).get(0).id();
        Interactions foreign = house.freestone().company(ObjectHouse.OTHER).interactions();

        for (IntentId unknown : List.of(contact, IntentId.of("IN-0000-0000"))) {
            refused(ErrorCode.NOT_FOUND, () -> interactions().get(unknown));
            refused(ErrorCode.NOT_FOUND, () -> interactions().cancel(unknown));
        }
        refused(ErrorCode.NOT_FOUND, () -> foreign.get(id));
        refused(ErrorCode.NOT_FOUND, () -> foreign.cancel(id));
        assertThat(foreign.ofCase(NoticeHouse.CASE, Optional.empty(), 10)).isEmpty();
        is(id, InteractionStatus.SCHEDULED, Optional.empty());
    }

    @Test
    void whom_it_went_to_is_not_told_once_the_person_was_erased() {
        IntentId id = planned();

        house.freestone().contacts().erasePerson(PersonId.of(NoticeHouse.PERSON));

        is(id, InteractionStatus.FAILED, Optional.of(IntentReason.PERSON_ERASED));
        assertThat(get(id).personId()).isEmpty();
    }

    @Test
    @Fact("NOT-48")
    void a_scheduled_one_is_canceled_once() {
        IntentId id = planned();

        assertThat(interactions().cancel(id)).isEqualTo(CancelAnswer.CANCELED);
        assertThat(interactions().cancel(id)).isEqualTo(CancelAnswer.ALREADY_TERMINAL);
        after(DAY);

        is(id, InteractionStatus.CANCELED, Optional.of(IntentReason.CANCELED_BY_USER));
        assertThat(get(id).endedAt()).contains(NoticeHouse.START);
        assertThat(house.sent()).isZero();
    }

    @Test
    @Fact("NOT-48")
    void one_that_a_node_has_in_hand_is_canceled_and_not_sent() {
        AtomicReference<CancelAnswer> answer = new AtomicReference<>();
        AtomicReference<InteractionStatus> before = new AtomicReference<>();
        house.also = builder -> builder.templates(request -> {
            IntentId claimed = house.intents().get(0).id();
            before.set(get(claimed).status());
            answer.set(interactions().cancel(claimed));
            return Optional.of(MessageContent.text("documents"));
        });
        IntentId id = planned();

        after(DAY);

        assertThat(before.get()).isEqualTo(InteractionStatus.IN_PROGRESS);
        assertThat(answer.get()).isEqualTo(CancelAnswer.CANCELED);
        is(id, InteractionStatus.CANCELED, Optional.of(IntentReason.CANCELED_BY_USER));
        assertThat(house.sent()).isZero();
    }

    @Test
    @Fact("NOT-48")
    void one_that_is_attempted_is_canceled_too_late() {
        AtomicReference<CancelAnswer> answer = new AtomicReference<>();
        IntentId id = planned();
        house.email.answering(request -> {
            is(id, InteractionStatus.ATTEMPTED, Optional.empty());
            answer.set(interactions().cancel(id));
            return Script.accepted(request);
        });

        after(DAY);

        assertThat(answer.get()).isEqualTo(CancelAnswer.TOO_LATE);
        is(id, InteractionStatus.SUCCEEDED, Optional.empty());
        assertThat(interactions().cancel(id)).isEqualTo(CancelAnswer.ALREADY_TERMINAL);
    }

    @Test
    @Fact("NOT-46")
    void one_that_the_policy_holds_stays_scheduled_until_it_may_be_sent() {
        house.policy =
                HostPack.named("host-test").hours("afternoon", "12:00", "20:00").policy();
        house.also = builder -> builder.contactFacts((company, requests) ->
                requests.stream().map(request -> inTheZoneOfTheHouse()).toList());
        IntentId id = planned();

        after(DAY);
        is(id, InteractionStatus.SCHEDULED, Optional.empty());
        assertThat(get(id).holdUntil()).contains(DUE.plus(Duration.ofHours(2)));
        assertThat(get(id).complianceGuardRuleId()).contains("host-test/afternoon");

        after(Duration.ofHours(2));
        is(id, InteractionStatus.SUCCEEDED, Optional.empty());
        assertThat(get(id).holdUntil()).isEmpty();
        assertThat(get(id).complianceGuardRuleId()).isEmpty();
    }

    @Test
    void one_that_an_operator_holds_names_no_rule() {
        IntentId id = planned();

        house.freestone().contacts().hold(id);

        is(id, InteractionStatus.SCHEDULED, Optional.of(IntentReason.OPERATOR));
        assertThat(get(id).complianceGuardRuleId()).isEmpty();
    }

    @Test
    @Fact("NOT-46")
    void one_that_the_policy_denies_has_failed_with_the_rule_and_the_host_is_told() {
        house.also = builder -> builder.listener(events::add);
        IntentId id = planned();
        house.freestone()
                .contacts()
                .facts()
                .doNotInteract(new DoNotInteractDraft(
                        "CS-1A2B-0004", PersonId.of(NoticeHouse.PERSON), Set.of(), Set.of(), Optional.empty()));

        after(DAY);

        is(id, InteractionStatus.FAILED, Optional.of(IntentReason.POLICY_DENIED));
        String rule = get(id).complianceGuardRuleId().orElseThrow();
        assertThat(rule).startsWith("core/");
        assertThat(get(id).endedAt()).contains(DUE);
        assertThat(house.sent()).isZero();
        assertThat(events)
                .containsExactly(new EngineEvent.InteractionBlocked(
                        CompanyId.DEFAULT, id, type.toString(), IntentReason.POLICY_DENIED, Optional.of(rule)));
        assertThat(events.get(0).code()).isEqualTo("interaction_blocked");
        assertThat(events.get(0).attributes().keySet())
                .containsExactly("company", "interaction", "reason", "rule", "type");
    }

    @Test
    void one_whose_time_is_over_has_expired_and_is_not_called_blocked() {
        house.also = builder -> builder.listener(events::add);
        IntentId id = planned();

        after(DAY.plus(Duration.ofDays(7)));

        is(id, InteractionStatus.FAILED, Optional.of(IntentReason.EXPIRED));
        assertThat(events).isEmpty();
    }

    @Test
    @Fact("NOT-47")
    void a_crash_between_attempt_and_answer_leaves_it_attempted_and_leads_to_no_blind_second_attempt() {
        house.also = builder -> builder.reconciler(EMAIL, absent());
        IntentId id = crashed();
        is(id, InteractionStatus.ATTEMPTED, Optional.empty());

        for (int hour = 0; hour < 24; hour++) {
            after(Duration.ofHours(1));
            is(id, InteractionStatus.ATTEMPTED, Optional.of(IntentReason.LEASE_EXPIRED_AFTER_ATTEMPT));
            assertThat(get(id).endedAt()).isEmpty();
        }
        after(DAY);

        is(id, InteractionStatus.FAILED, Optional.of(IntentReason.PRESUMED_NOT_DELIVERED));
        assertThat(house.sent()).isOne();
    }

    @Test
    @Fact("NOT-47")
    void a_crash_leads_to_a_second_attempt_once_absence_is_final() {
        house.also = builder -> builder.reconciler(EMAIL, absent());
        house.email.traits = SenderTraits.none().dedupesByKey(Duration.ofDays(7));
        IntentId id = crashed();

        after(Duration.ofMinutes(2));
        after(Duration.ofMinutes(2));
        after(Duration.ofMinutes(2));

        is(id, InteractionStatus.SUCCEEDED, Optional.empty());
        assertThat(house.email.requests).extracting(SendRequest::attemptNo).containsExactly(1, 2);
    }

    private static OutcomeReconciler absent() {
        return attempts -> attempts.stream()
                .map(attempt -> (Finding) new Finding.Absent(attempt.idempotencyKey()))
                .toList();
    }

    /** An interaction whose node died while it called the provider: what it wrote afterwards did not arrive. */
    private IntentId crashed() {
        int call = new InteractionsTest().dying(Faults.none());
        dying(Faults.from(call + 1, Faults.Moment.BEFORE, () -> new Error("killed")));
        house.email.answering(Script::accepted);
        return house.intents().get(0).id();
    }

    /** Lets another node do what is due, and answers how many calls of its storage it had made when it called the provider. */
    private int dying(Faults faults) {
        planned();
        house.clock.advance(DAY);
        Storage whole = house.storage;
        house.storage = FaultyStorage.over(whole, faults);
        int[] made = {0};
        house.email.answering(request -> {
            made[0] = faults.calls();
            return Script.accepted(request);
        });
        Throwable death = catchThrowable(() -> house.node("node-2").tick());
        assertThat(death == null ? "" : death.getMessage()).isIn("", "killed");
        house.storage = whole;
        return made[0];
    }
}
