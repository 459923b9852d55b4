package dev.freestone.contact.policy;

import java.util.function.Predicate;

/** A rule that every policy has: it stops when something is true. */
final class CoreRule extends LiveRule {
    private final boolean denies;
    private final boolean asksRecorded;
    private final Predicate<Situation> stop;
    private final String says;

    private CoreRule(String id, boolean denies, boolean asksRecorded, Predicate<Situation> stop, String says) {
        super(id);
        this.denies = denies;
        this.asksRecorded = asksRecorded;
        this.stop = stop;
        this.says = says;
    }

    static CoreRule deny(String id, Predicate<Situation> stop, String says) {
        return new CoreRule(id, true, false, stop, says);
    }

    static CoreRule hold(String id, Predicate<Situation> stop, String says) {
        return new CoreRule(id, false, false, stop, says);
    }

    /** The same, asked only when a fact is recorded. */
    CoreRule ofRecorded() {
        return new CoreRule(id(), denies, true, stop, says);
    }

    @Override
    boolean asksRecorded() {
        return asksRecorded;
    }

    @Override
    boolean denies() {
        return denies;
    }

    @Override
    boolean applies(Situation situation) {
        return stop.test(situation);
    }

    @Override
    boolean allows(Situation situation) {
        return false;
    }

    @Override
    String says() {
        return says;
    }
}
