package dev.freestone.contact.policy;

import static dev.freestone.contact.policy.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.PolicyDecision.Outcome;
import dev.freestone.model.contact.SlotState;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls and conversations do to later calls. */
class CountProofsTest {
    private static final String CALLS = "us-federal-reg-f/calls-7-in-7";
    private static final String TALK = "us-federal-reg-f/after-conversation";

    private static Outcome outcome(Scene scene) {
        return scene.decide().outcome();
    }

    private static Scene sevenOn(String monthDay) {
        Scene scene = scene();
        for (int i = 0; i < 7; i++) {
            scene.calls(monthDay + "T1" + i + ":00");
        }
        return scene;
    }

    private static Scene extraCalls(Optional<Instant> withdrawn) {
        return scene().fact(
                        new FactTerms.Consent(ConsentKind.EXTRA_CALLS, Optional.empty(), Set.of()),
                        Optional.empty(),
                        Scene.ny("03-03T10:00"),
                        withdrawn);
    }

    @Fact("POL-20")
    @Test
    void seven_calls_on_one_date_block_six_further_dates_and_not_the_seventh() {
        for (int day = 2; day <= 8; day++) {
            assertThat(sevenOn("03-02").on("03-0" + day + "T18:00").decide().ruleId())
                    .isEqualTo(CALLS);
        }
        assertThat(outcome(sevenOn("03-02").on("03-09T08:00"))).isEqualTo(Outcome.ALLOW);
    }

    @Fact("POL-21")
    @Test
    void the_date_of_a_conversation_is_day_one_of_its_wait() {
        for (int day = 2; day <= 8; day++) {
            assertThat(scene().conversation("03-02T15:00")
                            .on("03-0" + day + "T16:00")
                            .decide()
                            .ruleId())
                    .isEqualTo(TALK);
        }
        assertThat(outcome(scene().conversation("03-02T15:00").on("03-09T07:59:59.999999")))
                .isEqualTo(Outcome.HOLD);
        assertThat(outcome(scene().conversation("03-02T15:00").on("03-09T08:00")))
                .isEqualTo(Outcome.ALLOW);
    }

    @Fact("POL-22")
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-08", "2026-11-01"})
    void days_are_counted_by_the_calendar_where_the_clocks_change(LocalDate change) {
        for (LocalDate first = change.minusDays(8); first.isBefore(change.plusDays(2)); first = first.plusDays(1)) {
            for (int later = 1; later <= 8; later++) {
                String at = first.plusDays(later).toString().substring(5) + "T20:59";
                String day = first.toString().substring(5);
                Outcome expected = later < 7 ? Outcome.HOLD : Outcome.ALLOW;
                assertThat(outcome(sevenOn(day).on(at)))
                        .as("calls %s, %s", day, at)
                        .isEqualTo(expected);
                assertThat(outcome(scene().conversation(day + "T23:30").on(at)))
                        .as("talk %s, %s", day, at)
                        .isEqualTo(expected);
            }
        }
    }

    @Fact("POL-23")
    @ParameterizedTest
    @CsvSource({"America/New_York, 2026-03-10T08:00-04:00", "America/Los_Angeles, 2026-03-09T08:00-07:00"})
    void dates_follow_from_the_instants_in_the_zones_of_today(String zone, String allowed) {
        Scene scene = scene().known(facts -> facts.residence("GA")).confirmed(zone, 1);
        for (int i = 0; i < 7; i++) {
            // Tuesday in New York, still Monday in Los Angeles.
            scene.event(EventKind.CALL, "voice", Instant.parse("2026-03-03T05:3" + i + ":00Z"), "LN-1");
        }
        PolicyDecision decision = scene.at("2026-03-03T18:00Z").decide();
        assertThat(decision.ruleId()).isEqualTo(CALLS);
        assertThat(decision.until()).contains(Scene.instant(allowed));
    }

