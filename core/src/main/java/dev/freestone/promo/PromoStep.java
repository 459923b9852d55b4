package dev.freestone.promo;

import dev.freestone.lifecycle.Decision;
import dev.freestone.model.promo.PromoStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A program on its way through one decision, which may be several rows of the life cycle at once. Used by one thread. */
final class PromoStep {
    private final PromoScene scene;
    private final List<PromoFact> facts = new ArrayList<>();
    private final List<PromoEffect> effects = new ArrayList<>();
    private PromoProgram program;

    PromoStep(PromoProgram program, PromoScene scene) {
        this.program = program;
        this.scene = scene;
    }

    PromoProgram program() {
        return program;
    }

    PromoStep fact(PromoFact fact) {
        facts.add(fact);
        return this;
    }

    PromoStep become(PromoProgram next) {
        program = next;
        return this;
    }

    PromoStep keep(PromoDecision decision) {
        effects.add(new PromoEffect.Keep(program.track().transitionNo(), PromoBasis.of(decision)));
        return this;
    }

    PromoStep notice(boolean byEvaluator) {
        effects.add(new PromoEffect.Notice(program.track().transitionNo(), byEvaluator));
        return this;
    }

    /** Calls back the notice of the cancellation that the program is in. */
    PromoStep withdraw() {
        effects.add(new PromoEffect.Withdraw(program.track().transitionNo()));
        return this;
    }

    /** T4 and T5, and the first activation of a canceled program: what its activation stamps. */
    PromoStep activate(PromoGuards guards, String row) {
        LocalDate today = scene.today();
        PromoDates dates = guards.dates().orElseThrow();
        LocalDate start = dates.start().orElseThrow();
        become(program.with(dates, program.settings())
                .with(
                        PromoStatus.ACTIVE,
                        Optional.empty(),
                        program.times().activated(scene.now()),
                        program.track().activated(today, start.isAfter(today) ? start : today)));
        Map<String, String> details = new TreeMap<>();
        details.put("promoStartDate", start.toString());
        details.put("promoEndDate", dates.end().orElseThrow().toString());
        return keep(guards.decision()).fact(PromoFact.by(row, "PromoActivated", details));
    }

    /** T6 to T8: what the evaluation of an active program says. */
    PromoStep settle(PromoDecision decision) {
        if (program.status() != PromoStatus.ACTIVE || !decision.state().settled()) {
            return this;
        }
        return switch (decision.state()) {
            case EXERCISED -> exercise(PromoEvent.EVALUATED_EXERCISED, decision, Map.of());
            case DISQUALIFIED -> cancel(PromoEvent.EVALUATED_DISQUALIFIED, decision, Map.of());
            default -> cancel(PromoEvent.EVALUATED_EXPIRED, decision, Map.of());
        };
    }

    /** The row by which something happens whose guards were asked before. */
    String row(PromoEvent event) {
        return PromoLifeCycle.next(Optional.of(program.status()), event, guard -> true)
                .orElseThrow()
                .id();
    }

    PromoStep exercise(PromoEvent event, PromoDecision decision, Map<String, String> also) {
        String row = row(event);
        LocalDate on = decision.decidedOn().orElseThrow();
        Map<String, String> details = new TreeMap<>(also);
        details.put("decidedOn", on.toString());
        details.put("interestToWaive", decision.interestTo(on).toPlainString());
        return become(program.with(
                        PromoStatus.EXERCISED,
                        Optional.empty(),
                        program.times().exercised(scene.now()),
                        program.track().decided(on)))
                .keep(decision)
                .fact(PromoFact.by(row, "PromoExercised", details));
    }

    PromoStep cancel(PromoEvent event, PromoDecision decision, Map<String, String> also) {
        String row = row(event);
        LocalDate on = decision.decidedOn().orElseThrow();
        PromoCancellation why = PromoCancellation.evaluated(decision.state());
        Map<String, String> details = new TreeMap<>(also);
        details.put("promoCancelReason", why.reason().code());
        details.put("decidedOn", on.toString());
        details.put("deferredInterest", decision.interestTo(on).toPlainString());
        return become(program.with(
                        PromoStatus.CANCELED,
                        Optional.of(why),
                        program.times().canceled(scene.now()),
                        program.track().decided(on)))
                .keep(decision)
                .notice(true)
                .fact(PromoFact.by(row, "PromoCanceled", details));
    }

    /** Evaluates the program as it is now, if it runs. */
    PromoStep evaluate() {
        return program.status() == PromoStatus.ACTIVE
                ? settle(scene.evaluate(program.terms().orElseThrow()))
                : this;
    }

    Decision<PromoProgram, PromoFact, PromoEffect> accepted() {
        return new Decision.Accepted<>(program, facts, effects);
    }
}
