package dev.freestone.engine;

import static dev.freestone.engine.ImportHouse.row;
import static dev.freestone.engine.LedgerHouse.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.CallVerdict.Answer;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do by themselves, and what it stops. */
class InboundTest {
    private static final String SOURCE = "switchboard";
    private static final PersonId PERSON = PersonId.of("BO-7");

    private final ImportHouse house = new ImportHouse();

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("an inbound call", event(ledger -> ledger.recordInbound(SOURCE, call().build()))),
                Arguments.of(
                        "an inbound call without conversation",
                        event(ledger -> ledger.recordInbound(
                                SOURCE, call().conversation(false).build()))),
                Arguments.of("a message", event(ledger -> ledger.recordInbound(SOURCE, message("m-1", "STOP")))));
    }

    private static Consumer<ContactLedger> event(Consumer<ContactLedger> event) {
        return event;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void what_was_claimed_before_it_is_decided_anew_before_it_is_attempted(String name, Consumer<ContactLedger> event) {
        IntentId id = house.ledger.plan("BO-7");
        IntentId other = house.ledger.plan("BO-8");
        DispatchRound round = until(house.ledger.node("node-1").round(), "attempt");

        event.accept(house.ledger.contacts());
        LedgerHouse.finish(round);

        assertThat(steps(id)).containsExactly("plan", "claim_allow", "yield", "claim_allow", "attempt", "accepted");
        assertThat(steps(other)).containsExactly("plan", "claim_allow", "attempt", "accepted");
    }

    @Test
    void what_was_claimed_before_an_imported_call_is_decided_anew_before_it_is_attempted() {
        IntentId id = house.ledger.plan("BO-7");
        DispatchRound round = until(house.ledger.node("node-1").round(), "attempt");

        house.load(row("call-1", "BO-7", "LN-5", "Y"));
        LedgerHouse.finish(round);

        assertThat(steps(id)).containsExactly("plan", "claim_allow", "yield", "claim_allow", "attempt", "accepted");
    }

    @Test
    void what_tells_nothing_new_stops_nothing() {
        house.ledger.contacts().recordInbound(SOURCE, call().build());
        house.ledger.contacts().recordInbound(SOURCE, message("m-1", "STOP"));
        house.load(row("call-1", "BO-7", "LN-5", "Y"));
        IntentId id = house.ledger.plan("BO-7");
        DispatchRound round = until(house.ledger.node("node-1").round(), "attempt");

        assertThat(house.ledger.contacts().recordInbound(SOURCE, call().build()))
                .isEqualTo(Answer.DUPLICATE);
        assertThat(house.ledger.contacts().recordInbound(SOURCE, message("m-1", "STOP")))
                .isEqualTo(Answer.DUPLICATE);
        house.load(row("call-1", "BO-7", "LN-5", "Y"));
        LedgerHouse.finish(round);

        assertThat(steps(id)).containsExactly("plan", "claim_allow", "attempt", "accepted");
    }

    @Test
    void an_inbound_call_is_a_conversation_unless_somebody_says_no() {
        house.ledger.contacts().recordInbound(SOURCE, call().loans("LN-5").build());
        house.ledger
                .contacts()
                .recordInbound(
                        SOURCE,
                        ReportedCall.inbound("call-2", PersonId.of("BO-8"), LedgerHouse.START)
                                .conversation(false)
                                .build());

        assertThat(house.counted("BO-7")).containsExactly("conversation LN-5");
        assertThat(house.counted("BO-8")).isEmpty();
    }

    @Test
    void a_call_that_was_told_at_once_and_in_a_file_is_one_call() {
        String inFile = row("call-1", "BO-7", "", "").replace("+15550100001,,", ",inbound,");
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        house.ledger
                .contacts()
                .recordInbound(
                        ImportHouse.SOURCE,
                        ReportedCall.inbound("call-1", PERSON, at).build());

        assertThat(house.load(inFile).duplicates()).isEqualTo(1);
        assertThat(house.counted("BO-7")).containsExactly("conversation all");
    }

    @Test
    void a_call_that_turns_out_to_be_no_conversation_is_corrected() {
        house.ledger.contacts().recordInbound(SOURCE, call().build());

        Answer answer = house.ledger
                .contacts()
                .recordInbound(SOURCE, call().conversation(false).build());

        assertThat(answer).isEqualTo(Answer.CORRECTION);
        assertThat(house.counted("BO-7")).isEmpty();
    }

    @Test
    void a_message_counts_as_nothing_and_is_told_once() {
        assertThat(house.ledger.contacts().recordInbound(SOURCE, message("m-1", "Hello")))
                .isEqualTo(Answer.NEW);
        assertThat(house.ledger.contacts().recordInbound(SOURCE, message("m-1", "Other text")))
                .isEqualTo(Answer.DUPLICATE);
        assertThat(house.ledger.contacts().recordInbound(SOURCE, message("m-2", "Hello")))
                .isEqualTo(Answer.NEW);

        assertThat(house.counted("BO-7")).isEmpty();
        assertThat(house.restrictions("BO-7")).isEqualTo(2);
    }

    @Test
    void a_call_and_a_message_may_have_one_id() {
        house.ledger.contacts().recordInbound(SOURCE, message("call-1", "Hello"));

        assertThat(house.ledger.contacts().recordInbound(SOURCE, call().build()))
                .isEqualTo(Answer.NEW);
    }

    @Test
    void a_call_to_the_person_is_refused() {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> house.ledger
                        .contacts()
                        .recordInbound(
                                SOURCE,
                                ReportedCall.outbound("call-1", PERSON, LedgerHouse.START)
                                        .build()));

        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(refused.violations())
                .extracting(violation -> violation.path())
                .containsExactly("direction");
    }

    @Test
    void what_lies_more_than_5_minutes_ahead_is_refused() {
        Duration most = Duration.ofMinutes(5);
        Instant latest = LedgerHouse.START.plus(most);
        house.ledger
                .contacts()
                .recordInbound(
                        SOURCE, ReportedCall.inbound("call-2", PERSON, latest).build());
        house.ledger
                .contacts()
                .recordInbound(SOURCE, new InboundMessage("m-2", PERSON, "text", Optional.empty(), latest, "Hello"));

        for (Consumer<ContactLedger> event : List.of(
                event(ledger -> ledger.recordInbound(
                        SOURCE,
                        ReportedCall.inbound("call-3", PERSON, latest.plusNanos(1_000))
                                .build())),
                event(ledger -> ledger.recordInbound(
                        SOURCE,
                        new InboundMessage(
                                "m-3", PERSON, "text", Optional.empty(), latest.plusNanos(1_000), "Hello"))))) {
            FreestoneException refused =
                    catchThrowableOfType(FreestoneException.class, () -> event.accept(house.ledger.contacts()));
            assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
        }
        assertThat(house.restrictions("BO-7")).isEqualTo(2);
    }

    @Test
    void a_person_whom_the_directory_does_not_know_is_not_found_and_not_named() {
        house.ledger.people = Optional.of(InMemoryPersonDirectory.of(CallImportTest.person("BO-8")));

        for (Consumer<ContactLedger> event : List.of(
                event(ledger -> ledger.recordInbound(SOURCE, call().build())),
                event(ledger -> ledger.recordInbound(SOURCE, message("m-1", "STOP"))))) {
            FreestoneException refused =
                    catchThrowableOfType(FreestoneException.class, () -> event.accept(house.ledger.contacts()));
            assertThat(refused.code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(refused.getMessage()).doesNotContain("BO-7");
        }
    }

    private List<String> steps(IntentId id) {
        return house.ledger.contacts().explain(id).stream()
                .map(HistoryEntry::event)
                .toList();
    }

    private static ReportedCall.Builder call() {
        return ReportedCall.inbound("call-1", PERSON, LedgerHouse.START);
    }

    private static InboundMessage message(String id, String text) {
        return new InboundMessage(
                id, PERSON, "text", Optional.of(Destination.of("+15550100001")), LedgerHouse.START, text);
    }
}
