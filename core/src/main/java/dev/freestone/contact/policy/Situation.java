package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Recipient;
import dev.freestone.model.contact.StopFlag;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question at one instant, with what rules look at more than once. Used by one thread, for one evaluation. Instants are
 * in microseconds.
 */
final class Situation {
    static final long NEVER = Long.MAX_VALUE;

    private static final String COLLECTED = "";

    final ContactQuestion question;
    final PolicyFacts facts;
    final PolicySet set;
    final Place place;
    /** The rules that can apply, in their order. */
    final LiveRule[] rules;
    /** The instant that counts, consents and stops are asked at. */
    final long at;
    /** The instant that hours of the day are asked at. */
    final long hours;
    /** The days of {@code at} where the person may be. */
    final ZoneDay[] days;
    /** The days of {@code hours} there. */
    final ZoneDay[] hourDays;
    /** The names of the debts that are concerned; an empty name stands for any debt at all. */
    final List<String> debts;
    /** The latest date of this instant anywhere where the person may be, else at the company. */
    final long latestDate;
    /** The earliest such date. */
    final long earliestDate;

    private final String firstDebt;
    private final int firstNumber;
    private final Answering answering;

    private Situation(
            ContactQuestion question,
            PolicyFacts facts,
            PolicySet set,
            Place place,
            LiveRule[] rules,
            List<String> debts,
            int firstNumber,
            long at,
            long hours) {
        this.question = question;
        this.facts = facts;
        this.set = set;
        this.place = place;
        this.rules = rules;
        this.at = at;
        this.hours = hours;
        this.days = days(place.zones, at);
        this.hourDays = hours == at ? days : days(place.zones, hours);
        this.debts = debts;
        this.firstDebt = debts.isEmpty() ? COLLECTED : debts.get(0);
        this.firstNumber = firstNumber;
        long latest = Long.MIN_VALUE;
        long earliest = Long.MAX_VALUE;
        for (ZoneDay day : days) {
            latest = Math.max(latest, day.date);
            earliest = Math.min(earliest, day.date);
        }
        if (days.length == 0) {
            latest = ZoneDays.date(ZoneClock.of(facts.companyZone()), at);
            earliest = latest;
        }
        this.latestDate = latest;
        this.earliestDate = earliest;
        this.answering = Answering.of(this);
    }

    static Situation of(ContactQuestion question, PolicyFacts facts, PolicySet set, PolicyMoment moment) {
        long at = ZoneDays.micros(moment.at());
        Place place = Place.of(question, facts, set.areaCodes(), at);
        List<String> debts = debts(question, facts);
        return new Situation(
                question,
                facts,
                set,
                place,
                set.rules(question, place, facts),
                debts,
                debts.isEmpty() ? EventIndex.NO_DEBT : facts.index().debt(debts.get(0)),
                at,
                ZoneDays.micros(moment.hours()));
    }

    /** The same at a later instant; hours that were asked for a later one wait for it. */
    Situation later(long when) {
        boolean unsure = at < facts.sureUntil() && facts.sureUntil() <= when;
        Place there = unsure ? Place.of(question, facts, set.areaCodes(), when) : place;
        return new Situation(question, facts, set, there, rules, debts, firstNumber, when, Math.max(when, hours));
    }

    private static ZoneDay[] days(List<ZoneId> zones, long at) {
        ZoneDay[] days = new ZoneDay[zones.size()];
        for (int i = 0; i < days.length; i++) {
            ZoneId zone = zones.get(i);
            days[i] = new ZoneDay(zone, ZoneClock.of(zone), at);
        }
        return days;
    }

    private static List<String> debts(ContactQuestion question, PolicyFacts facts) {
        if (question.debts().size() == 1) {
            return List.of(facts.account(question.debts().get(0)));
        }
        if (!question.debts().isEmpty()) {
            return question.debts().stream().map(facts::account).distinct().toList();
        }
        if (question.purpose() != Purpose.COLLECTION) {
            return List.of();
        }
        List<DebtFacts> open = facts.host().debts();
        return open.isEmpty()
                ? List.of(COLLECTED)
                : open.stream()
                        .map(debt -> debt.account().orElse(debt.debt()))
                        .distinct()
                        .toList();
    }

    /** The number that a debt has among the events. */
    int number(String debt) {
        return debt.equals(firstDebt) ? firstNumber : facts.index().debt(debt);
    }

    /** Whether a debt is none in particular: every debt of which there is an event is meant. */
    static boolean isAny(String debt) {
        return debt.isEmpty();
    }

    /** Whether a fact is the revocation that this contact confirms. */
    boolean isConfirmed(ContactFact fact) {
        return answering.confirms(fact);
    }

    /** Whether rules about hours do not bind this contact. */
    boolean isFreeOfHours() {
        return answering.replies() || answering.confirms() || question.purpose() == Purpose.ACCOUNT_SECURITY;
    }