    @Fact("POL-24")
    @Test
    void a_message_exactly_a_day_old_is_over() {
        for (int late = 0; late < 2; late++) {
            Scene scene = scene().by("text").why(Purpose.MARKETING).eventsFor(Purpose.MARKETING);
            scene.in("OK", "America/Chicago")
                    .consent(ConsentKind.WRITTEN_MARKETING)
                    .at("2026-03-03T18:00Z");
            Instant oldest = Instant.parse("2026-03-02T18:00:00Z").plusNanos(1_000L * late);
            scene.event(EventKind.MESSAGE, "text", oldest, "");
            scene.event(EventKind.MESSAGE, "text", Instant.parse("2026-03-02T22:00:00Z"), "");
            scene.event(EventKind.MESSAGE, "text", Instant.parse("2026-03-03T17:00:00Z"), "");
            assertThat(outcome(scene)).isEqualTo(late == 0 ? Outcome.ALLOW : Outcome.HOLD);
        }
    }

    @Fact("POL-27")
    @Test
    void the_rule_that_holds_longest_decides() {
        Scene scene = sevenOn("03-02").conversation("03-03T09:00").on("03-03T21:30");
        assertThat(scene.decide().ruleId()).isEqualTo(TALK);
        assertThat(scene.decide().until()).contains(Scene.ny("03-10T08:00"));
        assertThat(sevenOn("03-03")
                        .conversation("03-02T09:00")
                        .on("03-03T21:30")
                        .decide()
                        .ruleId())
                .isEqualTo(CALLS);
    }

    @Fact("POL-29")
    @Test
    void an_inbound_call_without_a_conversation_is_no_event_that_could_count() {
        assertThat(EventKind.values()).containsExactly(EventKind.CALL, EventKind.MESSAGE, EventKind.CONVERSATION);
        Scene scene = scene().daily(6, "02-25", "LN-1");
        scene.fact(
                new FactTerms.Inbound("voice"), Optional.of(Scene.NUMBER), Scene.ny("03-03T09:00"), Optional.empty());
        assertThat(scene.explain().results())
                .isEqualTo(scene().daily(6, "02-25", "LN-1").explain().results());
    }

    @Fact("POL-30")
    @Test
    void an_inbound_conversation_starts_the_wait_and_is_no_call() {
        Scene scene = scene().daily(6, "03-02", "LN-1").conversation("03-02T15:00");
        assertThat(scene.on("03-08T10:00").decide().ruleId()).isEqualTo(TALK);
        assertThat(scene.explain().results())
                .filteredOn(each -> each.ruleId().equals(CALLS))
                .allMatch(each -> each.outcome() == Outcome.ALLOW);
    }

    @Fact("POL-31")
    @Test
    void a_consented_call_never_counts() {
        Scene scene = scene().daily(6, "03-03", "LN-1");
        scene.event(
                EventKind.CALL,
                "voice",
                Scene.ny("03-05T18:00"),
                Optional.of(Scene.loan("LN-1")),
                SlotState.USED,
                Set.of(EventMark.CONSENTED));
        assertThat(extraCalls(Optional.empty()).on("03-05T18:00").decide().marks())
                .contains(EventMark.CONSENTED);
        assertThat(outcome(scene.on("03-09T18:00"))).isEqualTo(Outcome.ALLOW);
        assertThat(outcome(scene.calls("03-09T10:00"))).isEqualTo(Outcome.HOLD);
    }

    @Fact("POL-32")
    @Test
    void a_conversation_during_consent_binds_once_the_consent_ended() {
        Scene scene = extraCalls(Optional.empty()).conversation("03-05T12:00");
        assertThat(outcome(scene.on("03-09T20:59"))).isEqualTo(Outcome.ALLOW);
        assertThat(scene.on("03-10T10:00").decide().ruleId()).isEqualTo(TALK);
        assertThat(outcome(scene.on("03-12T08:00"))).isEqualTo(Outcome.ALLOW);
    }

    @Fact("POL-38")
    @Test
    void loans_of_one_account_share_one_count() {
        Scene scene = scene().account("AC-9", "LN-1", "LN-2")
                .daily(4, "02-26", "LN-1")
                .daily(3, "03-01", "LN-2");
        assertThat(scene.about("LN-1").decide().ruleId()).isEqualTo(CALLS);
        assertThat(scene.about("LN-2").decide().ruleId()).isEqualTo(CALLS);
        Scene apart = scene().open("LN-2").daily(4, "02-26", "LN-1").daily(3, "03-01", "LN-2");
        assertThat(outcome(apart)).isEqualTo(Outcome.ALLOW);
    }
}
