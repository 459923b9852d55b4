package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReportIds;
import dev.freestone.contact.ReportedCall;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.JournalRecord;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the seventh call in a week comes to when somebody tells what became of it, and when nobody does. */
class CallCapTest {
    private static final String CAP = "us-federal-reg-f/calls-7-in-7";
    private static final String DIALER = "dialer-7";
    private static final String PERSON = "BO-7";

    private final ReplayHouse house = new ReplayHouse(ContactPolicy.usThirdPartyCollector());

    @Test
    @Fact("POL-35")
    void a_call_that_turns_out_not_to_have_connected_frees_its_slot_and_the_journal_tells_what_was_said_before() {
        report(7, true);
        assertThat(asked().ruleId()).isEqualTo(CAP);

        assertThat(house.contacts()
                        .imports()
                        .calls(DIALER, List.of(call(7, false)))
                        .corrected())
                .isEqualTo(1);

        assertThat(asked().outcome()).isEqualTo(PolicyDecision.Outcome.ALLOW);
        String id = ReportIds.of(CompanyId.DEFAULT, ReportKind.CALL, DIALER, "call-7")
                .value();
        List<JournalRecord> told =
                house.ledger.storage.read(tx -> tx.journal().page(CompanyId.DEFAULT, "report", id, 0, 10));
        assertThat(told).singleElement().satisfies(record -> {
            assertThat(record.entry().event()).isEqualTo("corrected");
            assertThat(JsonText.parseObject(record.entry().body().json()))
                    .containsEntry("old", Map.of("connected", "Y"));
        });
    }

    @Test
    @Fact("POL-35")
    void a_call_of_which_nobody_knows_the_outcome_keeps_its_slot_however_often_its_provider_is_asked() {
        house.ledger.script.answering(Script::unknown);
        AtomicInteger asked = new AtomicInteger();
        house.ledger.reconciler = Optional.of(attempts -> {
            asked.addAndGet(attempts.size());
            return List.of(new Finding.StillUnknown(attempts.get(0).idempotencyKey(), Duration.ofMinutes(1)));
        });
        report(6, true);
        IntentId seventh = house.call(PERSON, "LN-5");

        house.ledger.tick();
        IntStream.range(0, 3).forEach(again -> house.ledger.tickAfter(Duration.ofMinutes(20)));

        assertThat(house.ledger.get(seventh).state()).isEqualTo(IntentState.UNKNOWN);
        assertThat(asked).hasValueGreaterThan(1);
        assertThat(house.ledger.slots(seventh)).extracting(ContactEvent::state).containsExactly(SlotState.USED);
        assertThat(asked().ruleId()).isEqualTo(CAP);
        assertThat(house.contacts().explain(seventh))
                .extracting(entry -> String.valueOf(entry.details().get("slots")))
                .contains("used")
                .doesNotContain("released");
    }

    private PolicyDecision asked() {
        return house.contacts()
                .explain(ContactInquiry.about(PersonId.of(PERSON), Channel.VOICE)
                        .purpose(Purpose.COLLECTION)
                        .debts("LN-5")
                        .destination(Destination.of(ReplayHouse.number(PERSON)))
                        .build())
                .decision();
    }

    private void report(int calls, boolean connected) {
        house.contacts()
                .imports()
                .calls(
                        DIALER,
                        IntStream.rangeClosed(1, calls)
                                .mapToObj(number -> call(number, connected))
                                .toList());
    }

    private static ReportedCall call(int number, boolean connected) {
        return ReportedCall.outbound("call-" + number, PersonId.of(PERSON), LedgerHouse.START.minusSeconds(number))
                .loans("LN-5")
                .connected(connected)
                .conversation(false)
                .build();
    }
}
