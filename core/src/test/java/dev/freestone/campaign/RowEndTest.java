package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PolicyDecision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowEndTest {
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "CONFIRMED, , sent/sent, ",
        "REFUSED, BAD_DESTINATION, sender_refused/bad_destination, ",
        "REFUSED, UNSUBSCRIBED, sender_refused/unsubscribed, ",
        "REFUSED, CONTENT_BLOCKED, sender_refused/content_blocked, ",
        "REFUSED, NOT_IN_SERVICE, sender_refused/not_in_service, ",
        "REFUSED, NO_DESTINATION, sender_refused/no_destination, ",
        "REFUSED, RENDER_FAILED, sender_refused/render_failed, ",
        "REFUSED, RETRIES_EXHAUSTED, sender_refused/retries_exhausted, ",
        "REFUSED, EXPIRED, sender_refused/expired, ",
        "REFUSED, NOT_DELIVERED, sender_refused/not_delivered, ",
        "REFUSED, PRESUMED_NOT_DELIVERED, sender_refused/presumed_not_delivered, ",
        "REFUSED, SETTLED_NOT_DELIVERED, sender_refused/settled_not_delivered, ",
        "UNKNOWN, OUTCOME_UNKNOWN, sender_unknown/outcome_unknown, ",
        "UNKNOWN, LEASE_EXPIRED_AFTER_ATTEMPT, sender_unknown/outcome_unknown, ",
        "SUPPRESSED, POLICY_DENIED, blocked_by_policy/policy_denied, core/rule",
        "SUPPRESSED, HOLD_BEYOND_LIMIT, suppressed/hold_beyond_limit, core/rule",
        "SUPPRESSED, EXPIRED, suppressed/expired, ",
        "SUPPRESSED, PERSON_ERASED, suppressed/person_erased, ",
        "SUPPRESSED, COMPANY_CLOSED, suppressed/company_closed, ",
        "SUPPRESSED, HOST_STOP, suppressed/host_stop, ",
        "CANCELED, RUN_CANCELED, canceled/run_canceled, ",
        "CANCELED, RUN_FAILED, not_processed/worker_failed, ",
        "CANCELED, CANCELED_BY_USER, canceled/intent_canceled, ",
        "CANCELED, CASE_DELETED, canceled/intent_canceled, ",
        "PLANNED, , sender_unknown/outcome_unknown, ",
        "ATTEMPTED, , sender_unknown/outcome_unknown, "
    })
    void a_message_ends_its_row(IntentState state, @Nullable IntentReason reason, String end, @Nullable String rule) {
        RowEnd found =
                RowEnd.of(new IntentOutcome("text", state, Optional.ofNullable(reason), Optional.of("core/rule")));

        assertThat(found.reason().bucket().code() + "/" + found.reason().code()).isEqualTo(end);
        assertThat(found.ruleId()).isEqualTo(Optional.ofNullable(rule));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "allow,            exported/exported, ",
        "allow deny,       exported/exported, ",
        "deny hold allow,  exported/exported, ",
        "deny,             blocked_by_policy/policy_denied, test/1",
        "hold,             blocked_by_policy/policy_hold, test/1",
        "deny hold,        blocked_by_policy/policy_denied, test/1",
        "hold deny deny,   blocked_by_policy/policy_hold, test/1"
    })
    void the_first_contact_of_a_screened_row_tells_why_none_passes(
            String decisions, String end, @Nullable String rule) {
        List<PolicyDecision> contacts = new ArrayList<>();
        for (String outcome : decisions.split(" ", -1)) {
            String by = "test/" + (contacts.size() + 1);
            contacts.add(
                    switch (outcome) {
                        case "allow" -> PolicyDecision.allow(by);
                        case "hold" -> PolicyDecision.hold(by, Optional.empty());
                        default -> PolicyDecision.deny(by);
                    });
        }

        RowEnd found = RowEnd.screened(contacts);

        assertThat(found.reason().bucket().code() + "/" + found.reason().code()).isEqualTo(end);
        assertThat(found.ruleId()).isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    void of_several_messages_the_best_stands_for_the_row_whatever_their_order() {
        List<IntentOutcome> worstLast = new ArrayList<>(List.of(
                outcome(IntentState.CONFIRMED, null),
                outcome(IntentState.UNKNOWN, IntentReason.OUTCOME_UNKNOWN),
                outcome(IntentState.REFUSED, IntentReason.BAD_DESTINATION),
                outcome(IntentState.SUPPRESSED, IntentReason.POLICY_DENIED),
                outcome(IntentState.SUPPRESSED, IntentReason.EXPIRED),
                outcome(IntentState.CANCELED, IntentReason.RUN_CANCELED),
                outcome(IntentState.CANCELED, IntentReason.RUN_FAILED)));
        List<RowReason> best = List.of(
                RowReason.SENT,
                RowReason.OUTCOME_UNKNOWN,
                RowReason.BAD_DESTINATION,
                RowReason.POLICY_DENIED,
                RowReason.EXPIRED,
                RowReason.RUN_CANCELED,
                RowReason.WORKER_FAILED);

        for (RowReason reason : best) {
            List<IntentOutcome> shuffled = new ArrayList<>(worstLast);
            Collections.shuffle(shuffled, new Random(4));
            assertThat(RowEnd.of(shuffled).reason()).isEqualTo(reason);
            worstLast.remove(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_is_found_by_its_bucket_and_code(RowReason reason) {
        assertThat(RowReason.parse(reason.bucket().code(), reason.code())).contains(reason);
        assertThat(RowReason.parse(reason.bucket().code(), "none")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_message_counts_as_what_became_of_it(IntentState state) {
        String outcome = MessageCount.one(outcome(state, null)).outcome();

        assertThat(outcome).isEqualTo(state.isTerminal() ? state.code() : "unknown");
    }

    private static IntentOutcome outcome(IntentState state, @Nullable IntentReason reason) {
        return new IntentOutcome("text", state, Optional.ofNullable(reason), Optional.empty());
    }
}
