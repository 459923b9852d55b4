package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.InboundMessage;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text of a person does to the texts after it, from the message that comes in to the attempt that is not made. */
class RevocationByTextTest {
    private static final PersonId PERSON = PersonId.of("BO-7");
    private static final Destination NUMBER = Destination.of("+15550100001");

    private final LedgerHouse house = new LedgerHouse();
    private int occasions;

    /** It is 12 o'clock in New York. */
    RevocationByTextTest() {
        house.clock.advance(Duration.ofHours(7));
        house.policy = ContactPolicy.usThirdPartyCollector();
        house.facts = Optional.of(
                (company, requests) -> requests.stream().map(request -> known()).toList());
    }

    private PersonFacts known() {
        return PersonFacts.readAt(house.clock.instant())
                .residence("GA")
                .zone(ZoneId.of("America/New_York"))
                .content("opt_out_notice")
                .check("text_number", LocalDate.of(2026, 3, 1))
                .build();
    }

    private void say(String text) {
        occasions++;
        house.contacts()
                .recordInbound(
                        "gateway",
                        new InboundMessage(
                                "m-" + occasions, PERSON, "text", Optional.of(NUMBER), house.clock.instant(), text));
    }

    /** The steps of a text that is planned now. */
    private List<String> text(ContactTraits traits) {
        occasions++;
        NewIntent intent = NewIntent.builder(LedgerHouse.CAMPAIGN, "CG-4T2K-9QXD:run:CR-" + occasions, PERSON)
                .sender(LedgerHouse.TEXT)
                .about(Purpose.SERVICING, "paymentDueDateReminder")
                .destination(NUMBER)
                .traits(traits)
                .build();
        IntentId id = house.contacts().plan(List.of(intent)).get(0).id();
        house.tick();
        return house.contacts().explain(id).stream().map(HistoryEntry::event).toList();
    }

    private List<String> text() {
        return text(ContactTraits.PLAIN);
    }

    private FactId fact(FactKind kind) {
        LaneKey key = new LaneKey(CompanyId.DEFAULT, PersonHashes.plain().destination(CompanyId.DEFAULT, NUMBER));
        return house.storage.read(tx -> tx.facts().of(Set.of(), Set.of(key), Instant.EPOCH)).stream()
                .filter(row -> row.kind() == kind)
                .map(FactRow::id)
                .findFirst()
                .orElseThrow();
    }

    @Fact("POL-42")
    @ParameterizedTest
    @ValueSource(strings = {"stop", "QUIT", " End ", "\"revoke\"", "Opt out!", "\tcancel.\n", "(Unsubscribe)"})
    void after_a_word_of_the_rule_no_text_goes_out(String said) {
        assertThat(text()).endsWith("attempt", "accepted");

        say(said);

        assertThat(text()).containsExactly("plan", "claim_deny");
    }

    @Fact("POL-43")
    @Test
    void a_longer_text_with_a_word_holds_the_number_until_somebody_says_that_it_was_nothing() {
        say("please stop calling me at lunch");
        assertThat(text()).containsExactly("plan", "claim_hold");
        house.clock.advance(Duration.ofDays(3));
        assertThat(text()).containsExactly("plan", "claim_hold");

        house.contacts().facts().resolve(fact(FactKind.POSSIBLE_REVOCATION), false);

        assertThat(text()).endsWith("attempt", "accepted");
    }

    @Fact("POL-43")
    @Test
    void a_longer_text_that_turns_out_to_be_a_revocation_stops_the_number() {
        say("please stop calling me at lunch");

        house.contacts().facts().resolve(fact(FactKind.POSSIBLE_REVOCATION), true);

        assertThat(text()).containsExactly("plan", "claim_deny");
    }

    @Fact("POL-43")
    @Test
    void a_text_without_such_a_word_holds_nothing() {
        say("the bus stops here");

        assertThat(text()).endsWith("attempt", "accepted");
    }

    @Fact("POL-44")
    @Test
    void one_text_confirms_a_revocation_and_a_second_one_is_denied() {
        say("STOP");
        ContactTraits confirming = ContactTraits.PLAIN.confirming(fact(FactKind.REVOCATION));
        house.clock.advance(Duration.ofMinutes(3));

        assertThat(text()).containsExactly("plan", "claim_deny");
        assertThat(text(confirming)).endsWith("attempt", "accepted");
        assertThat(text(confirming)).containsExactly("plan", "claim_deny");
    }

    @Fact("POL-44")
    @Test
    void a_confirmation_after_five_minutes_is_denied() {
        say("STOP");
        ContactTraits confirming = ContactTraits.PLAIN.confirming(fact(FactKind.REVOCATION));
        house.clock.advance(Duration.ofMinutes(5).plusNanos(1_000));

        assertThat(text(confirming)).containsExactly("plan", "claim_deny");
    }
}
