package dev.freestone.integration;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.StopFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Contacts about which one counter of the shipped packs has the last word, in the autumn of 2026, at 11 o'clock where the person
 * is. The counter of conversations is missing: no contact reserves one.
 */
@SuppressWarnings("ImmutableEnumChecker")
enum CapScene {
    REG_F("us-federal-reg-f/calls-7-in-7", 7, "voice", Purpose.COLLECTION, "GA", true, ContactTraits.PLAIN),
    PRERECORDED(
            "us-tcpa/prerecorded-3-in-30",
            3,
            "voice",
            Purpose.SERVICING,
            "GA",
            false,
            ContactTraits.PLAIN.prerecorded(true)),
    SECURITY(
            "us-tcpa/financial-3-in-3",
            3,
            "text",
            Purpose.ACCOUNT_SECURITY,
            "GA",
            false,
            ContactTraits.PLAIN.claiming("financial_institution")),
    FLORIDA("us-fl/sales-3-in-24h", 3, "text", Purpose.MARKETING, "FL", false, ContactTraits.PLAIN),
    OKLAHOMA("us-ok/sales-3-in-24h", 3, "text", Purpose.MARKETING, "OK", false, ContactTraits.PLAIN),
    WASHINGTON("us-wa/contacts-3-in-7", 3, "voice", Purpose.COLLECTION, "WA", true, ContactTraits.PLAIN),
    WASHINGTON_WORK("us-wa/work-1-in-7", 1, "voice", Purpose.COLLECTION, "WA", true, ContactTraits.PLAIN),
    MASSACHUSETTS("us-ma/phone-2-in-7", 2, "voice", Purpose.COLLECTION, "MA", true, ContactTraits.PLAIN),
    MASSACHUSETTS_WORK("us-ma/other-2-in-30", 2, "voice", Purpose.COLLECTION, "MA", true, ContactTraits.PLAIN),
    NEW_YORK_CITY("us-ny-nyc/contacts-3-in-7", 3, "voice", Purpose.COLLECTION, "NY", true, ContactTraits.PLAIN),
    DC_CALLS("us-dc/calls-4-in-7", 4, "voice", Purpose.COLLECTION, "DC", true, ContactTraits.PLAIN),
    DC_ELECTRONIC("us-dc/electronic-5-in-7", 5, "email", Purpose.COLLECTION, "DC", true, ContactTraits.PLAIN),
    DC_REQUEST("us-dc/consent-request-1-in-7", 1, "email", Purpose.COLLECTION, "DC", true, ContactTraits.PLAIN),
    WEST_VIRGINIA("us-wv/calls-30-in-7", 30, "voice", Purpose.COLLECTION, "WV", true, ContactTraits.PLAIN);

    static final Instant NOW = Instant.parse("2026-10-06T15:00:00Z");
    static final Producer CAMPAIGN = new Producer("outreach", "CG-4T2K-9QXD");
    static final List<SenderId> SENDERS = List.of(SenderId.of("voice"), SenderId.of("text"), SenderId.of("email"));

    final String rule;
    final int limit;
    private final String channel;
    private final Purpose purpose;
    private final String state;
    private final boolean indebted;
    private final ContactTraits traits;

    CapScene(
            String rule,
            int limit,
            String channel,
            Purpose purpose,
            String state,
            boolean indebted,
            ContactTraits traits) {
        this.rule = rule;
        this.limit = limit;
        this.channel = channel;
        this.purpose = purpose;
        this.state = state;
        this.indebted = indebted;
        this.traits = traits;
    }

    /** A contact on an occasion of its own. */
    NewIntent contact(String occasion, int number) {
        NewIntent.Builder contact = NewIntent.builder(
                        CAMPAIGN, "CG-4T2K-9QXD:run:" + occasion + "-" + number, PersonId.of("BO-" + name()))
                .sender(SenderId.of(channel))
                .about(purpose, this == DC_REQUEST ? "electronicConsentRequest" : "paymentDueDateReminder")
                .destination(Destination.of(channel.equals("email") ? "p@example.org" : "+15550100001"))
                .traits(traits);
        // Of each debt there may be seven calls only, long before the person has had thirty.
        String debt = this == WEST_VIRGINIA ? "LN-" + occasion + number : "LN-" + name();
        return (indebted ? contact.debts(debt) : contact).build();
    }

    /** What the host knows of its person. */
    static PersonFacts facts(PersonId person) {
        CapScene scene = valueOf(person.value().substring("BO-".length()));
        boolean work = scene == WASHINGTON_WORK || scene == MASSACHUSETTS_WORK;
        boolean landline = scene == PRERECORDED;
        PersonFactsBuilder facts = PersonFacts.readAt(NOW)
                .confirmedZone(ZoneId.of(scene.state.equals("WA") ? "America/Los_Angeles" : "America/New_York"), NOW)
                .flag(StopFlag.NATIONAL_DNC, false)
                .check("email_procedure", true)
                .check("text_number", LocalDate.of(2026, 10, 1))
                .content("opt_out_notice", "truthful_headers")
                .linkValid(Period.ofDays(30))
                .destination(new DestinationFacts(
                        Optional.of(!landline),
                        Optional.of(work ? ContactPlace.WORK : ContactPlace.HOME),
                        true,
                        false));
        if (scene == DC_ELECTRONIC) {
            facts.recorded(new ContactFact(
                    FactId.of("consent"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new FactTerms.Consent(ConsentKind.ELECTRONIC_CONTACT, Optional.empty(), Set.of()),
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty()));
        }
        facts.debt(new DebtFacts(
                "LN-" + scene.name(),
                Optional.empty(),
                OptionalInt.of(45),
                Optional.of("unsecured"),
                Optional.of(true)));
        return (scene == NEW_YORK_CITY ? facts.residence("NY", "New York") : facts.residence(scene.state)).build();
    }
}
