package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReportIds;
import dev.freestone.contact.ReportedCall;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.SlotState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reported calls that name the consent under which they were made. */
class ConsentedCallsTest {
    private static final PersonId PERSON = PersonId.of("BO-7");
    private static final Destination NUMBER = Destination.of("+14045550007");

    private final LedgerHouse house = new LedgerHouse();

    ConsentedCallsTest() {
        house.policy = ContactPolicy.usThirdPartyCollector();
    }

    @Test
    void a_call_under_an_active_consent_is_excluded_and_its_conversation_counts() {
        FactId consent = agree(PERSON);

        assertThat(marks(report("call-1", consent.value()), EventKind.CALL)).containsExactly(EventMark.CONSENTED);
        assertThat(marks("call-1", EventKind.CONVERSATION)).isEmpty();
    }

    @Test
    void it_stays_excluded_when_the_consent_is_withdrawn_and_the_call_is_corrected() {
        FactId consent = agree(PERSON);
        report("call-1", consent.value());
        house.clock.advance(Duration.ofHours(1));
        house.contacts().facts().withdraw(consent);

        house.contacts()
                .imports()
                .calls(
                        "dialer-7",
                        List.of(call("call-1", LedgerHouse.START)
                                .consentCode(consent.value())
                                .disposition("TALK")
                                .build()));

        assertThat(marks("call-1", EventKind.CALL)).containsExactly(EventMark.CONSENTED);
    }

    @Test
    void a_call_after_the_withdrawal_counts() {
        FactId consent = agree(PERSON);
        house.clock.advance(Duration.ofHours(1));
        house.contacts().facts().withdraw(consent);

        assertThat(marks(report("call-1", consent.value()), EventKind.CALL)).isEmpty();
    }

    @Test
    void a_call_that_names_nothing_that_is_known_or_the_consent_of_somebody_else_counts() {
        FactId other = agree(PersonId.of("BO-8"));

        assertThat(marks(report("call-1", "EC-1"), EventKind.CALL)).isEmpty();
        assertThat(marks(report("call-2", "x".repeat(100)), EventKind.CALL)).isEmpty();
        assertThat(marks(report("call-3", other.value()), EventKind.CALL)).isEmpty();
    }

    private FactId agree(PersonId person) {
        return house.contacts()
                .facts()
                .consent(ConsentDraft.of(ConsentKind.EXTRA_CALLS, person)
                        .source("call")
                        .evidence("recordings/0042"));
    }

    private String report(String id, String consent) {
        house.contacts()
                .imports()
                .calls(
                        "dialer-7",
                        List.of(call(id, house.clock.instant())
                                .consentCode(consent)
                                .build()));
        return id;
    }

    private static ReportedCall.Builder call(String id, Instant at) {
        return ReportedCall.outbound(id, PERSON, at).loans("LN-5").number(NUMBER);
    }

    private Set<EventMark> marks(String call, EventKind kind) {
        String id = ReportIds.of(CompanyId.DEFAULT, ReportKind.CALL, "dialer-7", call)
                .value();
        List<ContactEvent> events = house.storage.read(
                tx -> tx.events().of(List.of(new EventSource(CompanyId.DEFAULT, EventSource.Kind.CALL, id))));
        ContactEvent event = events.stream()
                .filter(each -> each.kind() == kind && each.state() == SlotState.USED)
                .findFirst()
                .orElseThrow();
        return event.marks();
    }
}
