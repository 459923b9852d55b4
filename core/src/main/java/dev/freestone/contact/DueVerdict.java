package dev.freestone.contact;

import dev.freestone.model.contact.IntentReason;
import java.util.Optional;
import java.util.Set;

/**
 * What a producer says of a contact that is due, before the policy is asked. Immutable. Source: docs/spec/contact-ledger.md 4.2.
 *
 * @param outcome whether it is still to be made
 * @param reason of a contact that ends: why
 * @param template of one that goes on: the template to use; empty = the planned one
 * @param required of one that goes on: the variables that its message needs; with one absent or null it is not sent
 */
public record DueVerdict(
        Outcome outcome, Optional<IntentReason> reason, Optional<String> template, Set<String> required) {
    private static final DueVerdict PROCEED =
            new DueVerdict(Outcome.PROCEED, Optional.empty(), Optional.empty(), Set.of());
    private static final DueVerdict SKIP = new DueVerdict(Outcome.SKIP, Optional.empty(), Optional.empty(), Set.of());

    /**
     * Copies the names.
     *
     * @param outcome whether it is still to be made
     * @param reason of a contact that ends: why
     * @param template of one that goes on: the template to use; empty = the planned one
     * @param required of one that goes on: the variables that its message needs; with one absent or null it is not sent
     */
    public DueVerdict {
        required = Set.copyOf(required);
    }

    /** The outcomes. */
    public enum Outcome {
        /** The policy decides next. */
        PROCEED,
        /** It is called back. */
        CANCEL,
        /** It is suppressed. */
        SUPPRESS,
        /** Not enough is known; it stays due and is looked at again. */
        SKIP
    }

    /**
     * The policy decides next.
     *
     * @return a verdict about the planned template, without required variables
     */
    public static DueVerdict proceed() {
        return PROCEED;
    }

    /**
     * The policy decides next, and the message must not have a hole.
     *
     * @param template the template to use; empty = the planned one
     * @param required the variables that it needs
     * @return the verdict
     */
    public static DueVerdict proceed(Optional<String> template, Set<String> required) {
        return new DueVerdict(Outcome.PROCEED, Optional.empty(), template, required);
    }

    /**
     * It is called back.
     *
     * @param reason one of the reasons of canceled contacts, such as {@link IntentReason#CASE_DELETED}
     * @return the verdict
     */
    public static DueVerdict cancel(IntentReason reason) {
        return new DueVerdict(Outcome.CANCEL, Optional.of(reason), Optional.empty(), Set.of());
    }

    /**
     * It is suppressed.
     *
     * @param reason one of the reasons of suppressed contacts, such as {@link IntentReason#TEMPLATE_DISABLED}
     * @return the verdict
     */
    public static DueVerdict suppress(IntentReason reason) {
        return new DueVerdict(Outcome.SUPPRESS, Optional.of(reason), Optional.empty(), Set.of());
    }

    /**
     * Not enough is known; it stays due and is looked at again.
     *
     * @return the verdict
     */
    public static DueVerdict skip() {
        return SKIP;
    }
}
