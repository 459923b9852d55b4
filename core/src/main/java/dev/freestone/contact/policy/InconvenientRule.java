package dev.freestone.contact.policy;

import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.FactTerms;
import java.util.ArrayList;
import java.util.List;

/** Not at hours that the person has called inconvenient. Pure. */
final class InconvenientRule extends LiveRule {
    InconvenientRule() {
        super("core/inconvenient-time");
    }

    @Override
    boolean asksRecorded() {
        return true;
    }

    @Override
    boolean denies() {
        return false;
    }

    @Override
    boolean needsPlace() {
        return true;
    }

    @Override
    boolean applies(Situation situation) {
        return !situation.isFreeOfHours()
                && !situation.question.channel().equals("mail")
                && !hours(situation).isEmpty();
    }

    @Override
    boolean allows(Situation situation) {
        return hours(situation).stream().noneMatch(hours -> hours.isOpenAnywhere(situation.hourDays, situation.hours));
    }

    @Override
    long release(Situation situation) {
        return turns(hours(situation), situation);
    }

    @Override
    long closes(Situation situation) {
        return turns(hours(situation), situation);
    }

    private static long turns(List<HoursRule> all, Situation situation) {
        long turns = Situation.NEVER;
        for (HoursRule hours : all) {
            turns = Math.min(turns, hours.turns(situation.hourDays, situation.hours));
        }
        return turns;
    }

    private static List<HoursRule> hours(Situation situation) {
        List<HoursRule> all = List.of();
        for (ContactFact fact : situation.facts.recorded()) {
            if (fact.terms() instanceof FactTerms.InconvenientTime time && situation.holds(fact)) {
                all = new ArrayList<>(all);
                all.add(new HoursRule(time.hours()));
            }
        }
        return all;
    }

    @Override
    String says() {
        return "The person called this time inconvenient.";
    }
}
