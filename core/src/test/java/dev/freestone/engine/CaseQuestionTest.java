package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.FieldType;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.EventExplanation;
import dev.freestone.notification.FiredType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.SimulatedChange;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.notification.TriggerReplay;
import dev.freestone.notification.TriggerVerdict;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.schedule.SkippedDay;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told of events, and of what would happen. */
class CaseQuestionTest {
    private static final Condition CHAPTER_13 =
            new Condition("chapter", ConditionOperator.EQ, "chapter13", FieldType.STRING);

    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    @Test
    @Fact("NOT-49")
    void every_type_of_the_case_type_is_explained_and_agrees_with_what_happened() {
        TypeId fires =
                house.active(notice().onStatus(CaseStatus.INITIATED).delay(1).unit(DelayUnit.BUSINESS_DAYS), caseType);
        TypeId other = house.active(notice().onStatus(CaseStatus.COMPLETED), caseType);
        TypeId conditional =
                house.active(notice().onStatus(CaseStatus.INITIATED).onCondition(List.of(CHAPTER_13)), caseType);
        house.clock.set(Instant.parse("2025-03-14T14:00:00Z"));
        CaseChange change = initiated("chapter7");
        CaseEventResult result = house.happens(change);

        List<EventExplanation> told = house.types().explain(NoticeHouse.CASE, change.eventId());

        assertThat(told)
                .extracting(
                        each -> each.trigger().typeId(), each -> each.trigger().deciding())
                .containsExactly(
                        tuple(fires, TriggerVerdict.FIRED),
                        tuple(other, TriggerVerdict.STATUS_DIFFERS),
                        tuple(conditional, TriggerVerdict.CONDITION_FALSE));
        assertThat(told.get(0).dueAt()).isEqualTo(result.fired().get(0).dueAt());
        assertThat(told.get(0).interactions()).isEqualTo(result.fired().get(0).interactions());
        assertThat(told.get(0).skippedDays())
                .extracting(SkippedDay::date)
                .containsExactly(LocalDate.of(2025, 3, 15), LocalDate.of(2025, 3, 16));
    }

    @Test
    @Fact("NOT-49")
    void an_event_is_explained_by_what_was_in_force_when_it_was_judged() {
        TypeId type = house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        CaseChange change = initiated("chapter7");
        house.happens(change);
        house.types()
                .create(
                        TypeRef.of(type),
                        NotificationTypeChange.builder()
                                .onStatus(Change.set(CaseStatus.COMPLETED))
                                .status(Change.set(TypeStatus.ACTIVE))
                                .build());
        house.types().dissociate(type, caseType.value());
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);

