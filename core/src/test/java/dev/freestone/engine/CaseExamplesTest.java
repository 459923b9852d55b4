package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseChange;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.EventExplanation;
import dev.freestone.notification.FiredType;
import dev.freestone.notification.SampleCases;
import dev.freestone.notification.Trigger;
import dev.freestone.notification.TriggerExamples;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The examples of docs/spec/cases-and-notifications.md 8, as changes that happen to an engine. */
class CaseExamplesTest {
    /** What only cases of hosts do, and why those of the library do not. */
    private static final Map<Integer, ErrorCode> OF_HOSTS_ONLY =
            Map.of(10, ErrorCode.CASE_CLOSED, 14, ErrorCode.VALIDATION, 18, ErrorCode.VALIDATION);

    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    @TriggerExamples
    @Fact("NOT-21")
    void a_change_that_a_host_reports_gives_the_listed_result(
            int number,
            String onStatus,
            String onOutcome,
            String onCondition,
            String before,
            String after,
            String fires,
            String deciding) {
        TypeId type = active(onStatus, onOutcome, onCondition);
        CaseChange.Builder change =
                house.change(caseType).after(SampleCases.state(after).orElseThrow());
        SampleCases.state(before).ifPresent(change::before);

        CaseEventResult result = house.happens(change.build());

        requireListed(type, NoticeHouse.CASE, result, fires, deciding);
    }

    @TriggerExamples
    @Fact("NOT-21")
    void a_change_of_a_case_of_the_library_gives_the_listed_result_or_is_not_allowed(
            int number,
            String onStatus,
            String onOutcome,
            String onCondition,
            String before,
            String after,
            String fires,
            String deciding) {
        if (OF_HOSTS_ONLY.containsKey(number)) {
            FreestoneException refused = catchThrowableOfType(
                    FreestoneException.class,
                    () -> changed(reached(SampleCases.state(before).orElseThrow()), after(after)));
            assertThat(refused.code()).isEqualTo(OF_HOSTS_ONLY.get(number));
            return;
        }
        Optional<Case> there = SampleCases.state(before).map(this::reached);
        TypeId type = active(onStatus, onOutcome, onCondition);

        CaseAnswer answer = there.map(each -> changed(each, after(after))).orElseGet(() -> created(after(after)));

        assertThat(answer.value().state()).isEqualTo(after(after));
        requireListed(type, answer.value().id(), answer.result(), fires, deciding);
    }

    private static CaseState after(String text) {
        return SampleCases.state(text).orElseThrow();
    }

    private void requireListed(TypeId type, CaseId id, CaseEventResult result, String fires, String deciding) {
        boolean fired = fires.equals("yes");
        assertThat(result.fired()).extracting(FiredType::typeId).isEqualTo(fired ? List.of(type) : List.of());
        assertThat(house.intents())
                .hasSize(fired ? 1 : 0)
                .allSatisfy(intent -> assertThat(intent.occurrence()).startsWith(id + ":"));
        try {
            assertThat(house.types().explain(id, result.eventId()))
                    .extracting(EventExplanation::trigger)
                    .extracting(each -> each.deciding().code())
                    .containsExactly(deciding);
        } catch (FreestoneException e) {
            // Nothing that triggers has changed, so that nothing was recorded.
            assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(deciding).isEqualTo("no_trigger_changed");
        }
    }

    private TypeId active(String onStatus, String onOutcome, String onCondition) {
        Trigger trigger = SampleCases.trigger(onStatus, onOutcome, onCondition);
        NotificationTypeDraft.Builder draft = notice();
        trigger.onStatus().ifPresent(draft::onStatus);
        trigger.onOutcome().ifPresent(draft::onOutcome);
        return house.active(draft.onCondition(trigger.onCondition()), caseType);
    }

    /** A case of the library that has come to a state, by a way on which no type was active. */
    private Case reached(CaseState state) {
        boolean asCreated = state.status() == CaseStatus.INITIATED || state.status() == CaseStatus.PROCESSING;
        Case made = created(new CaseState(
                        asCreated ? state.status() : CaseStatus.INITIATED, Optional.empty(), state.fields()))
                .value();
        if (state.status() == CaseStatus.REOPENED) {
            made = changed(made, new CaseState(CaseStatus.CANCELED, Optional.empty(), state.fields()))
                    .value();
        }
        return changed(made, state).value();
    }

    private CaseAnswer created(CaseState state) {
        return house.freestone()
                .cases()
                .create(CaseDraft.builder(caseType.value())
                        .borrowers(NoticeHouse.PERSON)
                        .status(state.status())
                        .fields(state.fields())
                        .build());
    }

    private CaseAnswer changed(Case value, CaseState state) {
        CaseUpdate.Builder update =
                CaseUpdate.builder().status(Change.set(state.status())).fields(Change.set(state.fields()));
        state.outcome().ifPresent(outcome -> update.outcome(Change.set(outcome)));
        return house.freestone().cases().update(value.id().value(), update.build());
    }
}
