package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.Case;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The life cycle of cases, through the commands. */
class CaseTransitionsTest {
    private final CaseHouse house = new CaseHouse();

    @ParameterizedTest(name = "{0}: initiated {1}, processing {2}, completed {3}, canceled {4}, reopened {5}")
    @CsvSource({
        "new,        yes,   yes,   no,    no,    no",
        "initiated,  no-op, yes,   yes,   yes,   no",
        "processing, no,    no-op, yes,   yes,   no",
        "completed,  no,    no,    no-op, no,    yes",
        "canceled,   no,    no,    no,    no-op, yes",
        "reopened,   no,    yes,   yes,   yes,   no-op",
    })
    @Fact("NOT-18")
    void each_status_is_reached_from_the_listed_ones_only(
            String from, String initiated, String processing, String completed, String canceled, String reopened) {
        Map<CaseStatus, String> expected = Map.of(
                CaseStatus.INITIATED, initiated,
                CaseStatus.PROCESSING, processing,
                CaseStatus.COMPLETED, completed,
                CaseStatus.CANCELED, canceled,
                CaseStatus.REOPENED, reopened);
        for (CaseStatus to : CaseStatus.values()) {
            assertThat("new".equals(from) ? created(to) : moved(from, to))
                    .as(to.code())
                    .isEqualTo(expected.get(to));
        }
    }

    private String created(CaseStatus to) {
        CaseDraft draft = CaseHouse.draft().status(to).build();
        try {
            return house.cases.create(draft).value().state().status() == to ? "yes" : "another status";
        } catch (FreestoneException e) {
            assertThat(e.details()).isEqualTo(Map.of("from", "none", "event", "set_" + to.code()));
            return answer(e);
        }
    }

    private String moved(String from, CaseStatus to) {
        Case before = house.in(CaseStatus.parse(from).orElseThrow());
        house.later(60);
        try {
            Case after = house.moved(before, to);
            assertThat(house.get(before)).isEqualTo(after);
            assertThat(after.state().status()).isEqualTo(to);
            return after.equals(before) ? "no-op" : "yes";
        } catch (FreestoneException e) {
            assertThat(e.details()).isEqualTo(Map.of("from", from, "event", "set_" + to.code()));
            assertThat(house.get(before)).isEqualTo(before);
            return answer(e);
        }
    }

    private static String answer(FreestoneException e) {
        return e.code() == ErrorCode.ILLEGAL_TRANSITION ? "no" : e.code().code();
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    @Fact("NOT-19")
    void setting_the_stored_status_again_changes_nothing_and_fires_nothing(CaseStatus status) {
        Case before = house.in(status);
        int entries = house.history(before).size();
        house.later(60);

        CaseAnswer answer = house.update(before, "{\"status\":\"" + status.code() + "\"}");

        assertThat(answer.value()).isEqualTo(before);
        assertThat(answer.result())
                .isEqualTo(new CaseEventResult(
                        before.id() + ":" + before.version(), false, 0, List.of(), List.of(), List.of()));
        assertThat(house.get(before)).isEqualTo(before);
        assertThat(house.history(before)).hasSize(entries);
    }

    @Test
    @Fact("NOT-20")
    void an_outcome_is_set_with_or_after_completed_and_cleared_by_reopening() {
        Case processing = house.in(CaseStatus.PROCESSING);
        assertThat(violations(() -> house.update(processing, "{\"outcome\":\"approved\"}")))
                .containsExactly("outcome not_allowed_in_status");
        assertThat(house.get(processing)).isEqualTo(processing);

        Case completed = house.moved(processing, CaseStatus.COMPLETED);
        assertThat(refused(ErrorCode.CASE_CLOSED, () -> house.update(completed, "{\"fields\":{\"a\":1}}"))
                        .details())
                .isEqualTo(Map.of("from", "completed", "event", "edit"));
        Case approved = house.update(completed, "{\"outcome\":\"approved\"}").value();
        assertThat(approved.state().outcome()).contains(CaseOutcome.APPROVED);

        Case reopened = house.update(approved, "{\"status\":\"reopened\",\"fields\":{\"a\":1}}")
                .value();
        assertThat(reopened.state().outcome()).isEmpty();
        assertThat(reopened.state().fields()).isEqualTo(Map.of("a", 1L));
        assertThat(house.history(reopened))
                .containsExactly("created", "processing_begun", "completed", "outcome_set", "reopened");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "initiated  | {\"outcome\":\"denied\"}                            | outcome not_allowed_in_status",
                "initiated  | {\"status\":\"processing\",\"outcome\":\"denied\"} | outcome not_allowed_in_status",
                "processing | {\"status\":\"canceled\",\"outcome\":\"denied\"}   | outcome not_allowed_in_status",
                "reopened   | {\"outcome\":\"denied\"}                            | outcome not_allowed_in_status",
                "completed  | {\"status\":\"reopened\",\"outcome\":\"denied\"}   | outcome not_allowed_in_status",
                "canceled   | {\"status\":\"reopened\",\"outcome\":\"denied\"}   | outcome not_allowed_in_status",
                "canceled   | {\"outcome\":\"denied\"}                            | case_closed",
                "canceled   | {\"name\":\"x\"}                                    | case_closed",
                "completed  | {\"name\":\"x\"}                                    | case_closed",
                "completed  | {\"externalId\":\"x\"}                              | case_closed",
                "completed  | {\"loanIds\":[\"LN-1\"]}                            | case_closed",
                "completed  | {\"borrowerIds\":[\"BO-1\"]}                        | case_closed",
                "completed  | {\"outcome\":\"denied\",\"name\":\"x\"}            | case_closed",
                "completed  | {\"outcome\":null}                                   | accepted",
                "completed  | {\"outcome\":\"denied\"}                            | accepted",
                "completed  | {\"status\":\"reopened\",\"outcome\":null,\"name\":\"x\"} | accepted",
                "canceled   | {\"status\":\"reopened\",\"name\":\"x\"}           | accepted",
                "initiated  | {\"status\":\"completed\",\"outcome\":\"noOutcome\",\"name\":\"x\"} | accepted",
            })
    void what_may_change_depends_on_the_status(String status, String body, String expected) {
        Case before = house.in(CaseStatus.parse(status).orElseThrow());

        if ("accepted".equals(expected)) {
            house.update(before, body);
        } else if (ErrorCode.CASE_CLOSED.code().equals(expected)) {
            refused(ErrorCode.CASE_CLOSED, () -> house.update(before, body));
        } else {
            assertThat(violations(() -> house.update(before, body))).containsExactly(expected);
        }
    }