    boolean isSet(StopFlag flag) {
        if (facts.hostFlags().contains(flag)) {
            return true;
        }
        for (ContactFact fact : facts.recorded()) {
            if (fact.terms() instanceof FactTerms.Stop stop && stop.flag() == flag && holds(fact)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a fact is active and about the person and destination of this contact. */
    boolean holds(ContactFact fact) {
        return concerns(fact) && isActive(fact);
    }

    boolean isActive(ContactFact fact) {
        return ZoneDays.micros(fact.from()) <= at
                && fact.until().filter(end -> ZoneDays.micros(end) <= at).isEmpty()
                && fact.ended().filter(end -> ZoneDays.micros(end) <= at).isEmpty();
    }

    private boolean concerns(ContactFact fact) {
        return fact.person().filter(other -> !other.equals(question.person())).isEmpty()
                && (fact.destination().isEmpty() || fact.destination().equals(question.destination()));
    }

    /** Whether there is an active consent that covers this contact, all its debts included. */
    boolean isConsented(ConsentKind kind) {
        for (ContactFact fact : facts.recorded()) {
            if (fact.terms() instanceof FactTerms.Consent consent
                    && consent.to() == kind
                    && covers(fact, consent)
                    && (kind != ConsentKind.EXTRA_CALLS || at < extraCallsEnd(fact))) {
                return true;
            }
        }
        return false;
    }

    boolean covers(ContactFact fact, FactTerms.Consent consent) {
        return holds(fact)
                && consent.channel()
                        .filter(other -> !other.equals(question.channel()))
                        .isEmpty()
                && (consent.purposes().isEmpty() || consent.purposes().contains(question.purpose()))
                && coversDebts(fact);
    }

    private boolean coversDebts(ContactFact fact) {
        Optional<KeyedHash> debt = fact.debt();
        return debt.isEmpty() || debts.equals(List.of(facts.account(debt.get())));
    }

    private long extraCallsEnd(ContactFact fact) {
        return ExtraCalls.end(ZoneDays.micros(fact.from()), place.zones);
    }

    /** What sets the events of this contact apart, once it is made. */
    Set<EventMark> marks() {
        boolean consented = EventKind.CALL == set.kind(question.channel()) && isConsented(ConsentKind.EXTRA_CALLS);
        boolean other = question.traits().recipient() != Recipient.CONSUMER;
        Optional<ContactPlace> where = facts.host().destination().place();
        if (!consented && !other && !answering.replies() && !answering.confirms() && where.isEmpty()) {
            return Set.of();
        }
        Set<EventMark> marks = EnumSet.noneOf(EventMark.class);
        if (consented) {
            marks.add(EventMark.CONSENTED);
        }
        if (other) {
            marks.add(EventMark.EXCLUDED_RECIPIENT);
        }
        if (answering.replies()) {
            marks.add(EventMark.REPLY);
        }
        if (answering.confirms()) {
            marks.add(EventMark.CONFIRMATION);
        }
        where.ifPresent(found -> marks.add(found == ContactPlace.WORK ? EventMark.WORK : EventMark.NOT_WORK));
        return marks;
    }

    /** The first instant after this one at which a recorded fact begins or ends, or the place is no longer sure. */
    long nextFact() {
        long next = Math.min(after(facts.sureUntil()), answering.ends());
        for (ContactFact fact : facts.recorded()) {
            next = Math.min(next, after(ZoneDays.micros(fact.from())));
            if (fact.until().isPresent()) {
                next = Math.min(next, after(ZoneDays.micros(fact.until().get())));
            }
            if (fact.ended().isPresent()) {
                next = Math.min(next, after(ZoneDays.micros(fact.ended().get())));
            }
            if (fact.terms() instanceof FactTerms.Consent consent && consent.to() == ConsentKind.EXTRA_CALLS) {
                next = Math.min(next, after(extraCallsEnd(fact)));
            }
        }
        return next;
    }

    private long after(long when) {
        return when > at ? when : NEVER;
    }

    /** The first midnight after this instant anywhere where the person may be. */
    long nextMidnight() {
        long next = NEVER;
        for (ZoneDay day : days) {
            next = Math.min(next, day.end);
        }
        return next;
    }

    /** When a date begins where it begins first, or last, of all places where the person may be. */
    long begins(long date, boolean first) {
        if (days.length == 0) {
            return ZoneDays.midnight(ZoneClock.of(facts.companyZone()), date);
        }
        long found = first ? Long.MAX_VALUE : Long.MIN_VALUE;
        for (ZoneDay day : days) {
            long begins = ZoneDays.midnight(day.clock, date);
            found = first ? Math.min(found, begins) : Math.max(found, begins);
        }
        return found;
    }
}
