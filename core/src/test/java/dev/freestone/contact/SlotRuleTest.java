package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.HOLD_LIMIT;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static dev.freestone.contact.IntentSample.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.SlotMove;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotRuleTest {
    private static final Instant NOW = MON_2026_03_02;
    private static final KeyedHash LOAN_1 = KeyedHash.of("k1:loan-1");
    private static final KeyedHash LOAN_2 = KeyedHash.of("k1:loan-2");
    private static final IntentPlan ABOUT_TWO = IntentSample.plan(EXPIRES, HOLD_LIMIT, LOAN_2, LOAN_1, LOAN_2);
    private static final IntentPlan ABOUT_NONE = IntentSample.plan(EXPIRES, HOLD_LIMIT);

    @ParameterizedTest
    @CsvSource({
        "voice,CALL",
        "text,MESSAGE",
        "email,MESSAGE",
        "mail,MESSAGE",
        "push,MESSAGE",
        "chat,MESSAGE",
        "fax,MESSAGE",
        "gui,",
        "document,",
    })
    void a_channel_makes_calls_or_messages_or_reaches_nobody(String channel, EventKind kind) {
        assertThat(SlotRule.kind(channel)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void a_contact_takes_one_slot_for_each_of_its_debts() {
        assertThat(SlotRule.slots(ABOUT_TWO, false, NOW, Set.of()))
                .extracting(slot -> slot.debt().orElseThrow())
                .containsExactly(LOAN_1, LOAN_2);
        assertThat(SlotRule.slots(ABOUT_TWO, true, NOW, Set.of()))
                .isEqualTo(SlotRule.slots(ABOUT_TWO, false, NOW, Set.of()));
    }

    @Test
    void a_contact_without_debts_takes_one_slot_where_contacts_are_counted_and_else_none() {
        assertThat(SlotRule.slots(ABOUT_NONE, false, NOW, Set.of())).isEmpty();
        assertThat(SlotRule.slots(ABOUT_NONE, true, NOW, Set.of()))
                .singleElement()
                .returns(Optional.empty(), ContactEvent::debt)
                .returns(ABOUT_NONE.person(), ContactEvent::person)
                .returns(EventSource.of(ABOUT_NONE), ContactEvent::source)
                .returns(SlotState.RESERVED, ContactEvent::state)
                .returns(NOW, ContactEvent::at);
    }

    @Test
    void a_claim_reserves_at_its_instant_and_the_attempt_uses_at_the_instant_of_the_attempt() {
        Instant later = NOW.plusSeconds(20);
        IntentRow planned = IntentStart.of(ABOUT_TWO, Optional.empty(), NOW);
        IntentMove claim = ClaimRule.decide(
                        planned, IntentSample.claim(planned, PolicyDecision.allow("test/allow"), NOW))
                .orElseThrow();
        IntentMove attempt = AttemptRule.decide(
                        claim.next(), attempt(claim.next(), later, Optional.empty()), 0, Optional.empty())
                .orElseThrow();

        assertThat(SlotRule.reserved(claim, Set.of())).isEqualTo(SlotRule.slots(ABOUT_TWO, true, NOW, Set.of()));
        assertThat(SlotRule.moved(claim)).isEmpty();
        assertThat(SlotRule.reserved(attempt, Set.of())).isEmpty();
        assertThat(SlotRule.moved(attempt))
                .contains(new SlotMove(EventSource.of(ABOUT_TWO), SlotState.USED, Optional.of(later)));
    }

    @Test
    void what_is_given_back_releases_and_keeps_the_instant() {
        IntentRow claimed = IntentSample.claimed();
        IntentMove back = AttemptRule.giveBack(claimed, claimed.status().lease().fence(), NOW.plusSeconds(1), NOW)
                .orElseThrow();

        assertThat(SlotRule.moved(back))
                .contains(new SlotMove(EventSource.of(claimed.plan()), SlotState.RELEASED, Optional.empty()));
    }

    @Test
    void a_step_of_a_contact_that_took_no_slots_changes_none() {
        IntentRow planned = IntentSample.planned();
        var claim = IntentSample.claim(planned, PolicyDecision.allow("core/none"), NOW);
        IntentMove move = ClaimRule.decide(
                        planned,
                        new ClaimRule.Claim(
                                claim.now(),
                                claim.lease(),
                                claim.restrictionVersion(),
                                claim.policy(),
                                claim.decision(),
                                false))
                .orElseThrow();
        IntentMove back = AttemptRule.giveBack(move.next(), 1, NOW, NOW).orElseThrow();

        assertThat(SlotRule.reserved(move, Set.of())).isEmpty();
        assertThat(SlotRule.moved(move)).isEmpty();
        assertThat(SlotRule.moved(back)).isEmpty();
    }
}
