package dev.freestone.contact.policy;

/** A rule as it is evaluated. Immutable; pure. */
abstract class LiveRule {
    /** No state in particular. */
    static final String ANY_STATE = "";

    private static final long HORIZON = 400 * ZoneDays.DAY;

    private final String id;

    LiveRule(String id) {
        this.id = id;
    }

    /** {@code pack/rule}. */
    String id() {
        return id;
    }

    /** The one state about whose people it is; {@link #ANY_STATE} when it may apply anywhere. */
    String state() {
        return ANY_STATE;
    }

    /** Whether it has nothing to say of somebody of whom no fact is recorded. */
    boolean asksRecorded() {
        return false;
    }

    /** Whether it stops, or is only recorded. */
    boolean stops() {
        return true;
    }

    /** Whether what it does not allow is denied, or held. */
    abstract boolean denies();

    /** Whether it has something to say of this contact at this instant. */
    abstract boolean applies(Situation situation);

    /** Whether it allows the contact; asked only when it applies. */
    abstract boolean allows(Situation situation);

    /** Whether it needs to know what time or date it is where the person is. */
    boolean needsPlace() {
        return false;
    }

    /** Whether its answer may change with the date. */
    boolean asksDate() {
        return false;
    }

    /** The first later instant at which what it demands is met, as far as time alone does it. */
    long release(Situation situation) {
        return Situation.NEVER;
    }

    /** The first later instant at which it no longer allows what it allows now, as far as hours do it. */
    long closes(Situation situation) {
        return Situation.NEVER;
    }

    /** The first instant, if it is before a limit, at which a day begins on which it comes into force or ceases to be. */
    long comes(Situation situation, long limit) {
        return limit;
    }

    /** Whether what it needs is a consent. */
    boolean asksConsent() {
        return false;
    }

    /** The first later instant at which it lets a contact pass that it holds now, if nothing else happens. */
    final long passes(Situation situation) {
        Situation then = situation;
        long last = situation.at + HORIZON;
        do {
            long next = comes(then, Math.min(release(then), then.nextFact()));
            if (next > last) {
                return Situation.NEVER;
            }
            then = situation.later(next);
        } while (applies(then) && !allows(then));
        return then.at;
    }

    /** One sentence for a reader. */
    abstract String says();
}