    @Test
    void an_outcome_is_replaced_by_another_and_never_just_taken_away() {
        Case approved = house.completed(CaseOutcome.APPROVED);

        refused(ErrorCode.CASE_CLOSED, () -> house.update(approved, "{\"outcome\":null}"));
        assertThat(house.update(approved, "{\"outcome\":\"noOutcome\"}")
                        .value()
                        .state()
                        .outcome())
                .contains(CaseOutcome.NO_OUTCOME);
    }

    @Test
    void an_outcome_that_is_repeated_with_a_reopening_is_cleared_all_the_same() {
        Case approved = house.completed(CaseOutcome.APPROVED);

        assertThat(house.update(approved, "{\"status\":\"reopened\",\"outcome\":\"approved\"}")
                        .value()
                        .state()
                        .outcome())
                .isEmpty();
    }

    @Test
    void a_new_case_takes_no_outcome() {
        assertThat(violations(() -> house.cases.create(CaseDraft.parse(
                        "{\"caseTypeId\":\"KT-1A2B-0001\",\"borrowerIds\":[\"BO-1\"],\"outcome\":\"denied\"}"))))
                .containsExactly("outcome not_allowed_in_status");
    }

    @Test
    void several_attributes_are_one_change() {
        Case before = house.made();
        house.later(60);

        CaseAnswer answer = house.update(
                before, "{\"status\":\"completed\",\"outcome\":\"approved\",\"name\":\"x\",\"fields\":{\"a\":1}}");

        assertThat(answer.value().version()).isEqualTo(before.version() + 1);
        assertThat(answer.result().eventId()).isEqualTo(before.id() + ":2");
        HistoryEntry last = house.cases.history(before.id().value()).get(1);
        assertThat(last.event()).isEqualTo("completed");
        assertThat(last.row()).contains("CS4");
        assertThat(last.details())
                .isEqualTo(Map.of(
                        "from",
                        "initiated",
                        "to",
                        "completed",
                        "outcome",
                        "approved",
                        "attributes",
                        List.of("fields", "name", "outcome", "status")));
    }

    @Test
    void times_tell_of_the_last_change_and_of_the_last_move() {
        Case made = house.made();
        house.later(60);
        Case edited = house.update(made, "{\"name\":\"x\"}").value();
        assertThat(edited.times().updatedAt()).contains(house.now);
        assertThat(edited.times().statusUpdatedAt()).isEqualTo(made.times().createdAt());

        house.later(60);
        Case moved = house.moved(edited, CaseStatus.PROCESSING);
        assertThat(moved.times().updatedAt()).contains(house.now);
        assertThat(moved.times().statusUpdatedAt()).isEqualTo(house.now);
    }
}
