package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.model.promo.PromoStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tells of the guards of the life cycle whether they hold for one program, and why not. What a guard needs is found out
 * when it is asked, so that facts that contradict themselves stop nothing that does not rest on them. Used by one thread.
 */
final class PromoGuards implements Predicate<PromoGuard> {
    private final PromoProgram program;
    private final PromoScene scene;
    private final boolean typeActive;
    private final LocalDate countedFrom;

    /** Guards of a program whose days overdue count from a date on. */
    PromoGuards(PromoProgram program, PromoScene scene, boolean typeActive, LocalDate countedFrom) {
        this.program = program;
        this.scene = scene;
        this.typeActive = typeActive;
        this.countedFrom = countedFrom;
    }

    static PromoGuards of(PromoProgram program, PromoScene scene) {
        return new PromoGuards(program, scene, true, scene.today());
    }

    @Override
    public boolean test(PromoGuard guard) {
        LoanStatus loan = scene.facts().status();
        return switch (guard) {
            case TYPE_ACTIVE -> typeActive;
            case LOAN_OPEN -> loan == LoanStatus.PENDING || loan == LoanStatus.ACTIVE;
            case NONE_OPEN -> scene.otherOpen().isEmpty();
            case LOAN_ACTIVE -> loan == LoanStatus.ACTIVE;
            case LOAN_ACTIVE_OR_PAID_OFF -> loan == LoanStatus.ACTIVE || loan == LoanStatus.PAID_OFF;
            case DATES_IN_BOUNDS -> dates().isPresent();
            case PERIOD_NOT_OVER ->
                !scene.today().isAfter(dates().orElseThrow().effectiveEnd().orElseThrow());
            case STAYS -> stays(decision().state());
            case ACTIVATES_WITH_LOAN -> program.track().activateWithLoan();
            case CANCELED_BY_EVALUATOR ->
                program.cancellation().map(PromoCancellation::byEvaluator).orElse(false);
            case CORRECTION_REPORTED -> program.track().correction().isPresent();
            // Whoever has another version is refused before the guards are asked.
            case VERSION_REPORTED -> true;
        };
    }

    static boolean stays(PromoState state) {
        return state != PromoState.DISQUALIFIED && state != PromoState.EXPIRED;
    }

    /** The dates that it has once it runs; empty when they are out of their bounds. */
    Optional<PromoDates> dates() {
        return PromoDateRules.resolve(program.dates(), scene.start(program));
    }

    /** The terms that it has once it runs. */
    PromoTerms terms() {
        return PromoTerms.of(dates().orElseThrow(), program.settings().disqualifyOverdueDays())
                .countingFrom(countedFrom);
    }

    PromoDecision decision() {
        return scene.evaluate(terms());
    }

    /** Why an event does nothing. */
    <S, F, X> Decision<S, F, X> refuse(Optional<PromoStatus> from, PromoEvent event) {
        ErrorCode code = PromoLifeCycle.refusal(from, event, this);
        Map<String, String> details = new TreeMap<>();
        // A program that is not created has no id that anybody could look up.
        from.ifPresent(any -> details.put("promoProgram", program.id().value()));
        String message = switch (code) {
            case PROMO_TYPE_NOT_ACTIVE ->
                "promo program type " + program.offer().typeId() + " is not active, activate it or take another";
            case LOAN_NOT_OPEN -> "the loan is neither pending nor active, a program needs one that is";
            case LOAN_NOT_ACTIVE -> "the loan is not active, wait for its activation";
            case PROMO_ALREADY_OPEN -> "another program of this loan and promo type is pending or active, end it first";
            case PROMO_DATES_OUT_OF_BOUNDS ->
                "the dates do not lie between the loan's activation and its last due date, change them first";
            case PROMO_PERIOD_OVER -> "the effective end has gone by, extend the program first";
            case PROMO_WOULD_CANCEL -> "the program would be canceled at once, change its terms first";
            default ->
                event == PromoEvent.CORRECT_TO_ACTIVE && from.equals(Optional.of(PromoStatus.EXERCISED))
                        ? "no recomputation has reported that the program is not exercised any more, recompute it first"
                        : "this is not allowed while the program is " + name(from);
        };
        switch (code) {
            case PROMO_TYPE_NOT_ACTIVE ->
                details.put("promoProgramType", program.offer().typeId().value());
            case PROMO_ALREADY_OPEN ->
                scene.otherOpen().ifPresent(other -> details.put("openPromoProgram", other.value()));
            case PROMO_DATES_OUT_OF_BOUNDS -> bounds(details);
            case PROMO_PERIOD_OVER ->
                details.put(
                        "promoEffectiveEndDate",
                        dates().orElseThrow().effectiveEnd().orElseThrow().toString());
            case PROMO_WOULD_CANCEL -> explain(details, decision());
            case LOAN_NOT_OPEN, LOAN_NOT_ACTIVE ->
                details.put("loanStatus", scene.facts().status().code());
            case ILLEGAL_TRANSITION -> {
                details.put("from", name(from));
                details.put("event", event.code());
            }
            default -> {}
        }
        return new Decision.Rejected<>(code, message, details);
    }

    private void bounds(Map<String, String> details) {
        program.dates()
                .start()
                .or(scene.start(program)::unnamed)
                .ifPresent(day -> details.put("promoStartDate", day.toString()));
        program.dates().end().ifPresent(day -> details.put("promoEndDate", day.toString()));
        scene.bounds().activatedOn().ifPresent(day -> details.put("loanActivatedOn", day.toString()));
        scene.bounds().lastDueOn().ifPresent(day -> details.put("lastDueOn", day.toString()));
    }

    /** Adds why a program would be canceled. */
    static void explain(Map<String, String> details, PromoDecision decision) {
        details.put("state", decision.state().code());
        decision.decidedOn().ifPresent(day -> details.put("decidedOn", day.toString()));
        decision.explanation().stream()
                .filter(PromoCheck::deciding)
                .forEach(check -> details.put("explanation", check.line()));
    }

    private static String name(Optional<PromoStatus> from) {
        return from.map(PromoStatus::code).orElse("none");
    }
}
