package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.cases.Case;
import dev.freestone.cases.FieldType;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Types and the case types that they belong to, and interactions that follow their case of the library. */
class CaseWatchingTest {
    private static final Condition CHAPTER_13 =
            new Condition("chapter", ConditionOperator.EQ, "chapter13", FieldType.STRING);

    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    @Test
    @Fact("NOT-17")
    void a_type_of_three_case_types_fires_for_each_of_them_and_for_no_other() {
        var type = house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        List<CaseTypeId> three = List.of(caseType, house.caseType(), house.caseType());
        three.forEach(each -> house.types().associate(type, each.value()));
        CaseTypeId fourth = house.caseType();

        List<Integer> fired = new ArrayList<>();
        for (CaseTypeId each : List.of(three.get(0), three.get(1), three.get(2), fourth)) {
            fired.add(created(each, Map.of()).result().fired().size());
        }

        assertThat(fired).containsExactly(1, 1, 1, 0);
        assertThat(house.intents()).hasSize(3);
    }

    @Test
    @Fact("NOT-17")
    void a_type_without_a_case_type_never_fires_and_one_that_lost_it_no_more() {
        var type = house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        assertThat(created(caseType, Map.of()).result().fired()).hasSize(1);

        house.types().dissociate(type, caseType.value());

        assertThat(created(caseType, Map.of()).result().fired()).isEmpty();
        assertThat(house.happens(house.created(caseType, CaseStatus.INITIATED)).fired())
                .isEmpty();
        assertThat(house.intents()).extracting(each -> each.state()).containsExactly(IntentState.PLANNED);
    }

    @Test
    @Fact("NOT-44")
    void a_field_edit_that_ends_the_match_calls_back_and_the_one_that_brings_it_back_does_not_undo_that() {
        house.active(waiting(true).onCondition(List.of(CHAPTER_13)), caseType);
        house.active(waiting(false).onCondition(List.of(CHAPTER_13)), caseType);
        CaseAnswer made = created(caseType, Map.of("chapter", "chapter13"));

        CaseEventResult other = fields(made.value(), Map.of("chapter", "chapter13", "county", "Travis"));
        CaseEventResult ended = fields(made.value(), Map.of("chapter", "chapter7"));
        CaseEventResult back = fields(made.value(), Map.of("chapter", "chapter13"));

        assertThat(other.canceled()).isEmpty();
        assertThat(ended.canceled()).isEqualTo(made.result().fired().get(0).interactions());
        assertThat(ended.fired()).isEmpty();
        assertThat(back.canceled()).isEmpty();
        assertThat(house.intents())
                .filteredOn(each -> ended.canceled().contains(each.id()))
                .extracting(each -> each.state(), each -> each.reason())
                .containsExactly(tuple(IntentState.CANCELED, Optional.of(IntentReason.CONDITION_NO_LONGER_HOLDS)));
        house.at("2025-03-13T14:00:00Z");
        assertThat(house.sent()).isOne();
    }

    @Test
    @Fact("NOT-44")
    void deleting_a_case_of_the_library_calls_back_what_watches_it_and_what_does_not() {
        house.active(waiting(true), caseType);
        house.active(waiting(false), caseType);
        CaseAnswer made = created(caseType, Map.of());

        CaseEventResult gone =
                house.freestone().cases().delete(made.value().id().value()).result();

        assertThat(gone.canceled()).hasSize(2);
        assertThat(gone.fired()).isEmpty();
        assertThat(house.intents())
                .extracting(each -> each.reason())
                .containsOnly(Optional.of(IntentReason.CASE_DELETED));
        house.at("2025-03-13T14:00:00Z");
        assertThat(house.sent()).isZero();
    }

    @Test
    @Fact("NOT-44")
    void deleting_a_case_of_a_host_calls_back_what_watches_it_too() {
        house.active(waiting(true), caseType);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        CaseEventResult gone = house.happens(house.change(caseType)
                .before(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(gone.canceled()).hasSize(1);
        assertThat(house.intents())
                .extracting(each -> each.reason())
                .containsExactly(Optional.of(IntentReason.CASE_DELETED));
    }

    private static NotificationTypeDraft.Builder waiting(boolean watching) {
        return notice().onStatus(CaseStatus.INITIATED)
                .delay(1)
                .unit(DelayUnit.CALENDAR_DAYS)
                .cancelIfConditionNoLongerHolds(watching);
    }

    private CaseAnswer created(CaseTypeId type, Map<String, ?> fields) {
        return house.freestone()
                .cases()
                .create(CaseDraft.builder(type.value())
                        .borrowers(NoticeHouse.PERSON)
                        .fields(fields)
                        .build());
    }

    private CaseEventResult fields(Case value, Map<String, ?> fields) {
        CaseUpdate update = CaseUpdate.builder().fields(Change.set(fields)).build();
        return house.freestone().cases().update(value.id().value(), update).result();
    }
}
