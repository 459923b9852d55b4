package dev.freestone.integration;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.ConsentDraft;
import dev.freestone.engine.ContactInquiry;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.DoNotInteractDraft;
import dev.freestone.engine.FactSubject;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.Producer;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.Sender;
import dev.freestone.testkit.ManualClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A person of whom everything is told that a ledger may be told, in words that nothing else holds; and a neighbour who shares a debt
 * and a telephone. It is 10:00 where they live, and the rules are those of a third-party collector.
 */
final class PlantedPerson {
    static final PersonId ID = PersonId.of("BO-7391-SECRET");
    static final PersonId NEIGHBOUR = PersonId.of("BO-7392-SECRET");

    /** What a scan must not find, in capitals: names, ids, texts, addresses and numbers of the two. */
    static final List<String> WORDS = List.of("SECRET", "4045557391", "4045557392", "4045557393");

    static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    static final Destination MOBILE = Destination.of("+14045557391");
    static final Destination HOME = Destination.of("+14045557393");
    private static final Destination STOPPED = Destination.of("+1 (404) 555-7392");
    private static final Destination ADDRESS = Destination.of("given.secret@example.com");
    private static final String LOAN = "LN-7391-SECRET";
    static final SenderId TEXT = SenderId.of("text");
    static final Producer CAMPAIGN = new Producer("outreach", "CG-4T2K-9QXD");
    private static final KeySource KEYS = KeySource.of(DataKey.of("2026", new byte[DataKey.LENGTH]));

    /** Counts by debt alone, so that the neighbour's calls depend on those of the person. */
    private static final String CAREFUL = """
            {"pack":"host-careful","version":"2026.01.1","title":"Careful","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[
             {"id":"seven-a-week","kind":"counter","force":"prohibition",
              "scope":{"roles":["any"],"purposes":["any"],"channels":["voice"]},
              "params":{"count":["call"],"channels":["voice"],"key":["debt"],"limit":7,
               "window":{"length":7,"unit":"days"}},"confidence":"A","source":"the rules of the house"}]}
            """;

    private PlantedPerson() {}

    static FreestoneBuilder engine(DataSource database, ManualClock clock, Sender sender) {
        return Freestone.builder()
                .storage(JdbcStorage.over(database, StorageTime.injected(clock)))
                .clock(clock)
                .keys(KEYS)
                .contactPolicy(ContactPolicy.usThirdPartyCollector().adding(CAREFUL))
                .contactFacts((company, requests) ->
                        requests.stream().map(request -> facts(clock.instant())).toList())
                .sender(TEXT, sender);
    }

    static PersonFacts facts(Instant now) {
        return PersonFacts.readAt(now)
                .residence("GA", "Atlanta")
                .zone(ZoneId.of("America/New_York"))
                .debt(new DebtFacts(
                        LOAN, Optional.of("AC-7391-SECRET"), OptionalInt.of(45), Optional.empty(), Optional.empty()))
                .content("opt_out_notice")
                .check("text_number", LocalDate.of(2026, 3, 1))
                .build();
    }

    /** Sends once, plans once more, and records all that there is to be recorded. */
    static void tellEverything(Freestone freestone) {
        ContactLedger contacts = freestone.contacts();
        contacts.plan(List.of(intent("sent").build()));
        freestone.tick();
        contacts.plan(List.of(intent("open")
                .between(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200))
                .build()));
        contacts.imports()
                .calls(
                        "dialer-7",
                        IntStream.rangeClosed(1, 7)
                                .mapToObj(PlantedPerson::call)
                                .toList());
        say(contacts, "SM-1", Channel.TEXT, MOBILE, "My name is Given Secret, please stop calling me at lunch");
        say(contacts, "SM-2", Channel.TEXT, STOPPED, "STOP");
        say(contacts, "SM-3", Channel.EMAIL, ADDRESS, "Secret words");
        record(contacts);
    }

    private static void record(ContactLedger contacts) {
        FactSubject person = FactSubject.of(ID);
        contacts.facts()
                .consent(ConsentDraft.of(ConsentKind.TEXT, ID)
                        .destination(MOBILE)
                        .debt(LOAN)
                        .source("call with Given Secret")
                        .evidence("scans/given-secret.pdf"));
        contacts.facts().optOut(FactSubject.at(ADDRESS), "email", Set.of(Purpose.MARKETING));
        contacts.facts().revoke(person, "voice", Set.of(Purpose.MARKETING));
        contacts.facts().refuseMedium(person, "mail");
        contacts.facts().doNotInteract(new DoNotInteractDraft("CS-1", ID, Set.of("chat"), Set.of(), Optional.empty()));
        contacts.facts()
                .inconvenient(
                        ID,
                        List.of(new FactTerms.WeeklyHours(
                                Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(11, 0))));
        contacts.facts().inconvenient(ID, ContactPlace.WORK);
        contacts.facts().declined(ID);
    }

    static NewIntent.Builder intent(String occasion) {
        return NewIntent.builder(CAMPAIGN, occasion, ID)
                .sender(TEXT)
                .about(Purpose.COLLECTION, "paymentDueDateReminder")
                .debts(LOAN)
                .payload(Map.of("name", "Given Secret", "address", "1 Secret Street", "body", "Secret words"))
                .destination(MOBILE);
    }

    private static ReportedCall call(int number) {
        return ReportedCall.outbound("call-" + number, ID, NOW.minusSeconds(60L * number))
                .loans(LOAN)
                .number(HOME)
                .connected(true)
                .conversation(false)
                .disposition("LEFT WORD WITH SECRET")
                .build();
    }

    private static void say(ContactLedger contacts, String id, Channel channel, Destination from, String text) {
        contacts.recordInbound("gateway", new InboundMessage(id, ID, channel.code(), Optional.of(from), NOW, text));
    }

    /** What a dialer or a gateway might ask about one of the two, by the rule that decides while the person is known. */
    static Map<String, ContactInquiry> questions(PersonId person) {
        return Map.of(
                "us-federal-reg-f/calls-7-in-7 or host-careful/seven-a-week",
                about(person, Channel.VOICE, Purpose.COLLECTION)
                        .destination(HOME)
                        .debts(LOAN)
                        .build(),
                "core/possible-revocation",
                about(person, Channel.TEXT, Purpose.SERVICING)
                        .destination(MOBILE)
                        .build(),
                "core/opt-out of a number",
                about(person, Channel.TEXT, Purpose.SERVICING)
                        .destination(STOPPED)
                        .build(),
                "core/opt-out of an address",
                about(person, Channel.EMAIL, Purpose.MARKETING)
                        .destination(ADDRESS)
                        .build(),
                "core/do-not-interact",
                about(person, Channel.CHAT, Purpose.SERVICING).build(),
                "core/medium-refused",
                about(person, Channel.MAIL, Purpose.COLLECTION).debts(LOAN).build());
    }

    private static ContactInquiry.Builder about(PersonId person, Channel channel, Purpose purpose) {
        return ContactInquiry.about(person, channel).purpose(purpose);
    }
}
