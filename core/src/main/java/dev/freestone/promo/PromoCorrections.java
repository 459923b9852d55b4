package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.promo.PromoStatus;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What becomes of a promo program when the facts of its loan have changed behind it (T11 to T13). Static, pure and
 * thread-safe. Source: docs/spec/promo-programs.md 8.
 */
public final class PromoCorrections {
    private PromoCorrections() {}

    /**
     * Decides from scratch and compares with what was decided. A canceled or exercised program is judged by the terms of that
     * decision, another one by its own.
     *
     * @param program the program
     * @param own its own terms, or those that it would be activated with
     * @param basis what its last change of status rested on; empty when nothing is kept, then only the new facts count
     * @param scene what else there is
     * @return the comparison and the program after it
     * @throws dev.freestone.error.FreestoneException {@code facts_invalid}
     */
    public static PromoRecomputed recompute(
            PromoProgram program, PromoTerms own, Optional<PromoBasis> basis, PromoScene scene) {
        PromoTerms terms =
                program.isOpen() || basis.isEmpty() ? own : basis.get().terms();
        PromoDecision computed = scene.evaluate(terms);
        PromoDecision stored = basis.map(kept ->
                        PromoEvaluator.evaluate(terms, LoanCourse.of(kept.facts()), kept.asOf(), scene.interest()))
                .orElse(computed);
        boolean byEvaluator =
                program.cancellation().map(PromoCancellation::byEvaluator).orElse(false);
        PromoRecomputation found = PromoRecomputation.of(program.status(), byEvaluator, stored, computed);
        Optional<ErrorCode> blocked = found.action() == PromoAction.REINSTATE
                ? scene.otherOpen().map(other -> ErrorCode.PROMO_ALREADY_OPEN)
                : Optional.empty();
        return new PromoRecomputed(
                found,
                blocked,
                blocked.isPresent() ? new Decision.Unchanged<>() : act(program, found, computed, scene));
    }

    private static Decision<PromoProgram, PromoFact, PromoEffect> act(
            PromoProgram program, PromoRecomputation found, PromoDecision computed, PromoScene scene) {
        PromoStep step = new PromoStep(program, scene);
        Map<String, String> why = difference(found);
        return switch (found.action()) {
            case NONE, REPORTED -> forget(program, step);
            case EXERCISE, DISQUALIFY, EXPIRE -> step.settle(computed).accepted();
            case REINSTATE -> reinstate(program, computed, why, step);
            case EXERCISE_CANCELED ->
                step.withdraw()
                        .exercise(PromoEvent.RECOMPUTED_EXERCISED, computed, why)
                        .accepted();
            case CORRECT_CANCELLATION ->
                step.become(program.with(
                                PromoStatus.CANCELED,
                                Optional.of(PromoCancellation.evaluated(computed.state())),
                                program.times(),
                                program.track().corrected(computed.decidedOn().orElseThrow())))
                        .keep(computed)
                        .fact(PromoFact.of("PromoDecisionCorrected", why))
                        .accepted();
            case CORRECT_EXERCISE ->
                step.become(program.with(
                                program.track().corrected(computed.decidedOn().orElseThrow())))
                        .keep(computed)
                        .fact(PromoFact.of("PromoDecisionCorrected", why))
                        .accepted();
            case CONFIRMATION_REQUIRED -> report(program, found, why, step);
        };
    }

    private static Decision<PromoProgram, PromoFact, PromoEffect> reinstate(
            PromoProgram program, PromoDecision computed, Map<String, String> why, PromoStep step) {
        String row = step.row(PromoEvent.RECOMPUTED_RUNNING);
        return step.withdraw()
                .become(program.with(
                        PromoStatus.ACTIVE,
                        Optional.empty(),
                        program.times().running(),
                        program.track().resumed()))
                .keep(computed)
                .fact(PromoFact.by(row, "PromoReinstated", why))
                .evaluate()
                .accepted();
    }

    /** What was reported before and is not so any more must not be applied. */
    private static Decision<PromoProgram, PromoFact, PromoEffect> forget(PromoProgram program, PromoStep step) {
        if (program.track().correction().isEmpty()) {
            return new Decision.Unchanged<>();
        }
        return step.become(program.with(program.track().reported(Optional.empty())))
                .fact(PromoFact.of("PromoCorrectionWithdrawn", Map.of()))
                .accepted();
    }

    private static Decision<PromoProgram, PromoFact, PromoEffect> report(
            PromoProgram program, PromoRecomputation found, Map<String, String> why, PromoStep step) {
        Optional<PromoVerdict> verdict = Optional.of(found.computed());
        if (program.track().correction().equals(verdict)) {
            return new Decision.Unchanged<>();
        }
        return step.become(program.with(program.track().reported(verdict)))
                .fact(PromoFact.of("PromoCorrectionRequired", why))
                .accepted();
    }

    /**
     * Takes an exercise back after a recomputation has reported that there is none (T13).
     *
     * @param program the program, of the version that was reported
     * @param basis what the exercise rested on
     * @param scene what else there is
     * @return the program; {@code illegal_transition} without such a report, {@code conflict} when current facts say something
     *     else than was reported, {@code promo_already_open}
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> apply(
            PromoProgram program, Optional<PromoBasis> basis, PromoScene scene) {
        PromoGuards guards = PromoGuards.of(program, scene);
        Optional<PromoVerdict> reported = program.track().correction();
        PromoEvent event = reported.filter(verdict -> !PromoGuards.stays(verdict.state()))
                .map(verdict -> PromoEvent.CORRECT_TO_CANCELED)
                .orElse(PromoEvent.CORRECT_TO_ACTIVE);
        if (PromoLifeCycle.next(Optional.of(program.status()), event, guards).isEmpty()) {
            return guards.refuse(Optional.of(program.status()), event);
        }
        PromoTerms terms = basis.map(PromoBasis::terms).or(program::terms).orElseThrow();
        PromoDecision computed = scene.evaluate(terms);
        if (!reported.orElseThrow().equals(PromoVerdict.of(computed))) {
            return new Decision.Rejected<>(
                    ErrorCode.CONFLICT,
                    "the facts say something else than was reported, recompute the program first",
                    Map.of(
                            "reported", reported.orElseThrow().state().code(),
                            "computed", computed.state().code()));
        }
        Map<String, String> details = new TreeMap<>();
        details.put("state", computed.state().code());
        program.exercisedRateId().ifPresent(rate -> details.put("rate", rate));
        PromoStep step = new PromoStep(program, scene);
        if (event == PromoEvent.CORRECT_TO_CANCELED) {
            return step.fact(PromoFact.by(step.row(event), "PromoExerciseReversed", details))
                    .cancel(event, computed, Map.of())
                    .accepted();
        }
        String row = step.row(event);
        return step.become(program.with(
                        PromoStatus.ACTIVE,
                        Optional.empty(),
                        program.times().running(),
                        program.track().resumed()))
                .keep(computed)
                .fact(PromoFact.by(row, "PromoExerciseReversed", details))
                .evaluate()
                .accepted();
    }

    private static Map<String, String> difference(PromoRecomputation found) {
        Map<String, String> details = new TreeMap<>();
        details.put("before", found.stored().state().code());
        details.put("after", found.computed().state().code());
        found.computed().decidedOn().ifPresent(day -> details.put("decidedOn", day.toString()));
        details.put(
                "causes",
                found.causes().stream()
                        .map(cause -> cause.kind().code())
                        .distinct()
                        .collect(Collectors.joining(" ")));
        return details;
    }
}
