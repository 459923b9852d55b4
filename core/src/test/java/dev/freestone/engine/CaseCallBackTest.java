package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactIntent;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.Test;

/** What changes of cases of a host call back. */
class CaseCallBackTest {
    private final NoticeHouse house = new NoticeHouse();
    private final CaseTypeId caseType = house.caseType();

    @Test
    @Fact("NOT-43")
    void what_does_not_watch_its_case_is_sent_although_the_case_was_canceled() {
        house.active(notice().onStatus(CaseStatus.INITIATED).delay(1).unit(DelayUnit.CALENDAR_DAYS), caseType);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        moves(CaseStatus.INITIATED, CaseStatus.CANCELED);

        house.at("2025-03-13T14:00:00Z");
        assertThat(house.sent()).isOne();
    }

    @Test
    @Fact("NOT-44")
    void what_watches_its_case_is_called_back_by_the_change_that_ends_the_match_and_stays_so() {
        house.active(
                notice().onStatus(CaseStatus.INITIATED)
                        .delay(1)
                        .unit(DelayUnit.CALENDAR_DAYS)
                        .cancelIfConditionNoLongerHolds(true),
                caseType);
        CaseEventResult first = house.happens(house.created(caseType, CaseStatus.INITIATED));

        CaseEventResult second = moves(CaseStatus.INITIATED, CaseStatus.PROCESSING);
        moves(CaseStatus.PROCESSING, CaseStatus.CANCELED);

        assertThat(second.canceled()).isEqualTo(first.fired().get(0).interactions());
        assertThat(house.intents()).extracting(ContactIntent::state).containsExactly(IntentState.CANCELED);
        house.at("2025-03-13T14:00:00Z");
        assertThat(house.sent()).isZero();
    }

    @Test
    @Fact("NOT-44")
    void deleting_a_case_calls_back_whatever_waits() {
        house.active(notice().onStatus(CaseStatus.INITIATED).delay(1).unit(DelayUnit.CALENDAR_DAYS), caseType);
        house.happens(house.created(caseType, CaseStatus.INITIATED));

        CaseEventResult gone = house.happens(house.change(caseType)
                .before(CaseState.of(CaseStatus.INITIATED))
                .build());

        assertThat(gone.canceled()).hasSize(1);
        assertThat(gone.fired()).isEmpty();
        assertThat(house.intents()).extracting(ContactIntent::state).containsExactly(IntentState.CANCELED);
    }

    private CaseEventResult moves(CaseStatus before, CaseStatus after) {
        return house.happens(house.change(caseType)
                .before(CaseState.of(before))
                .after(CaseState.of(after))
                .build());
    }
}
