package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.dispatch.DispatchRound;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import dev.freestone.model.contact.SlotState;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The packs as the dispatcher asks them: 15:00 UTC is 10:00 in New York. */
class PolicyDispatchTest {
    private static final PersonHashes HASHES = PersonHashes.plain();
    private static final KeyedHash PERSON = HASHES.of(CompanyId.DEFAULT, PersonId.of("BO-1"));
    private static final KeyedHash NUMBER = HASHES.destination(CompanyId.DEFAULT, Destination.of("+1 (555) 010-0001"));

    private final LedgerHouse house = new LedgerHouse();
    private String zone = "America/New_York";
    private boolean complete = true;

    PolicyDispatchTest() {
        house.clock.advance(Duration.ofHours(5));
        house.policy = ContactPolicy.usFirstParty();
        house.facts = Optional.of(
                (company, requests) -> requests.stream().map(request -> known()).toList());
    }

    private PersonFacts known() {
        PersonFactsBuilder facts = PersonFacts.readAt(house.clock.instant()).residence("GA");
        if (!zone.isEmpty()) {
            facts.zone(ZoneId.of(zone));
        }
        if (complete) {
            facts.content("opt_out_notice").check("text_number", LocalDate.of(2026, 3, 1));
        }
        return facts.build();
    }

    private void record(FactTerms terms, Optional<KeyedHash> person, Optional<KeyedHash> destination) {
        house.storage.write(tx -> {
            Instant now = tx.now();
            person.ifPresent(each -> {
                LaneKey lane = new LaneKey(CompanyId.DEFAULT, each);
                tx.contacts().lanes(Set.of(lane));
                tx.contacts().restrict(Set.of(lane));
            });
            if (destination.isPresent()) {
                tx.controls().alone();
            }
            return tx.facts()
                    .add(List.of(new FactRow(
                            FactId.of("LE-0000-0001"),
                            CompanyId.DEFAULT,
                            terms.kind(),
                            person,
                            destination,
                            Optional.empty(),
                            FactDocuments.write(terms, Optional.empty()),
                            now,
                            Optional.empty(),
                            Optional.empty(),
                            now,
                            Optional.empty())));
        });
    }

    @Test
    void a_contact_within_the_hours_is_sent() {
        IntentId id = house.plan("BO-1");

        house.tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @Test
    void a_contact_before_eight_is_held_until_eight_where_the_person_is() {
        zone = "Pacific/Honolulu";
        IntentId id = house.plan("BO-1");

        house.tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.HELD);
        assertThat(house.get(id).ruleId()).contains("core/quiet-hours");
        assertThat(house.get(id).holdUntil()).contains(Instant.parse("2026-03-02T18:00:00Z"));
    }

