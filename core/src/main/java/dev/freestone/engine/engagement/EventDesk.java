package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.OutcomeOrder;
import dev.freestone.engagement.Reaction;
import dev.freestone.engine.watch.EventNews;
import dev.freestone.error.ErrorCategory;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evaluates one instance of an event: is it in time, which campaigns admit it, who counts it, what comes of it. Of one request.
 * Source: docs/spec/engagement-behaviors.md 2.2, 2.3, 2.4, 6, 7.
 */
final class EventDesk {
    private final EventTools tools;
    private final EventCall call;
    private final EventCatalog catalog;
    private final EventAdmission admission;
    private final OptInEvents optIns;
    private final BehaviorFolds folds;

    EventDesk(EventTools tools, EventCall call, BehaviorFolds folds) {
        this.tools = tools;
        this.call = call;
        this.folds = folds;
        this.catalog = tools.parts()
                .engaging()
                .events()
                .of(
                        call.tx(),
                        tools.company(),
                        call.profile(),
                        call.customer().now().minus(tools.lateness()));
        this.admission = new EventAdmission(call.tx(), call.customer());
        this.optIns = new OptInEvents(tools);
    }

    /** Evaluates an event that is no duplicate; answers what it has raised. */
    List<ArrivingEvent> take(ArrivingEvent arriving) {
        EngagementEvent event = call.ledger().numbered(arriving);
        if (AdmissionRules.isTooLate(event.date(), call.arrivedAt(), tools.lateness())) {
            return ended(arriving, event, Evaluation.of(EventDisposition.TOO_LATE, 0));
        }
        if (OptInEvents.isOne(event.name()) && !isDecided(event.name())) {
            return ended(arriving, event, Evaluation.of(EventDisposition.IGNORED, 0));
        }
        List<Reaction> reactions = reactions(arriving, event);
        List<Reaction> admitting = reactions.stream()
                .filter(each -> admission.admits(each.campaign().live(), event))
                .toList();
        return ended(arriving, event, folded(event, admitting, reactions.size()));
    }

    /**
     * What came of an event.
     *
     * @param disposition what became of it
     * @param touched how many campaigns were looked at
     * @param admitting the campaigns that admitted it
     * @param counting those in which it was counted
     * @param due completions whose outcomes are due
     */
    private record Evaluation(
            EventDisposition disposition,
            int touched,
            List<EngagementCampaign> admitting,
            List<EngagementCampaignId> counting,
            List<DueCompletion> due) {
        static Evaluation of(EventDisposition disposition, int touched) {
            return new Evaluation(disposition, touched, List.of(), List.of(), List.of());
        }
    }

    private List<Reaction> reactions(ArrivingEvent arriving, EngagementEvent event) {
        Optional<EngagementCampaignId> scope = arriving.content().scope();
        return catalog.index().reacting(event.name(), event.context().keySet()).stream()
                .filter(each ->
                        scope.isEmpty() || scope.get().equals(each.campaign().id()))
                .filter(each -> AdmissionRules.takes(
                        each.campaign().campaign(), call.customer().now(), tools.lateness()))
                .toList();
    }

    private Evaluation folded(EngagementEvent event, List<Reaction> admitting, int touched) {
        if (admitting.isEmpty()) {
            return Evaluation.of(EventDisposition.IGNORED, touched);
        }
        Set<EngagementCampaignId> ids =
                admitting.stream().map(each -> each.campaign().id()).collect(Collectors.toSet());
        call.ledger().admit(event, ids);
        folds.read(ids);
        List<EngagementCampaignId> counting = new ArrayList<>();
        List<DueCompletion> due = new ArrayList<>();
        for (Reaction each : admitting) {
            BehaviorFolds.Taken taken =
                    folds.take(each, event, call.ledger(), call.arrivedAt().minus(tools.lateness()));
            if (taken.counted()) {
                counting.add(each.campaign().id());
            }
            due.addAll(taken.due());
        }
        return new Evaluation(
                counting.isEmpty() ? EventDisposition.IGNORED : EventDisposition.COUNTED,
                touched,
                admitting.stream().map(each -> each.campaign().campaign()).toList(),
                counting,
                due);
    }

    private List<ArrivingEvent> ended(ArrivingEvent arriving, EngagementEvent event, Evaluation evaluation) {
        call.keep(arriving, event, evaluation.disposition(), evaluation.admitting());
        call.reports().result(arriving, evaluation.disposition(), evaluation.counting());
        EventNews.evaluated(call.tx(), tools.company(), evaluation.disposition(), evaluation.touched());
        return evaluation.due().isEmpty() ? List.of() : emitted(evaluation.due());
    }

    private List<ArrivingEvent> emitted(List<DueCompletion> due) {
        OutcomeDesk.Emitted emitted = tools.outcomes()
                .emit(
                        call.tx(),
                        call.customer(),
                        due.stream().sorted(OutcomeOrder.ORDER).toList());
        call.reports().emitted(emitted);
        admission.factsChanged();
        return emitted.raised().stream()
                .map(each -> ArrivingEvent.triggered(each, call.customer().zone()))
                .toList();
    }

    /** Opts in or out. A refusal fails a request that still can fail; of one that was accepted only this event is lost. */
    private boolean isDecided(String name) {
        try {
            optIns.decide(call.tx(), call.profile(), call.customer(), name);
            admission.standingChanged();
            return true;
        } catch (FreestoneException refused) {
            if (call.isAccepted() && refused.category() == ErrorCategory.CALLER) {
                return false;
            }
            throw refused;
        }
    }
}
