package dev.freestone.contact;

import static dev.freestone.contact.CallSample.MON_2026_03_02;
import static dev.freestone.contact.CallSample.call;
import static dev.freestone.contact.CallSample.inboundCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.contact.CallVerdict.Answer;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.ReportCount;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a reported call, at each boundary. */
class CallRuleTest {
    private static final ReportCount CALL = new ReportCount(true, false, false);
    private static final ReportCount BOTH = new ReportCount(true, true, false);
    private static final ReportCount CONVERSATION = new ReportCount(false, true, false);
    private static final Dispositions WORDS =
            Dispositions.NONE.noConversation("VOICEMAIL").conversation("PROMISE");

    @ParameterizedTest
    @CsvSource({"PT0S, false", "PT5M, false", "PT5M0.000001S, true", "PT24H, true", "PT-24H, false"})
    void a_call_may_begin_up_to_5_minutes_ahead(Duration ahead, boolean fault) {
        ReportedCall call = call().build();

        assertThat(CallRule.fault(call, MON_2026_03_02.minus(ahead)))
                .isEqualTo(
                        fault
                                ? Optional.of(RowFault.in(CallField.STARTED_AT, RowProblem.TIME_AHEAD))
                                : Optional.empty());
    }

    @Test
    void a_call_may_end_up_to_5_minutes_ahead() {
        ReportedCall call = call().endedAt(MON_2026_03_02.plusSeconds(300)).build();
        ReportedCall later =
                call().endedAt(MON_2026_03_02.plusSeconds(300).plusNanos(1_000)).build();

        assertThat(CallRule.fault(call, MON_2026_03_02)).isEmpty();
        assertThat(CallRule.fault(later, MON_2026_03_02))
                .contains(RowFault.in(CallField.ENDED_AT, RowProblem.TIME_AHEAD));
    }

