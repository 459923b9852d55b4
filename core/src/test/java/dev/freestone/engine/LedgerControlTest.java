package dev.freestone.engine;

import static dev.freestone.engine.LedgerHouse.TEXT;
import static dev.freestone.engine.LedgerHouse.intent;
import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cancel, hold, pause and kill. */
class LedgerControlTest {
    private final LedgerHouse house = new LedgerHouse();

    @Test
    @Fact("LED-28")
    void canceling_a_claimed_contact_fences_its_worker() {
        IntentId id = house.plan("BO-77");
        DispatchRound round = until(house.node("node-1").round(), "attempt");

        CancelAnswer answer = house.contacts().cancel(id);
        LedgerHouse.finish(round);

        assertThat(answer).isEqualTo(CancelAnswer.CANCELED);
        assertThat(house.get(id).state()).isEqualTo(IntentState.CANCELED);
        assertThat(house.script.requests).isEmpty();
    }

    @Test
    @Fact("LED-29")
    void canceling_an_attempted_contact_is_too_late_and_it_is_not_tried_again() {
        IntentId id = house.plan("BO-77");
        house.script.answering(Script.later(Duration.ZERO, SendResult.Scope.INTENT));
        DispatchRound round = until(house.node("node-1").round(), "call");

        CancelAnswer answer = house.contacts().cancel(id);
        LedgerHouse.finish(round);

        assertThat(answer).isEqualTo(CancelAnswer.TOO_LATE);
        assertThat(house.get(id).state()).isEqualTo(IntentState.CANCELED);
        assertThat(house.contacts().cancel(id)).isEqualTo(CancelAnswer.ALREADY_TERMINAL);
    }

    @Test
    void canceling_all_of_a_person_leaves_others() {
        IntentId first = house.plan("BO-77");
        IntentId second = house.plan("BO-78");

        assertThat(house.contacts().cancelPerson(PersonId.of("BO-77"))).isEqualTo(Map.of(CancelAnswer.CANCELED, 1L));

        assertThat(house.get(first).state()).isEqualTo(IntentState.CANCELED);
        assertThat(house.get(second).state()).isEqualTo(IntentState.PLANNED);
    }

    @Test
    void canceling_an_occasion_answers_for_each_contact() {
        for (int person = 0; person < 1_100; person++) {
            house.plan("BO-" + person);
        }
        house.contacts().cancel(house.plan("BO-5"));

        var answers = house.contacts()
                .cancelAll(
                        IntentFilter.ALL.by(LedgerHouse.CAMPAIGN).at("CG-4T2K-9QXD:2026-03-02"),
                        IntentReason.RUN_CANCELED);

        assertThat(answers).isEqualTo(Map.of(CancelAnswer.CANCELED, 1_099L, CancelAnswer.ALREADY_TERMINAL, 1L));
    }

    @Test
    void a_reason_of_another_state_cancels_nothing() {
        IntentId id = house.plan("BO-77");

        var refused = refused(() -> house.contacts().cancelAll(IntentFilter.ALL, IntentReason.EXPIRED));

        assertThat(refused).isEqualTo(ErrorCode.VALIDATION);
        assertThat(house.get(id).state()).isEqualTo(IntentState.PLANNED);
    }

    @Test
    void a_held_contact_waits_until_it_is_released() {
        IntentId id = house.plan("BO-77");
        house.operator().hold(id);

        house.tickAfter(Duration.ofHours(3));
        assertThat(house.get(id).state()).isEqualTo(IntentState.HELD);
        house.operator().release(id);
        house.tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(refused(() -> house.operator().hold(id))).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
    }

    @Test
    void a_held_contact_is_suppressed_at_its_hold_limit() {
        IntentId id = house.plan("BO-77");
        house.operator().hold(id);

        house.tickAfter(Duration.ofDays(7));

        assertThat(house.get(id).state()).isEqualTo(IntentState.SUPPRESSED);
        assertThat(house.get(id).reason()).hasValue(IntentReason.HOLD_BEYOND_LIMIT);
    }

    static Stream<ContactScope> scopes() {
        return Stream.of(
                ContactScope.EVERYTHING,
                ContactScope.company(CompanyId.DEFAULT),
                ContactScope.producerKind(CompanyId.DEFAULT, "outreach"),
                ContactScope.producer(CompanyId.DEFAULT, LedgerHouse.CAMPAIGN),
                ContactScope.channel(CompanyId.DEFAULT, "text"),
                ContactScope.sender(TEXT));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    @Fact("LED-32")
    void a_pause_survives_a_restart_and_changes_no_contact(ContactScope scope) {
        IntentId id = house.plan("BO-77");
        var before = house.get(id);
        house.operator().pause(scope, "maintenance");

        house.tickAfter(Duration.ofMinutes(10));
        house.clock.advance(Duration.ofSeconds(60));
        house.restarted("node-1").tick();

        assertThat(house.get(id)).isEqualTo(before);
        assertThat(house.script.requests).isEmpty();
        house.operator().resume(scope);
        house.tick();
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    void a_pause_of_another_scope_stops_nothing() {
        house.plan("BO-77");
        house.operator().pause(ContactScope.channel(CompanyId.DEFAULT, "email"), "maintenance");
        house.operator().pause(ContactScope.company(CompanyId.of("CP-AB12-CD34")), "maintenance");

        house.tick();

        assertThat(house.script.requests).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void after_a_kill_nothing_is_attempted_and_nothing_is_planned(ContactScope scope) {
        IntentId id = house.plan("BO-77");
        DispatchRound round = until(house.node("node-1").round(), "attempt");

        house.operator().kill(scope, "wrong list");
        LedgerHouse.finish(round);

        assertThat(house.script.requests).isEmpty();
        assertThat(house.get(id).state()).isEqualTo(IntentState.PLANNED);
        assertThat(refused(() -> house.contacts().plan(List.of(intent("BO-78")))))
                .isEqualTo(ErrorCode.KILLED);
        assertThat(house.operator().resume(scope)).isFalse();
        assertThat(house.operator().lift(scope)).isTrue();
        house.tick();
        assertThat(house.script.requests).hasSize(1);
    }

    @Test
    void a_paused_contact_expires_all_the_same() {
        IntentId id = house.plan("BO-77");
        house.operator().pause(ContactScope.EVERYTHING, "maintenance");

        house.tickAfter(Duration.ofDays(7));

        assertThat(house.get(id).reason()).hasValue(IntentReason.EXPIRED);
    }

    private static ErrorCode refused(ThrowingCallable call) {
        return catchThrowableOfType(FreestoneException.class, call).code();
    }
}
