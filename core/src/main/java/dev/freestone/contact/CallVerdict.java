package dev.freestone.contact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reported call is beside what is known of it. Immutable. Source: docs/spec/contact-ledger.md 12.
 *
 * @param answer new, known or corrected
 * @param changed the columns that a correction changes
 * @param superseded whether a duplicate says what was corrected since
 */
public record CallVerdict(Answer answer, Set<CallField> changed, boolean superseded) {
    /** A call of which nothing was known. */
    public static final CallVerdict NEW = new CallVerdict(Answer.NEW, Set.of(), false);

    /** New, known or corrected. */
    public enum Answer {
        /** Nothing was known of it. */
        NEW,
        /** It was reported like this before. */
        DUPLICATE,
        /** It was reported otherwise before. */
        CORRECTION
    }

    /**
     * Copies the columns.
     *
     * @param answer new, known or corrected
     * @param changed the columns that a correction changes
     * @param superseded whether a duplicate says what was corrected since
     */
    public CallVerdict {
        EnumSet<CallField> copy = EnumSet.noneOf(CallField.class);
        copy.addAll(changed);
        changed = Collections.unmodifiableSet(copy);
    }

    /**
     * A call that was reported like this before.
     *
     * @param superseded whether it was corrected since
     * @return the verdict
     */
    public static CallVerdict duplicate(boolean superseded) {
        return new CallVerdict(Answer.DUPLICATE, Set.of(), superseded);
    }

    /**
     * A call that was reported otherwise before.
     *
     * @param changed the columns that say something else
     * @return the verdict
     */
    public static CallVerdict correction(Set<CallField> changed) {
        return new CallVerdict(Answer.CORRECTION, changed, false);
    }
}