    static Stream<Arguments> counted() {
        return Stream.of(
                Arguments.of("nothing is said", call(), BOTH),
                Arguments.of("connected", call().connected(true), BOTH),
                Arguments.of("not connected", call().connected(false), ReportCount.NOTHING),
                Arguments.of(
                        "not connected, conversation", call().connected(false).conversation(true), ReportCount.NOTHING),
                Arguments.of("conversation", call().conversation(true), BOTH),
                Arguments.of("no conversation", call().conversation(false), CALL),
                Arguments.of("a word for none", call().disposition("VOICEMAIL"), CALL),
                Arguments.of("a word for one", call().disposition("PROMISE"), BOTH),
                Arguments.of("an unknown word", call().disposition("voicemail"), BOTH),
                Arguments.of("a row beats a word", call().conversation(true).disposition("VOICEMAIL"), BOTH),
                Arguments.of(
                        "a row beats the other word", call().conversation(false).disposition("PROMISE"), CALL),
                Arguments.of("inbound", inboundCall(), CONVERSATION),
                Arguments.of("inbound without conversation", inboundCall().conversation(false), ReportCount.NOTHING),
                Arguments.of("inbound, not connected", inboundCall().connected(false), ReportCount.NOTHING),
                Arguments.of("inbound, a word for none", inboundCall().disposition("VOICEMAIL"), ReportCount.NOTHING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counted")
    void counts_what_connected_and_no_call_of_the_person(String name, ReportedCall.Builder call, ReportCount expected) {
        assertThat(CallRule.count(call.build(), WORDS, false)).isEqualTo(expected);
    }

    @Test
    void a_call_under_an_active_consent_is_excluded_and_its_conversation_still_counts() {
        ReportedCall call = call().consentCode("EC-1").build();

        assertThat(CallRule.count(call, WORDS, true)).isEqualTo(new ReportCount(true, true, true));
        assertThat(CallRule.count(call, WORDS, false)).isEqualTo(BOTH);
        assertThat(CallRule.count(call().build(), WORDS, true)).isEqualTo(BOTH);
        assertThat(CallRule.count(inboundCall().consentCode("EC-1").build(), WORDS, true))
                .isEqualTo(CONVERSATION);
        assertThat(CallRule.count(call().consentCode("EC-1").connected(false).build(), WORDS, true))
                .isEqualTo(ReportCount.NOTHING);
    }

    @Test
    void a_call_of_which_nothing_is_known_is_new() {
        assertThat(CallRule.judge(Optional.empty(), call().build())).isEqualTo(CallVerdict.NEW);
    }

    @Test
    void a_call_that_says_the_same_is_a_duplicate() {
        assertThat(CallRule.judge(known(CallSample.whole()), CallSample.whole()))
                .isEqualTo(CallVerdict.duplicate(false));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(CallField.RUN_ID, call().run(RunId.of("CR-5F0Q-77TM"))),
                Arguments.of(CallField.LOAN_IDS, call().loans("LN-5")),
                Arguments.of(CallField.NUMBER, call().number(Destination.of("+15550100002"))),
                Arguments.of(CallField.DIRECTION, inboundCall()),
                Arguments.of(
                        CallField.STARTED_AT,
                        ReportedCall.outbound("call-1", CallSample.PERSON, MON_2026_03_02.plusNanos(1_000))),
                Arguments.of(
                        CallField.PERSON_ID, ReportedCall.outbound("call-1", PersonId.of("BO-78"), MON_2026_03_02)),
                Arguments.of(CallField.CONNECTED, call().connected(true)),
                Arguments.of(CallField.CONVERSATION, call().conversation(true)),
                Arguments.of(CallField.ENDED_AT, call().endedAt(MON_2026_03_02)),
                Arguments.of(CallField.DISPOSITION, call().disposition("PROMISE")),
                Arguments.of(CallField.CONSENT_CODE, call().consentCode("EC-1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_call_that_says_something_else_is_a_correction_of_that_column(CallField field, ReportedCall.Builder next) {
        assertThat(CallRule.judge(known(call().build()), next.build()))
                .isEqualTo(CallVerdict.correction(Set.of(field)));
    }

    @Test
    void a_correction_names_every_column_that_changes() {
        assertThat(CallRule.judge(known(call().build()), CallSample.whole()).changed())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(
                        CallField.EXTERNAL_CALL_ID, CallField.PERSON_ID, CallField.DIRECTION, CallField.STARTED_AT)));
    }

    @Test
    void what_was_corrected_does_not_come_back_when_it_is_told_again() {
        ReportedCall first = call().connected(true).build();
        ReportedCall second = call().connected(false).build();
        CallHistory history = new CallHistory(first, List.of()).corrected(second);

        assertThat(CallRule.judge(Optional.of(history), first)).isEqualTo(CallVerdict.duplicate(true));
        assertThat(CallRule.judge(Optional.of(history), second)).isEqualTo(CallVerdict.duplicate(false));
        assertThat(CallRule.judge(Optional.of(history), call().build()).answer())
                .isEqualTo(Answer.CORRECTION);
    }

    @Test
    void a_history_remembers_the_last_50_corrections() {
        CallHistory history = new CallHistory(numbered(0), List.of());
        for (int i = 1; i <= 60; i++) {
            history = history.corrected(numbered(i));
        }

        assertThat(history.current()).isEqualTo(numbered(60));
        assertThat(history.earlier()).hasSize(50).startsWith(numbered(10)).endsWith(numbered(59));
    }

    @Test
    void what_a_person_meets_shows_nobody() {
        ReportedCall call = CallSample.whole();
        InboundMessage message = new InboundMessage(
                "m-1",
                CallSample.PERSON,
                "text",
                Optional.of(Destination.of("+15550100001")),
                MON_2026_03_02,
                "STOP calling");

        for (Object shown : List.of(call, new CallHistory(call, List.of(call)), message, known(call))) {
            assertThat(shown.toString()).doesNotContain("BO-77", "5550100001", "LN-5", "call-1", "m-1", "STOP");
        }
    }

    @Test
    void a_call_from_before_1970_is_refused() {
        assertThatThrownBy(() -> ReportedCall.outbound("call-1", CallSample.PERSON, Instant.EPOCH.minusNanos(1))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("startedAt: before 1970, give the time of the call");
    }

    private static Optional<CallHistory> known(ReportedCall call) {
        return Optional.of(new CallHistory(call, List.of()));
    }

    private static ReportedCall numbered(int number) {
        return call().disposition("word " + number).build();
    }
}
