package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.lifecycle.Decision;
import dev.freestone.lifecycle.Row;
import dev.freestone.model.promo.LoanStatus;
import dev.freestone.model.promo.PromoStatus;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What becomes of a promo program when something happens to it: rows of {@link PromoLifeCycle}, with their facts and
 * effects. Static, pure and thread-safe. Source: docs/spec/promo-programs.md 5.
 */
public final class PromoRules {
    private PromoRules() {}

    /**
     * Creates a program (T1 to T3), and activates it when that was asked for (T4).
     *
     * @param draft the program as pending, its dates judged
     * @param active whether it was asked for as active
     * @param typeActive whether its type is active
     * @param scene what else there is; {@link PromoScene#otherOpen()} is another program that is open
     * @return the program, or why there is none
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> create(
            PromoProgram draft, boolean active, boolean typeActive, PromoScene scene) {
        boolean waits = active
                && draft.track().origin() == PromoOrigin.AT_ORIGINATION
                && scene.facts().status() == LoanStatus.PENDING;
        PromoEvent event = waits
                ? PromoEvent.CREATE_ACTIVE_AT_ORIGINATION
                : active ? PromoEvent.CREATE_ACTIVE : PromoEvent.CREATE_PENDING;
        PromoGuards guards = new PromoGuards(draft, scene, typeActive, scene.today());
        Optional<Row<PromoStatus, PromoEvent, PromoGuard>> row = PromoLifeCycle.next(Optional.empty(), event, guards);
        if (row.isEmpty()) {
            return guards.refuse(Optional.empty(), event);
        }
        PromoProgram created = draft.with(PromoTrack.created(draft.track().origin(), waits));
        Map<String, String> details = new TreeMap<>();
        details.put("promoProgramType", draft.offer().typeId().value());
        details.put("origin", draft.track().origin().code());
        PromoStep step =
                new PromoStep(created, scene).fact(PromoFact.by(row.get().id(), "PromoCreated", details));
        if (event == PromoEvent.CREATE_ACTIVE) {
            step.activate(guards, "T4").evaluate();
        }
        return step.accepted();
    }

    /**
     * Activates a program (T4).
     *
     * @param program the program
     * @param scene what else there is
     * @return the program, or why it is not activated
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> activate(PromoProgram program, PromoScene scene) {
        return activated(program, scene, PromoEvent.ACTIVATE);
    }

    /**
     * Activates a program whose loan was activated (T5). A guard that does not hold leaves it pending.
     *
     * @param program the program
     * @param scene what else there is
     * @return the program; with the fact {@code PromoActivationFailed} when it stays pending; unchanged when it does not wait
     *     for its loan
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> loanActivated(PromoProgram program, PromoScene scene) {
        if (program.status() != PromoStatus.PENDING || !program.track().activateWithLoan()) {
            return new Decision.Unchanged<>();
        }
        return activated(program, scene, PromoEvent.LOAN_ACTIVATED)
                .fold(
                        accepted -> accepted,
                        Decision.Unchanged::new,
                        refused -> new PromoStep(program, scene)
                                .fact(PromoFact.of(
                                        "PromoActivationFailed",
                                        Map.of("code", refused.reason().code())))
                                .accepted());
    }

    private static Decision<PromoProgram, PromoFact, PromoEffect> activated(
            PromoProgram program, PromoScene scene, PromoEvent event) {
        PromoGuards guards = PromoGuards.of(program, scene);
        return PromoLifeCycle.next(Optional.of(program.status()), event, guards)
                .map(row -> new PromoStep(program, scene)
                        .activate(guards, row.id())
                        .evaluate()
                        .accepted())
                .orElseGet(() -> guards.refuse(Optional.of(program.status()), event));
    }

    /**
     * Evaluates a program as of today (T6 to T8).
     *
     * @param program the program
     * @param scene what else there is
     * @return the program; unchanged unless it is active and something is decided
     * @throws dev.freestone.error.FreestoneException {@code facts_invalid}
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> evaluate(PromoProgram program, PromoScene scene) {
        PromoStep step = new PromoStep(program, scene).evaluate();
        return step.program().equals(program) ? new Decision.Unchanged<>() : step.accepted();
    }

    /**
     * Cancels a program (T9).
     *
     * @param program the program
     * @param request why, by whom, and whether it is told
     * @param scene what else there is
     * @return the program, or {@code illegal_transition}
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> cancel(
            PromoProgram program, PromoCancelRequest request, PromoScene scene) {
        PromoGuards guards = PromoGuards.of(program, scene);
        Optional<Row<PromoStatus, PromoEvent, PromoGuard>> row =
                PromoLifeCycle.next(Optional.of(program.status()), PromoEvent.CANCEL, guards);
        if (row.isEmpty()) {
            return guards.refuse(Optional.of(program.status()), PromoEvent.CANCEL);
        }
        PromoProgram.Settings kept = program.settings();
        PromoStep step = new PromoStep(
                        program.with(
                                program.dates(),
                                new PromoProgram.Settings(
                                        kept.disqualifyOverdueDays(),
                                        kept.externalId(),
                                        kept.metaData(),
                                        request.caseId().or(kept::caseId))),
                        scene)
                .fact(PromoFact.by(
                        row.get().id(),
                        "PromoCanceled",
                        Map.of("promoCancelReason", request.reason().code())));
        Optional<PromoTerms> terms = program.terms();
        step.become(step.program()
                .with(
                        PromoStatus.CANCELED,
                        Optional.of(new PromoCancellation(request.reason(), request.by(), false)),
                        program.times().canceled(scene.now()),
                        program.track().decided(scene.today())));
        terms.ifPresent(each -> step.keep(scene.evaluate(each)));
        return (request.sendNotice() ? step.notice(false) : step).accepted();
    }

    /**
     * Records the rate that the host has made for the exercise, once.
     *
     * @param program the program
     * @param rateId the rate
     * @param scene what else there is
     * @return the program; unchanged when it is recorded already; {@code illegal_transition} for another one, and unless the
     *     program is exercised
     */
    public static Decision<PromoProgram, PromoFact, PromoEffect> recordRate(
            PromoProgram program, String rateId, PromoScene scene) {
        Optional<String> recorded = program.exercisedRateId();
        if (recorded.equals(Optional.of(rateId))) {
            return new Decision.Unchanged<>();
        }
        if (program.status() != PromoStatus.EXERCISED || recorded.isPresent()) {
            return new Decision.Rejected<>(
                    ErrorCode.ILLEGAL_TRANSITION,
                    recorded.isPresent()
                            ? "another rate is recorded for this exercise and is never replaced"
                            : "a rate belongs to an exercised program, this one is "
                                    + program.status().code(),
                    Map.of("from", program.status().code(), "event", "record_exercised_rate"));
        }
        return new PromoStep(program.rated(rateId), scene)
                .fact(PromoFact.of("PromoExercisedRateRecorded", Map.of("rate", rateId)))
                .accepted();
    }
}
