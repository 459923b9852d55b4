package dev.freestone.bench;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.SlotState;
import dev.freestone.model.contact.StopFlag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** A person with 50 contact events in the last 60 days, and a call about a debt that is asked for. */
record PolicyCase(
        String state,
        ZoneId zone,
        boolean ceased,
        ContactQuestion question,
        PersonFacts host,
        List<ContactEvent> events,
        PolicyFacts facts,
        PolicyMoment moment) {
    static final int EVENTS = 50;

    private static final CompanyId COMPANY = CompanyId.of("CP-AB12-CD34");
    private static final List<String> STATES = List.of("GA", "CA", "TX", "FL", "WA", "MA", "NY", "DC");
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Los_Angeles",
            "America/Chicago",
            "America/New_York",
            "America/Los_Angeles",
            "America/New_York",
            "America/New_York",
            "America/New_York");
    private static final Instant TUE_2026_03_10 = Instant.parse("2026-03-10T00:00:00Z");

    /** States whose packs say nothing about calls of a collector. */
    boolean isUnderFederalRulesOnly() {
        return state.equals("GA") || state.equals("CA") || state.equals("TX");
    }

    static PolicyCase of(int number) {
        Random random = new Random(number);
        int where = number % STATES.size();
        KeyedHash person = KeyedHash.of("k1:P" + number);
        KeyedHash debt = KeyedHash.of("k1:LN" + number);
        Instant at = TUE_2026_03_10.plus(Duration.ofMinutes(14 * 60 + random.nextInt(14 * 60)));
        boolean ceased = number % 7 == 0;
        PersonFacts host = PersonFacts.readAt(at)
                .residence(STATES.get(where))
                .confirmedZone(ZoneId.of(ZONES.get(where)), at.minus(Duration.ofDays(30)))
                .flag(StopFlag.CEASE_REQUEST, ceased)
                .flag(StopFlag.NATIONAL_DNC, false)
                .check("reassigned_number", LocalDate.of(2026, 3, 1))
                .destination(new DestinationFacts(Optional.of(true), Optional.of(ContactPlace.HOME), true, false))
                .debt(new DebtFacts(
                        debt.value(),
                        Optional.empty(),
                        OptionalInt.of(45),
                        Optional.of("unsecured"),
                        Optional.of(true)))
                .build();
        List<ContactEvent> events = events(person, debt, at, random);
        ContactQuestion question = new ContactQuestion(
                COMPANY,
                person,
                "voice",
                Purpose.COLLECTION,
                Optional.empty(),
                "",
                List.of(debt),
                Optional.of(KeyedHash.of("k1:N" + number)),
                Optional.empty(),
                ContactTraits.PLAIN);
        return new PolicyCase(
                STATES.get(where),
                ZoneId.of(ZONES.get(where)),
                ceased,
                question,
                host,
                events,
                PolicyFacts.of(host, List.of(), events),
                PolicyMoment.live(at));
    }

    private static List<ContactEvent> events(KeyedHash person, KeyedHash debt, Instant at, Random random) {
        List<ContactEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            boolean message = i % 3 == 0;
            boolean talk = i % 25 == 1;
            events.add(new ContactEvent(
                    new EventSource(COMPANY, EventSource.Kind.CALL, "E" + i),
                    person,
                    Optional.of(debt),
                    talk ? EventKind.CONVERSATION : message ? EventKind.MESSAGE : EventKind.CALL,
                    message ? "text" : "voice",
                    Purpose.COLLECTION,
                    "",
                    at.minus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 60))),
                    SlotState.USED,
                    Set.of()));
        }
        return events;
    }
}
