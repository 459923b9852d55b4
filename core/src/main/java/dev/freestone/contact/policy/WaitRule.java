package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Wait;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.FactTerms;
import java.util.List;

/** Nothing for some days after an event, which is on the first of them. Pure. Source: docs/spec/contact-policy.md 5, C5. */
final class WaitRule extends BoundRule {
    private static final long HOUR = 3_600 * ZoneDays.SECOND;

    private final Wait wait;
    private final String says;
    private final boolean byPerson;
    private final boolean byDebt;

    WaitRule(String id, Binding binding, Wait wait) {
        super(id, binding);
        this.wait = wait;
        this.says = "No contact is made for " + wait.window().length()
                + (wait.window().days() ? " days" : " hours")
                + (wait.afterConversation() ? " after a conversation." : " after an offer was declined.");
        this.byPerson = wait.key().contains(RuleParams.Key.PERSON);
        this.byDebt = wait.key().contains(RuleParams.Key.DEBT);
    }

    @Override
    boolean denies() {
        return false;
    }

    @Override
    boolean needsPlace() {
        return wait.window().days();
    }

    @Override
    boolean asksDate() {
        return wait.window().days();
    }

    @Override
    boolean allows(Situation situation) {
        return release(situation) <= situation.at;
    }

    @Override
    long release(Situation situation) {
        return wait.afterConversation() ? afterTalk(situation) : afterRefusal(situation);
    }

    private long afterTalk(Situation situation) {
        EventIndex events = situation.facts.index();
        List<String> debts = binding.debts(situation);
        long past = wait.window().past(situation.at);
        for (int i = events.size - 1; i >= 0 && events.at[i] > past; i--) {
            if (events.kind[i] == EventKind.CONVERSATION && isMeant(situation, events, i, debts)) {
                return ends(situation, events.at[i]);
            }
        }
        return situation.at;
    }

    private boolean isMeant(Situation situation, EventIndex events, int i, List<String> debts) {
        if (!byDebt) {
            return !byPerson || events.person[i].equals(situation.question.person());
        }
        for (int each = 0; each < debts.size(); each++) {
            String debt = debts.get(each);
            int asked = Situation.isAny(debt) ? events.debt[i] : situation.number(debt);
            if (CounterRule.isAbout(situation, events, i, asked, byPerson)) {
                return true;
            }
        }
        return false;
    }

    private long afterRefusal(Situation situation) {
        long release = situation.at;
        for (ContactFact fact : situation.facts.recorded()) {
            if (fact.terms() instanceof FactTerms.SolicitationRefused && situation.holds(fact)) {
                release = Math.max(release, ends(situation, ZoneDays.micros(fact.from())));
            }
        }
        return release;
    }

    private long ends(Situation situation, long event) {
        if (!wait.window().days()) {
            return event + wait.window().length() * HOUR;
        }
        long ends = situation.at;
        for (ZoneDay day : situation.days) {
            long date = ZoneDays.date(day.clock, event) + wait.window().length();
            if (date > day.date) {
                ends = Math.max(ends, ZoneDays.midnight(day.clock, date));
            }
        }
        return ends;
    }

    @Override
    String says() {
        return says;
    }
}
