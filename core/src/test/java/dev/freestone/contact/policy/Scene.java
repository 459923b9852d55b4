package dev.freestone.contact.policy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.SlotState;
import dev.freestone.model.contact.StopFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * One contact and what is known, as the worked examples begin: person P in Georgia, a voice call about debt LN-1 to a mobile at
 * home, on Tuesday 2026-03-03 10:00 EST. Source: docs/spec/contact-policy.md 11.
 */
final class Scene {
    static final CompanyId COMPANY = CompanyId.of("CP-AB12-CD34");
    static final KeyedHash P = KeyedHash.of("k1:P");
    static final KeyedHash Q = KeyedHash.of("k1:Q");
    static final KeyedHash NUMBER = KeyedHash.of("k1:number");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    PolicySet set = Packs.THIRD_PARTY;
    String at = "2026-03-03T10:00-05:00";
    String channel = "voice";
    Purpose purpose = Purpose.COLLECTION;
    Optional<Theme> theme = Optional.empty();
    String subject = "";
    KeyedHash person = P;
    List<KeyedHash> debts = List.of(loan("LN-1"));
    Optional<String> areaCode = Optional.of("404");
    ContactTraits traits = ContactTraits.PLAIN;
    Optional<Boolean> wireless = Optional.of(true);
    Optional<ContactPlace> place = Optional.of(ContactPlace.HOME);
    Optional<ZoneId> noonIn = Optional.empty();
    UnaryOperator<PersonFactsBuilder> home = facts -> facts.residence("GA");
    UnaryOperator<PersonFactsBuilder> more = facts -> facts;
    LocalDate checked = LocalDate.of(2026, 3, 1);
    Set<String> content = new TreeSet<>(Set.of(
            "opt_out_notice",
            "keepable_form",
            "truthful_headers",
            "truthful_subject",
            "opt_out_mechanism",
            "postal_address",
            "ad_identification"));
    final List<ContactEvent> events = new ArrayList<>();
    final List<ContactFact> recorded = new ArrayList<>();
    final List<DebtFacts> open = new ArrayList<>(List.of(debt("LN-1", Optional.empty())));
    private boolean dnc = false;

    static Scene scene() {
        return new Scene();
    }

    static KeyedHash loan(String id) {
        return KeyedHash.of("k1:" + id);
    }

    static DebtFacts debt(String id, Optional<String> account) {
        return new DebtFacts(
                loan(id).value(),
                account.map(each -> loan(each).value()),
                OptionalInt.of(45),
                Optional.of("unsecured"),
                Optional.of(true));
    }

    static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    Scene under(PolicySet other) {
        set = other;
        return this;
    }

    Scene at(String text) {
        at = text;
        return this;
    }

    /** In 2026, on the clocks of New York. */
    Scene on(String monthDayTime) {
        at = LocalDateTime.parse("2026-" + monthDayTime)
                .atZone(NEW_YORK)
                .toOffsetDateTime()
                .toString();
        return this;
    }

    /** E-mail and letters are not about a number. */
    Scene by(String code) {
        channel = code;
        areaCode = code.equals("voice") || code.equals("text") ? areaCode : Optional.empty();
        return this;
    }

    Scene why(Purpose value) {
        purpose = value;
        return this;
    }

    Scene theme(Theme value) {
        theme = Optional.of(value);
        return this;
    }

    Scene subject(String value) {
        subject = value;
        return this;
    }

    Scene about(String... loans) {
        debts = List.of(loans).stream().map(Scene::loan).toList();
        return this;
    }

    Scene traits(ContactTraits value) {
        traits = value;
        return this;
    }

    Scene to(KeyedHash other) {
        person = other;
        return this;
    }

    Scene where(ContactPlace value) {
        place = Optional.of(value);
        return this;
    }

    Scene landline() {
        wireless = Optional.of(false);
        return this;
    }

    /** The person lives elsewhere, and has said so. */
    Scene in(String state, String zone) {
        areaCode = Optional.empty();
        home = facts -> facts.residence(state);
        return confirmed(zone, 1);
    }

    Scene in(String state, String city, String zone) {
        in(state, zone);
        home = facts -> facts.residence(state, city);
        return this;
    }

    Scene confirmed(String zone, int daysAgo) {
        UnaryOperator<PersonFactsBuilder> before = more;
        more = facts -> before.apply(facts)
                .confirmedZone(ZoneId.of(zone), instant(at).minus(java.time.Duration.ofDays(daysAgo)));
        return this;
    }

    Scene known(UnaryOperator<PersonFactsBuilder> signals) {
        areaCode = Optional.empty();
        home = signals;
        return this;
    }

    Scene number(String code) {
        areaCode = Optional.of(code);
        return this;
    }