        assertThat(house.types().explain(NoticeHouse.CASE, change.eventId()))
                .extracting(
                        each -> each.trigger().typeId(),
                        each -> each.trigger().version(),
                        each -> each.trigger().deciding())
                .containsExactly(tuple(type, 1, TriggerVerdict.FIRED));
    }

    @Test
    void a_type_of_other_case_types_is_explained_on_request() {
        TypeId type = house.active(notice().onStatus(CaseStatus.INITIATED), house.caseType());
        CaseChange change = initiated("chapter7");
        house.happens(change);

        assertThat(house.types().explain(NoticeHouse.CASE, change.eventId())).isEmpty();
        assertThat(house.types()
                        .explain(NoticeHouse.CASE, change.eventId(), type)
                        .trigger()
                        .deciding())
                .isEqualTo(TriggerVerdict.NOT_ASSOCIATED);
    }

    @Test
    void an_event_that_is_not_recorded_is_not_found() {
        refused(ErrorCode.NOT_FOUND, () -> house.types().explain(NoticeHouse.CASE, "none"));
    }

    @Test
    @Fact("NOT-50")
    void a_simulation_says_what_the_real_run_does_then_and_writes_nothing() {
        house.active(notice().onStatus(CaseStatus.INITIATED).delay(2).unit(DelayUnit.BUSINESS_DAYS), caseType);
        house.active(
                notice().onStatus(CaseStatus.INITIATED)
                        .delay(9)
                        .unit(DelayUnit.CALENDAR_DAYS)
                        .cancelIfConditionNoLongerHolds(true),
                caseType);
        List<CaseChange> changes = new ArrayList<>();
        changes.add(initiated("chapter7"));
        changes.add(changes.get(0));
        changes.add(house.change(caseType)
                .before(changes.get(0).after().orElseThrow())
                .after(CaseState.of(CaseStatus.PROCESSING))
                .build());

        List<SimulatedChange> simulated = house.types().simulate(changes, house.clock.instant());
        assertThat(house.intents()).isEmpty();
        refused(
                ErrorCode.NOT_FOUND,
                () -> house.types().explain(NoticeHouse.CASE, changes.get(0).eventId()));
        List<CaseEventResult> real = changes.stream().map(house::happens).toList();

        for (int i = 0; i < changes.size(); i++) {
            assertThat(simulated.get(i).alreadyProcessed())
                    .isEqualTo(real.get(i).alreadyProcessed());
            assertThat(simulated.get(i).calledBack())
                    .hasSize(i == 1 ? 0 : real.get(i).canceled().size());
            assertThat(fired(simulated.get(i)))
                    .isEqualTo(
                            real.get(i).alreadyProcessed()
                                    ? Map.of()
                                    : real.get(i).fired().stream()
                                            .collect(Collectors.toMap(FiredType::typeId, FiredType::dueAt)));
        }
    }

    @Test
    @Fact("NOT-50")
    void a_simulation_refuses_what_the_real_run_refuses_and_names_the_change() {
        CaseChange wrong = CaseChange.builder("", NoticeHouse.CASE, caseType)
                .after(CaseState.of(CaseStatus.INITIATED).with(Map.of("list", List.of())))
                .build();

        assertThat(violations(() -> house.happens(wrong)))
                .containsExactlyInAnyOrder("eventId bad_format", "after.fields.list bad_format");
        assertThat(violations(
                        () -> house.types().simulate(List.of(initiated("chapter7"), wrong), house.clock.instant())))
                .containsExactlyInAnyOrder("changes[1].eventId bad_format", "changes[1].after.fields.list bad_format");
    }

    @Test
    @Fact("NOT-50")
    void a_simulation_tells_when_what_a_case_forbids_ends() {
        DoNotInteractType type = house.freestone()
                .doNotInteractTypes()
                .create(DoNotInteractTypeDraft.builder()
                        .status(TypeStatus.ACTIVE)
                        .onStatus(CaseStatus.INITIATED)
                        .channel(StoppedChannel.ALL)
                        .theme(StoppedTheme.ALL)
                        .duration(5)
                        .unit(DelayUnit.BUSINESS_DAYS)
                        .build())
                .type();
        house.freestone().doNotInteractTypes().associate(type.id(), caseType.value());
        CaseChange change = initiated("chapter7");

        Optional<LocalDate> simulated = house.types()
                .simulate(List.of(change), house.clock.instant())
                .get(0)
                .fired()
                .get(0)
                .endDate();

        assertThat(simulated).contains(LocalDate.of(2025, 3, 19));
        assertThat(house.happens(change).fired().get(0).endDate()).isEqualTo(simulated);
    }

    @Test
    void drafts_are_simulated_as_if_they_were_active() {
        TypeId draft = house.types()
                .create(notice().onStatus(CaseStatus.INITIATED).build())
                .type()
                .id();
        house.types().associate(draft, caseType.value());

        NotificationType seen = house.types().get(draft);

        assertThat(house.types()
                        .simulate(List.of(initiated("chapter7")), List.of(seen), List.of(), house.clock.instant())
                        .get(0)
                        .fired())
                .hasSize(1);
    }

    @Test
    @Fact("NOT-50")
    void a_replay_tells_how_often_a_draft_would_have_fired_and_where_it_differs() {
        TypeId type = house.active(notice().onStatus(CaseStatus.INITIATED).onCondition(List.of(CHAPTER_13)), caseType);
        house.happens(initiated("chapter13"));
        house.happens(initiated("chapter7"));
        int version = house.types()
                .create(
                        TypeRef.of(type),
                        NotificationTypeChange.builder()
                                .onCondition(Change.set(List.of(
                                        new Condition("chapter", ConditionOperator.EQ, "chapter7", FieldType.STRING))))
                                .build())
                .type()
                .version();
        int intents = house.intents().size();

        TriggerReplay told = house.types().replay(type, version, NoticeHouse.START, NoticeHouse.START.plusSeconds(1));

        assertThat(told.events()).isEqualTo(2);
        assertThat(told.fired()).isOne();
        assertThat(told.activeFired()).isOne();
        assertThat(told.unknown()).isZero();
        assertThat(told.differences())
                .extracting(TriggerReplay.Difference::draft, TriggerReplay.Difference::active)
                .containsExactly(
                        tuple(TriggerVerdict.CONDITION_FALSE, TriggerVerdict.FIRED),
                        tuple(TriggerVerdict.FIRED, TriggerVerdict.CONDITION_FALSE));
        assertThat(house.intents()).hasSize(intents);
    }

    @Test
    void a_field_that_was_not_kept_is_unknown_in_a_replay() {
        TypeId type = house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        house.happens(initiated("chapter13"));
        int version = house.types()
                .create(
                        TypeRef.of(type),
                        NotificationTypeChange.builder()
                                .onCondition(Change.set(List.of(CHAPTER_13)))
                                .build())
                .type()
                .version();

        TriggerReplay told = house.types().replay(type, version, NoticeHouse.START, NoticeHouse.START.plusSeconds(1));

        assertThat(told.unknown()).isOne();
        assertThat(told.fired()).isZero();
        assertThat(told.activeFired()).isOne();
    }

    @Test
    void a_due_date_tells_the_days_that_it_skips() {
        assertThat(house.types()
                        .dueDate(
                                Instant.parse("2025-03-14T14:00:00Z"),
                                OptionalInt.of(1),
                                Optional.of(DelayUnit.BUSINESS_DAYS))
                        .dueAt())
                .isEqualTo(Instant.parse("2025-03-17T14:00:00Z"));
        assertThat(violations(() -> house.types().dueDate(Instant.EPOCH, OptionalInt.of(3_651), Optional.empty())))
                .containsExactlyInAnyOrder("delay out_of_range", "unit required");
    }

    private CaseChange initiated(String chapter) {
        return house.change(caseType)
                .after(CaseState.of(CaseStatus.INITIATED).with(Map.of("chapter", chapter)))
                .build();
    }

    private static Map<TypeId, Optional<Instant>> fired(SimulatedChange change) {
        return change.fired().stream()
                .collect(Collectors.toMap(each -> each.trigger().typeId(), EventExplanation::dueAt));
    }
}
