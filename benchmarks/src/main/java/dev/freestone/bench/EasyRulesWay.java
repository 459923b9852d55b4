package dev.freestone.bench;

import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.NotificationType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a rule a type, its condition a predicate in Java that asks for the case type first. */
final class EasyRulesWay implements TriggerWay {
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final List<Facts> changes = new ArrayList<>();
    private final List<Integer> fired = new ArrayList<>();

    EasyRulesWay(TriggerCatalog catalog) {
        for (NotificationType type : catalog.types()) {
            Predicate<TriggerFact> predicate = predicate(type);
            Integer id = type.id().value();
            rules.register(new RuleBuilder()
                    .name("type " + id)
                    .priority(id)
                    .when(facts -> predicate.test(facts.get("change")))
                    .then(facts -> fired.add(id))
                    .build());
        }
        catalog.changes().forEach(change -> {
            Facts facts = new Facts();
            facts.put("change", TriggerFact.of(change));
            changes.add(facts);
        });
    }

    @Override
    public List<Integer> fire(int change) {
        fired.clear();
        engine.fire(rules, changes.get(change));
        return fired;
    }

    private static Predicate<TriggerFact> predicate(NotificationType type) {
        String caseType = type.caseTypeIds().iterator().next().value();
        Predicate<TriggerFact> predicate = fact -> fact.getCaseType().equals(caseType);
        String status = type.trigger().onStatus().map(CaseStatus::code).orElse("");
        String outcome = type.trigger().onOutcome().map(CaseOutcome::code).orElse("");
        if (!status.isEmpty()) {
            predicate = predicate.and(fact -> fact.getStatus().equals(status));
        }
        if (!outcome.isEmpty()) {
            predicate = predicate.and(fact -> fact.getOutcome().equals(outcome));
        }
        predicate = predicate.and(fact ->
                (fact.isStatusChanged() && !status.isEmpty()) || (fact.isOutcomeChanged() && !outcome.isEmpty()));
        for (Condition condition : type.trigger().onCondition()) {
            predicate = predicate.and(
                    condition.value() instanceof Long least
                            ? fact -> fact.getAmount() > least
                            : fact -> fact.getChapter().equals(condition.value()));
        }
        return predicate;
    }
}