    Scene with(UnaryOperator<PersonFactsBuilder> facts) {
        UnaryOperator<PersonFactsBuilder> before = more;
        more = each -> facts.apply(before.apply(each));
        return this;
    }

    Scene flag(StopFlag flag) {
        return with(facts -> facts.flag(flag, true));
    }

    Scene dncUnknown() {
        dnc = true;
        return this;
    }

    Scene lacking(String what) {
        content.remove(what);
        return this;
    }

    Scene checked(int daysAgo) {
        checked = LocalDate.ofInstant(instant(at), NEW_YORK).minusDays(daysAgo);
        return this;
    }

    Scene noon(String zone) {
        noonIn = Optional.of(ZoneId.of(zone));
        return this;
    }

    Scene open(String loan) {
        open.add(debt(loan, Optional.empty()));
        return this;
    }

    Scene account(String account, String... loans) {
        open.clear();
        for (String loan : loans) {
            open.add(debt(loan, Optional.of(account)));
        }
        return this;
    }

    Scene fact(FactTerms terms, Optional<KeyedHash> destination, Instant from, Optional<Instant> ended) {
        recorded.add(new ContactFact(
                FactId.of("F" + recorded.size()),
                destination.isEmpty() ? Optional.of(P) : Optional.empty(),
                destination,
                Optional.empty(),
                terms,
                from,
                Optional.empty(),
                ended));
        return this;
    }

    Scene fact(FactTerms terms) {
        return fact(terms, Optional.empty(), instant("2026-01-01T12:00Z"), Optional.empty());
    }

    Scene consent(ConsentKind kind) {
        return fact(new FactTerms.Consent(kind, Optional.empty(), Set.of()));
    }

    /** Calls about LN-1, in 2026 on the clocks of New York. */
    Scene calls(String... monthDayTimes) {
        for (String each : monthDayTimes) {
            event(EventKind.CALL, "voice", ny(each), "LN-1");
        }
        return this;
    }

    /** So many calls about LN-1 on days that follow each other, at 12:00. */
    Scene daily(int count, String firstDay, String loan) {
        LocalDate day = LocalDate.parse("2026-" + firstDay);
        for (int i = 0; i < count; i++) {
            event(
                    EventKind.CALL,
                    "voice",
                    day.plusDays(i).atTime(12, 0).atZone(NEW_YORK).toInstant(),
                    loan);
        }
        return this;
    }

    static Instant ny(String monthDayTime) {
        return LocalDateTime.parse("2026-" + monthDayTime).atZone(NEW_YORK).toInstant();
    }

    ContactEvent event(EventKind kind, String by, Instant when, String loan) {
        return event(
                kind, by, when, loan.isEmpty() ? Optional.empty() : Optional.of(loan(loan)), SlotState.USED, Set.of());
    }

    ContactEvent event(
            EventKind kind, String by, Instant when, Optional<KeyedHash> debt, SlotState state, Set<EventMark> marks) {
        ContactEvent event = new ContactEvent(
                new EventSource(COMPANY, EventSource.Kind.CALL, "E" + events.size()),
                P,
                debt,
                kind,
                by,
                eventPurpose,
                subject,
                when,
                state,
                marks);
        events.add(event);
        return event;
    }

    Purpose eventPurpose = Purpose.COLLECTION;

    Scene eventsFor(Purpose value) {
        eventPurpose = value;
        return this;
    }

    Scene conversation(String monthDayTime) {
        event(EventKind.CONVERSATION, "voice", ny(monthDayTime), "LN-1");
        return this;
    }

    ContactQuestion question() {
        return new ContactQuestion(
                COMPANY, person, channel, purpose, theme, subject, debts, Optional.of(NUMBER), areaCode, traits);
    }

    PolicyFacts facts() {
        PersonFactsBuilder facts = PersonFacts.readAt(instant(at))
                .check("email_procedure", true)
                .check("text_number", checked)
                .check("reassigned_number", checked)
                .destination(new DestinationFacts(wireless, place, true, false))
                .content(content.toArray(String[]::new))
                .linkValid(java.time.Period.ofDays(30));
        open.forEach(facts::debt);
        if (!dnc) {
            facts.flag(StopFlag.NATIONAL_DNC, false);
        }
        return PolicyFacts.of(more.apply(home.apply(facts)).build(), recorded, events)
                .in(ZoneOffset.UTC);
    }

    PolicyMoment moment() {
        return noonIn.map(zone -> PolicyMoment.companyNoon(instant(at), zone)).orElse(PolicyMoment.live(instant(at)));
    }

    PolicyDecision decide() {
        return PolicyEvaluator.decide(question(), facts(), set, moment());
    }

    PolicyExplanation explain() {
        return PolicyEvaluator.explain(question(), facts(), set, moment());
    }
}
