package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.KeySource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the ledger knows of people when another key has become current. Source: docs/spec/contact-ledger.md 16.1. */
class RotatedLedgerTest {
    private static final KeySource BEFORE = KeySource.of(CaseHouse.KEY);
    private static final KeySource ROTATED = KeySource.of(CaseHouse.key("2026", 2), CaseHouse.KEY);
    private static final String CAP = "us-federal-reg-f/calls-7-in-7";
    private static final String PERSON = "BO-7";
    private static final PersonId ID = PersonId.of(PERSON);

    private final ReplayHouse house = new ReplayHouse(ContactPolicy.usThirdPartyCollector());

    RotatedLedgerTest() {
        house.under(BEFORE);
    }

    @Test
    void contacts_of_before_the_rotation_count_against_a_frequency_cap_after_it() {
        house.contacts()
                .imports()
                .calls(
                        "dialer-7",
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(RotatedLedgerTest::call)
                                .toList());
        assertThat(asked().ruleId()).isEqualTo(CAP);

        house.under(ROTATED);

        assertThat(asked().ruleId()).isEqualTo(CAP);
    }

    @Test
    void who_refused_messages_before_the_rotation_gets_none_after_it() {
        Set<Purpose> servicing = Set.of(Purpose.SERVICING);
        Destination number = Destination.of(ReplayHouse.number("BO-8"));
        house.ledger.policy = ContactPolicy.none();
        house.contacts().facts().optOut(FactSubject.of(ID), "text", servicing);
        house.contacts().facts().optOut(FactSubject.at(number), "text", servicing);

        house.under(ROTATED);
        IntentId person = house.plan(PERSON, "text", Purpose.SERVICING);
        IntentId other = house.plan("BO-8", "text", Purpose.SERVICING);
        house.ledger.tick();

        assertThat(List.of(house.ledger.get(person), house.ledger.get(other))).allSatisfy(intent -> {
            assertThat(intent.state()).isEqualTo(IntentState.SUPPRESSED);
            assertThat(intent.ruleId()).contains("core/opt-out");
        });
        assertThat(house.ledger.script.requests).isEmpty();
    }

    @Test
    void an_erasure_after_the_rotation_ends_and_empties_what_was_planned_before_it() {
        IntentId id = house.plan(PERSON, "text", Purpose.SERVICING);

        house.under(ROTATED);
        house.contacts().erasePerson(ID);
        house.ledger.tick();

        assertThat(house.ledger.get(id).reason()).contains(IntentReason.PERSON_ERASED);
        assertThat(house.ledger.script.requests).isEmpty();
        assertThat(planned())
                .singleElement()
                .satisfies(row -> assertThat(row.plan().document().json()).isEqualTo("{}"));
    }

    private List<IntentRow> planned() {
        IntentFilter ofPerson = IntentFilter.ALL.of(PersonHashes.under(BEFORE).of(CompanyId.DEFAULT, ID));
        return house.ledger.storage.read(tx -> tx.contacts().page(CompanyId.DEFAULT, ofPerson, Long.MAX_VALUE, 100));
    }

    private PolicyDecision asked() {
        return house.contacts()
                .explain(ContactInquiry.about(ID, Channel.VOICE)
                        .purpose(Purpose.COLLECTION)
                        .debts("LN-5")
                        .destination(Destination.of(ReplayHouse.number(PERSON)))
                        .build())
                .decision();
    }

    private static ReportedCall call(int number) {
        return ReportedCall.outbound("call-" + number, ID, LedgerHouse.START.minusSeconds(number))
                .loans("LN-5")
                .connected(true)
                .conversation(false)
                .build();
    }
}
