package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.contact.ContactIntent;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How changes of cases of a host are told apart. */
class CaseReportTest {
    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    @Test
    @Fact("NOT-39")
    void the_same_event_reported_five_times_on_two_nodes_is_answered_alike_and_done_once() {
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        CaseChange change = house.created(caseType, CaseStatus.INITIATED);
        CaseEventResult first = house.happens(change);

        for (int again = 0; again < 4; again++) {
            CaseEventResult repeated =
                    house.node(again % 2 == 0 ? "node-2" : "node-1").cases().caseChanged(change);
            assertThat(repeated.alreadyProcessed()).isTrue();
            assertThat(repeated.fired()).isEqualTo(first.fired());
        }
        assertThat(first.alreadyProcessed()).isFalse();
        assertThat(house.intents()).hasSize(1);
    }

    @Test
    @Fact("NOT-41")
    void an_event_id_with_another_after_state_is_refused() {
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        CaseChange change = house.created(caseType, CaseStatus.INITIATED);
        house.happens(change);
        CaseChange other = CaseChange.builder(change.eventId(), NoticeHouse.CASE, caseType)
                .borrowers(NoticeHouse.PERSON)
                .after(CaseState.of(CaseStatus.PROCESSING))
                .build();

        refused(ErrorCode.EVENT_ID_REUSED, () -> house.happens(other));
        assertThat(house.intents()).hasSize(1);
    }

    @Test
    void an_event_whose_fields_come_in_another_order_or_scale_is_the_same() {
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        CaseState one = CaseState.of(CaseStatus.INITIATED).with(Map.of("amount", 100L));
        CaseState other = CaseState.of(CaseStatus.INITIATED).with(Map.of("amount", new BigDecimal("100.00")));
        house.happens(
                CaseChange.builder("e", NoticeHouse.CASE, caseType).after(one).build());

        CaseEventResult repeated = house.happens(
                CaseChange.builder("e", NoticeHouse.CASE, caseType).after(other).build());

        assertThat(repeated.alreadyProcessed()).isTrue();
    }

    @Test
    @Fact("NOT-41")
    void the_id_of_an_event_is_refused_for_an_edit_of_fields_and_for_a_deletion() {
        house.active(
                notice().onStatus(CaseStatus.INITIATED)
                        .delay(1)
                        .unit(DelayUnit.CALENDAR_DAYS)
                        .cancelIfConditionNoLongerHolds(true),
                caseType);
        CaseChange change = house.created(caseType, CaseStatus.INITIATED);
        house.happens(change);
        CaseState there = change.after().orElseThrow();
        CaseChange.Builder again = CaseChange.builder(change.eventId(), NoticeHouse.CASE, caseType)
                .borrowers(NoticeHouse.PERSON)
                .before(there);

        refused(ErrorCode.EVENT_ID_REUSED, () -> house.happens(again.build()));
        refused(
                ErrorCode.EVENT_ID_REUSED,
                () -> house.happens(again.after(there.with(Map.of("a", 1L))).build()));
        assertThat(house.intents()).extracting(ContactIntent::state).containsExactly(IntentState.PLANNED);
    }

    @Test
    void what_comes_after_the_deletion_of_a_case_has_come_too_late() {
        house.active(notice().onStatus(CaseStatus.PROCESSING), caseType);
        house.happens(house.created(caseType, CaseStatus.INITIATED));
        house.happens(house.change(caseType)
                .before(CaseState.of(CaseStatus.INITIATED))
                .build());

        refused(ErrorCode.CASE_CLOSED, () -> moves(CaseStatus.INITIATED, CaseStatus.PROCESSING));
        assertThat(house.intents()).isEmpty();
    }

    private CaseEventResult moves(CaseStatus before, CaseStatus after) {
        return house.happens(house.change(caseType)
                .before(CaseState.of(before))
                .after(CaseState.of(after))
                .build());
    }
}
