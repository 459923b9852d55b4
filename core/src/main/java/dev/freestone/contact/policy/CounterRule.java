package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Counter;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.EventMark;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** At most so many contacts in so many days or hours. Pure. Source: docs/spec/contact-policy.md 5, C1 to C4. */
final class CounterRule extends BoundRule {
    private static final long HOUR = 3_600 * ZoneDays.SECOND;

    private final Counter counter;
    private final long kinds;
    private final long purposes;
    private final long channels;
    private final long excluded;
    private final String says;
    private final boolean byPerson;
    private final boolean byDebt;
    private final boolean bySubject;
    private final boolean ofSubjects;
    private final int limit;

    CounterRule(String id, Binding binding, Counter counter, Set<Purpose> scope) {
        super(id, binding);
        this.counter = counter;
        this.kinds = EventBits.of(counter.count());
        Set<Purpose> asked = counter.purposes().isEmpty() ? scope : counter.purposes();
        this.purposes = EventBits.of(asked.isEmpty() ? EnumSet.allOf(Purpose.class) : asked);
        this.channels = counter.channels().isEmpty() ? EventBits.ANY_CHANNEL : EventBits.of(counter.channels());
        Set<EventMark> marks = EnumSet.noneOf(EventMark.class);
        marks.addAll(counter.exclude());
        if (counter.place() == RuleParams.Place.WORK) {
            marks.add(EventMark.NOT_WORK);
        } else if (counter.place() == RuleParams.Place.NOT_WORK) {
            marks.add(EventMark.WORK);
        }
        this.excluded = EventBits.of(marks);
        this.says = "At most " + counter.limit() + " contacts are made in "
                + counter.window().length() + (counter.window().days() ? " days." : " hours.");
        this.byPerson = counter.key().contains(RuleParams.Key.PERSON);
        this.byDebt = counter.key().contains(RuleParams.Key.DEBT);
        this.ofSubjects = !counter.subjects().isEmpty();
        this.limit = counter.limit();
        this.bySubject =
                counter.key().contains(RuleParams.Key.SUBJECT) || counter.key().contains(RuleParams.Key.EVENT);
    }

    @Override
    boolean denies() {
        return false;
    }

    @Override
    boolean needsPlace() {
        return counter.window().days();
    }

    @Override
    boolean asksDate() {
        return counter.window().days();
    }

    @Override
    boolean applies(Situation situation) {
        return isOfPlace(situation.facts.host().destination().place()) && super.applies(situation);
    }

    private boolean isOfPlace(Optional<ContactPlace> place) {
        return place.isEmpty()
                || switch (counter.place()) {
                    case ANY -> true;
                    case WORK -> place.get() == ContactPlace.WORK;
                    case NOT_WORK -> place.get() != ContactPlace.WORK;
                };
    }

    @Override
    boolean allows(Situation situation) {
        return release(situation) <= situation.at;
    }

    /** When the event that is one too many has left the window: of each debt, in each zone, whichever is last. */
    @Override
    long release(Situation situation) {
        if (!byDebt) {
            return release(situation, NO_DEBT_ASKED);
        }
        long release = situation.at;
        EventIndex events = situation.facts.index();
        List<String> debts = binding.debts(situation);
        for (int i = 0; i < debts.size(); i++) {
            String debt = debts.get(i);
            if (Situation.isAny(debt)) {
                for (int each = 0; each < events.debts(); each++) {
                    release = Math.max(release, release(situation, each));
                }
                release = Math.max(release, release(situation, Integer.MAX_VALUE));
            } else {
                release = Math.max(release, release(situation, situation.number(debt)));
            }
        }
        return release;
    }

    private static final int NO_DEBT_ASKED = Integer.MIN_VALUE;

    private long release(Situation situation, int debt) {
        EventIndex events = situation.facts.index();
        int left = limit;
        long past = counter.window().past(situation.at);
        for (int i = events.size - 1; i >= 0 && events.at[i] > past; i--) {
            if (counts(situation, events, i, debt)) {
                left--;
                if (left == 0) {
                    return leaves(situation, events.at[i]);
                }
            }
        }
        return situation.at;
    }

    private boolean counts(Situation situation, EventIndex events, int i, int debt) {
        long bits = events.bits[i];
        if ((bits & kinds) == 0 || (bits & purposes) == 0 || (bits & channels) == 0 || (bits & excluded) != 0) {
            return false;
        }
        if (bySubject && !events.subject[i].equals(situation.question.subject())) {
            return false;
        }
        if (ofSubjects && !counter.subjects().contains(events.subject[i])) {
            return false;
        }
        if (debt == NO_DEBT_ASKED) {
            return events.first[i] && (!byPerson || events.person[i].equals(situation.question.person()));
        }
        return isAbout(situation, events, i, debt, byPerson);
    }

    /** Whether an event is about a debt; one about none in particular is about every debt of its person. */
    static boolean isAbout(Situation situation, EventIndex events, int i, int debt, boolean ofPerson) {
        boolean own = events.person[i].equals(situation.question.person());
        if (events.debt[i] == EventIndex.NO_DEBT) {
            return own && events.purpose[i] == Purpose.COLLECTION;
        }
        return events.debt[i] == debt && (own || !ofPerson);
    }

    private long leaves(Situation situation, long event) {
        if (!counter.window().days()) {
            return event + counter.window().length() * HOUR;
        }
        long leaves = situation.at;
        for (ZoneDay day : situation.days) {
            long date = ZoneDays.date(day.clock, event) + counter.window().length();
            if (date > day.date) {
                leaves = Math.max(leaves, ZoneDays.midnight(day.clock, date));
            }
        }
        return leaves;
    }

    @Override
    String says() {
        return says;
    }
}