    @Test
    void an_opt_out_of_a_number_denies_under_no_rules_at_all() {
        house.policy = ContactPolicy.none();
        record(new FactTerms.OptOut("text", EnumSet.of(Purpose.SERVICING)), Optional.empty(), Optional.of(NUMBER));
        IntentId id = house.plan("BO-1");

        house.tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.SUPPRESSED);
        assertThat(house.get(id).ruleId()).contains("core/opt-out");
        assertThat(house.script.requests).isEmpty();
    }

    @Fact({"LED-38", "POL-41"})
    @Test
    void what_is_recorded_between_claim_and_attempt_prevents_the_call() {
        IntentId optedOut = house.plan("BO-1");
        DispatchRound round = LedgerHouse.until(house.node("node-1").round(), "attempt");
        house.contacts()
                .facts()
                .revoke(FactSubject.at(Destination.of("(555) 010-0001")), "text", EnumSet.of(Purpose.SERVICING));

        LedgerHouse.finish(round);
        house.tickAfter(Duration.ofSeconds(1));

        assertThat(house.get(optedOut).ruleId()).contains("core/opt-out");
        assertThat(house.script.requests).isEmpty();
        requireConversationSeen();
    }

    /** The same for something that is recorded of the person: a conversation, which brings a wait. */
    private static void requireConversationSeen() {
        PolicyDispatchTest other = new PolicyDispatchTest();
        other.house.policy = ContactPolicy.usFirstParty().adding(SILENT_AFTER_TALK);
        IntentId talked = other.house.planAbout("BO-1", "LN-1");
        DispatchRound round = LedgerHouse.until(other.house.node("node-1").round(), "attempt");
        other.house
                .contacts()
                .recordInbound(
                        "switchboard",
                        ReportedCall.inbound("call-1", PersonId.of("BO-1"), other.house.clock.instant())
                                .conversation(true)
                                .loans("LN-1")
                                .build());

        LedgerHouse.finish(round);

        assertThat(other.house.get(talked).ruleId()).contains("host-silent/after-talk");
        assertThat(other.house.script.requests).isEmpty();
    }

    private static final String SILENT_AFTER_TALK = """
            {"pack":"host-silent","version":"2026.01.1","title":"Silent","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[
             {"id":"after-talk","kind":"wait","force":"prohibition",
              "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
              "params":{"after":"conversation","key":["person","debt"],"window":{"length":7,"unit":"days"}},
              "confidence":"A","source":"the rules of the house"}]}
            """;

    @Fact("LED-40")
    @Test
    void a_destination_that_changed_after_the_decision_is_decided_about_anew() {
        MovingPeople people = new MovingPeople();
        house.people = Optional.of(people);
        IntentId id = house.contacts()
                .plan(List.of(LedgerHouse.withoutDestination("BO-1")))
                .get(0)
                .id();
        DispatchRound round = LedgerHouse.until(house.node("node-1").round(), "prepare");
        people.moved = true;

        LedgerHouse.finish(round);

        assertThat(house.contacts().explain(id))
                .extracting(entry -> entry.row().orElse(""))
                .containsExactly("T1", "T4", "T9", "T4", "T10", "T12");
        assertThat(house.script.requests)
                .singleElement()
                .returns(Destination.of("+15550100002"), request -> request.destination());
    }

    @Test
    void facts_that_cannot_be_read_leave_the_contact_planned() {
        house.facts = Optional.of((company, requests) -> {
            throw new IllegalStateException("the port is down");
        });
        IntentId id = house.plan("BO-1");

        house.tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.PLANNED);
    }

    @Test
    void facts_of_more_than_a_minute_ago_are_not_used() {
        house.facts = Optional.of((company, requests) -> requests.stream()
                .map(request -> PersonFacts.readAt(house.clock.instant().minusSeconds(61))
                        .zone(ZoneId.of("America/New_York"))
                        .build())
                .toList());
        IntentId id = house.plan("BO-1");

        house.tick();

        assertThat(house.get(id).state()).isEqualTo(IntentState.PLANNED);
    }

    @Fact("POL-40")
    @Test
    void the_slots_of_a_claim_that_expired_are_free_for_the_next_one() {
        house.policy = ContactPolicy.usFirstParty().adding(ONE_A_DAY);
        IntentId first = house.planAbout("BO-1", "LN-1");
        LedgerHouse.until(house.node("node-1").round(), "prepare");
        house.clock.advance(Duration.ofSeconds(61));

        house.node("node-2").tick();

        assertThat(house.get(first).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.slots(first)).extracting(ContactEvent::state).containsExactly(SlotState.USED);
        IntentId second = house.planAbout("BO-1", "LN-1");
        house.node("node-2").tick();
        assertThat(house.get(second).ruleId()).contains("host-careful/one-a-day");
    }

    @Test
    void loans_of_one_account_are_counted_together_whoever_of_their_borrowers_is_reached() {
        house.policy = ContactPolicy.usFirstParty().adding(ONE_A_DAY.replace("[\"person\"]", "[\"debt\"]"));
        house.facts = Optional.of((company, requests) -> requests.stream()
                .map(request -> PersonFacts.readAt(house.clock.instant())
                        .residence("GA")
                        .content("opt_out_notice")
                        .check("text_number", LocalDate.of(2026, 3, 1))
                        .debt(sharing("LN-1"))
                        .debt(sharing("LN-2"))
                        .build())
                .toList());
        IntentId first = house.planAbout("BO-1", "LN-1");
        house.tick();
        IntentId sibling = house.planAbout("BO-2", "LN-2");
        IntentId nameless = house.planAbout("BO-3");

        house.tick();

        assertThat(house.get(first).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.get(sibling).ruleId()).contains("host-careful/one-a-day");
        assertThat(house.get(nameless).ruleId())
                .as("a collection contact that names no debt is about each open one")
                .contains("host-careful/one-a-day");
    }

    @Fact("POL-37")
    @Test
    void a_contact_about_two_debts_needs_room_for_each_and_takes_a_slot_of_each() {
        house.policy = ContactPolicy.usFirstParty().adding(ONE_A_DAY.replace("[\"person\"]", "[\"debt\"]"));
        IntentId one = house.planAbout("BO-1", "LN-1");
        house.tick();
        IntentId refused = house.planAbout("BO-2", "LN-1", "LN-2");
        IntentId other = house.planAbout("BO-3", "LN-3", "LN-1");
        house.tick();
        IntentId both = house.planAbout("BO-4", "LN-4", "LN-5");
        house.tick();
        IntentId last = house.planAbout("BO-5", "LN-5");
        house.tick();

        assertThat(house.get(one).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(house.get(refused).ruleId()).contains("host-careful/one-a-day");
        assertThat(house.get(other).ruleId()).contains("host-careful/one-a-day");
        assertThat(house.slots(refused)).isEmpty();
        assertThat(house.slots(both)).extracting(ContactEvent::state).containsExactly(SlotState.USED, SlotState.USED);
        assertThat(house.get(last).ruleId()).contains("host-careful/one-a-day");
    }

    private static DebtFacts sharing(String loan) {
        return new DebtFacts(loan, Optional.of("AC-9"), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void a_stop_of_the_host_suppresses_what_is_planned() {
        IntentId id = house.plan("BO-1");

        assertThat(house.contacts().stopPerson(PersonId.of("BO-1"))).containsEntry(CancelAnswer.CANCELED, 1L);

        assertThat(house.get(id).state()).isEqualTo(IntentState.SUPPRESSED);
        assertThat(house.get(id).reason()).contains(IntentReason.HOST_STOP);
    }

    @Test
    void a_question_about_now_reserves_nothing_and_tells_every_rule() {
        ContactInquiry inquiry = ContactInquiry.about(PersonId.of("BO-1"), Channel.TEXT)
                .purpose(Purpose.SERVICING)
                .debts("LN-1")
                .destination(Destination.of("+15550100001"))
                .build();

        var explained = house.contacts().explain(inquiry);

        assertThat(explained.decision()).isEqualTo(house.contacts().checkNow(inquiry));
        assertThat(explained.results()).extracting(result -> result.ruleId()).contains("core/quiet-hours");
        assertThat(explained.statesWithoutPack()).containsExactly("GA");
        List<ContactEvent> events = house.storage.read(tx ->
                tx.events().since(List.of(new LaneKey(CompanyId.DEFAULT, PERSON)), List.of(), Instant.EPOCH));
        assertThat(events).isEmpty();
    }

    private static final String ONE_A_DAY = """
            {"pack":"host-careful","version":"2026.01.1","title":"Careful","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[
             {"id":"one-a-day","kind":"counter","force":"prohibition",
              "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
              "params":{"count":["call","message"],"channels":["any"],"key":["person"],"limit":1,
               "window":{"length":1,"unit":"days"}},"confidence":"A","source":"the rules of the house"}]}
            """;
}
