package dev.freestone.contact.policy;

import dev.freestone.model.contact.FactTerms.WeeklyHours;
import java.util.List;

/** Contacts are made within some hours only, wherever the person may be. Pure. */
final class WindowRule extends BoundRule {
    private final HoursRule hours;

    WindowRule(String id, Binding binding, List<WeeklyHours> hours) {
        super(id, binding);
        this.hours = new HoursRule(hours);
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
        return !situation.isFreeOfHours() && !situation.question.channel().equals("mail") && super.applies(situation);
    }

    @Override
    boolean allows(Situation situation) {
        return hours.isOpen(situation.hourDays, situation.hours);
    }

    @Override
    long release(Situation situation) {
        return hours.opens(situation.hourDays, Math.max(situation.at, situation.hours));
    }

    @Override
    long closes(Situation situation) {
        return hours.closes(situation.hourDays, situation.hours);
    }

    @Override
    String says() {
        return "Contacts are made within certain hours only.";
    }
}
