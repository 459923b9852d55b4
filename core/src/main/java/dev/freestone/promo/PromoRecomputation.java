package dev.freestone.promo;

import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.PromoStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What current facts say of a program, beside what it was decided on. Immutable. Source: docs/spec/promo-programs.md 8.
 *
 * @param stored what was decided
 * @param computed what is decided now
 * @param causes what differs between the facts, oldest first
 * @param changed what came out differently because of it; empty when the facts are equal
 * @param action what follows
 */
public record PromoRecomputation(
        PromoVerdict stored,
        PromoVerdict computed,
        List<PromoCause> causes,
        List<PromoChange> changed,
        PromoAction action) {
    /**
     * Copies the lists.
     *
     * @param stored what was decided
     * @param computed what is decided now
     * @param causes what differs between the facts, oldest first
     * @param changed what came out differently because of it
     * @param action what follows
     */
    public PromoRecomputation {
        causes = List.copyOf(causes);
        changed = List.copyOf(changed);
    }

    /**
     * Compares two decisions. Both are made under the terms of the stored one.
     *
     * @param status the status of the program
     * @param canceledByEvaluator whether an evaluation canceled it; read only while it is canceled
     * @param stored the decision that its last transition rested on
     * @param computed the decision from current facts
     * @return the comparison
     */
    public static PromoRecomputation of(
            PromoStatus status, boolean canceledByEvaluator, PromoDecision stored, PromoDecision computed) {
        LoanFacts before = stored.facts();
        LoanFacts after = computed.facts();
        boolean equal = before.equals(after) || stored.factsDigest().equals(computed.factsDigest());
        PromoAction action = action(status, canceledByEvaluator, PromoVerdict.of(stored), PromoVerdict.of(computed));
        return new PromoRecomputation(
                PromoVerdict.of(stored),
                PromoVerdict.of(computed),
                equal ? List.of() : FactsDifference.between(before, after),
                equal ? List.of() : changes(stored, computed),
                equal && action == PromoAction.REPORTED ? PromoAction.NONE : action);
    }

    /**
     * The table of actions.
     *
     * @param status the status of the program
     * @param canceledByEvaluator whether an evaluation canceled it; read only while it is canceled
     * @param stored what was decided
     * @param computed what is decided now
     * @return what follows
     */
    public static PromoAction action(
            PromoStatus status, boolean canceledByEvaluator, PromoVerdict stored, PromoVerdict computed) {
        if (computed.state() == PromoState.UNDECIDED) {
            return PromoAction.REPORTED;
        }
        return switch (status) {
            case PENDING -> PromoAction.NONE;
            case ACTIVE -> active(computed.state());
            case CANCELED -> canceledByEvaluator ? canceled(stored, computed) : PromoAction.REPORTED;
            case EXERCISED -> exercised(stored, computed);
        };
    }

    private static PromoAction active(PromoState computed) {
        return switch (computed) {
            case UNDECIDED -> PromoAction.REPORTED;
            case NOT_STARTED, ACTIVE, IN_GRACE -> PromoAction.NONE;
            case EXERCISED -> PromoAction.EXERCISE;
            case DISQUALIFIED -> PromoAction.DISQUALIFY;
            case EXPIRED -> PromoAction.EXPIRE;
        };
    }

    private static PromoAction canceled(PromoVerdict stored, PromoVerdict computed) {
        return switch (computed.state()) {
            case UNDECIDED, NOT_STARTED -> PromoAction.REPORTED;
            case ACTIVE, IN_GRACE -> PromoAction.REINSTATE;
            case EXERCISED -> PromoAction.EXERCISE_CANCELED;
            case DISQUALIFIED, EXPIRED -> computed.equals(stored) ? PromoAction.NONE : PromoAction.CORRECT_CANCELLATION;
        };
    }

    private static PromoAction exercised(PromoVerdict stored, PromoVerdict computed) {
        if (computed.state() != PromoState.EXERCISED) {
            return PromoAction.CONFIRMATION_REQUIRED;
        }
        return computed.equals(stored) ? PromoAction.NONE : PromoAction.CORRECT_EXERCISE;
    }

    private static List<PromoChange> changes(PromoDecision stored, PromoDecision computed) {
        List<PromoChange> changes = new ArrayList<>();
        LocalDate today = computed.asOf();
        add(
                changes,
                "state",
                computed.decidedOn().orElse(today),
                stored.state().code(),
                computed.state().code());
        add(changes, "decidedOn", today, text(stored.decidedOn()), text(computed.decidedOn()));
        add(
                changes,
                "remaining",
                today,
                stored.remaining().toPlainString(),
                computed.remaining().toPlainString());
        add(
                changes,
                "peakDaysOverdue",
                computed.peakOn().orElse(today),
                Integer.toString(stored.peakDaysOverdue()),
                Integer.toString(computed.peakDaysOverdue()));
        add(changes, "peakOn", today, text(stored.peakOn()), text(computed.peakOn()));
        return changes;
    }

    private static void add(List<PromoChange> changes, String value, LocalDate day, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new PromoChange(value, day, before, after));
        }
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("none");
    }
}
