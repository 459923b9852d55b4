package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Check;
import dev.freestone.contact.policy.RuleParams.Content;
import dev.freestone.model.contact.CheckFact;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.FactTerms;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule of a pack that denies: a flag, a missing consent, a check that was not made, what a message lacks. Pure. */
final class DenyRule extends BoundRule {
    private final Predicate<Situation> met;
    private final boolean asksDate;
    private final boolean asksConsent;
    private final String says;

    private DenyRule(String id, Binding binding, Predicate<Situation> met, RuleKind kind, String says) {
        super(id, binding);
        this.met = met;
        this.asksDate = kind == RuleKind.CHECK;
        this.asksConsent = kind == RuleKind.CONSENT;
        this.says = says;
    }

    static DenyRule of(String id, Binding binding, RuleParams.Flag flag) {
        return new DenyRule(
                id,
                binding,
                s -> flag.flag().isPresent() && !s.isSet(flag.flag().get()),
                RuleKind.FLAG,
                flag.flag().map(set -> "The flag " + set.code() + " is set.").orElse("Such a contact is not made."));
    }

    static DenyRule of(String id, Binding binding, RuleParams.ConsentNeeded needed) {
        return new DenyRule(
                id,
                binding,
                s -> s.isConsented(needed.consent()),
                RuleKind.CONSENT,
                "It needs a consent of kind " + needed.consent().code() + ".");
    }

    static DenyRule of(String id, Binding binding, Content content) {
        return new DenyRule(
                id,
                binding,
                s -> s.facts.host().content().containsAll(content.requires())
                        && (content.linkValid().isEmpty()
                                || isLong(s, content.linkValid().get())),
                RuleKind.CONTENT,
                "The message must hold " + String.join(", ", content.requires()) + ".");
    }

    static DenyRule of(String id, Binding binding, Check check) {
        return new DenyRule(
                id, binding, s -> isChecked(s, check), RuleKind.CHECK, "It needs the check " + check.check() + ".");
    }

    private static boolean isLong(Situation situation, Period asked) {
        return situation
                .facts
                .host()
                .linkValid()
                .filter(length -> days(length) >= days(asked))
                .isPresent();
    }

    private static long days(Period period) {
        return LocalDate.EPOCH.plus(period).toEpochDay();
    }

    private static boolean isChecked(Situation situation, Check check) {
        CheckFact fact = situation.facts.host().checks().get(check.check());
        boolean passed = fact != null
                && fact.passed()
                && (check.maxAge().isEmpty()
                        || fact.on()
                                .filter(on ->
                                        isRecent(situation, on, check.maxAge().get()))
                                .isPresent());
        return passed
                || check.orConsentWithin()
                        .filter(age -> hasSign(situation, age))
                        .isPresent();
    }

    private static boolean isRecent(Situation situation, LocalDate on, Period most) {
        return situation.latestDate <= on.plus(most).toEpochDay();
    }

    /** A consent for the destination, or a message from it, of late. */
    private static boolean hasSign(Situation situation, Period most) {
        Optional<?> destination = situation.question.destination();
        for (ContactFact fact : situation.facts.recorded()) {
            boolean sign = fact.terms() instanceof FactTerms.Consent || fact.terms() instanceof FactTerms.Inbound;
            if (sign
                    && destination.isPresent()
                    && fact.destination().equals(destination)
                    && situation.holds(fact)
                    && isRecent(situation, ZoneDays.micros(fact.from()), most)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRecent(Situation situation, long event, Period most) {
        if (situation.days.length == 0) {
            var zone = ZoneClock.of(situation.facts.companyZone());
            return ZoneDays.date(zone, situation.at) <= last(ZoneDays.date(zone, event), most);
        }
        for (ZoneDay day : situation.days) {
            if (day.date > last(ZoneDays.date(day.clock, event), most)) {
                return false;
            }
        }
        return true;
    }

    private static long last(long date, Period most) {
        return LocalDate.ofEpochDay(date).plus(most).toEpochDay();
    }

    @Override
    boolean denies() {
        return true;
    }

    @Override
    boolean asksDate() {
        return asksDate;
    }

    @Override
    boolean asksConsent() {
        return asksConsent;
    }

    @Override
    boolean allows(Situation situation) {
        return met.test(situation);
    }

    @Override
    String says() {
        return says;
    }
}
