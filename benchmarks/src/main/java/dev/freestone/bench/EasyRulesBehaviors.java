package dev.freestone.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: a rule a behavior, its condition a predicate in Java that asks for the name first, its action calls the counters. */
final class EasyRulesBehaviors implements BehaviorWay {
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final List<Facts> events = new ArrayList<>();
    private final HandCounters counters = new HandCounters();

    EasyRulesBehaviors(BehaviorCatalog catalog) {
        for (int group = 0; group < catalog.campaigns().size(); group++) {
            String name = BehaviorCatalog.eventName(group);
            long least = BehaviorCatalog.least(group);
            long first = 1 + (long) group * BehaviorCatalog.OF_GROUP;
            add(first, fact -> fact.getName().equals(name), fact -> counters.every(first, fact));
            add(
                    first + 1,
                    fact -> fact.getName().equals(name) && fact.getChannel().equals("app") && fact.getAmount() >= least,
                    fact -> counters.withAmount(first + 1, fact));
            add(first + 2, fact -> fact.getName().equals(name), fact -> counters.shop(first + 2, fact));
        }
        catalog.events().forEach(event -> {
            Facts facts = new Facts();
            facts.put("event", EventFact.of(event));
            events.add(facts);
        });
    }

    private void add(long behavior, Predicate<EventFact> condition, Consumer<EventFact> action) {
        rules.register(new RuleBuilder()
                .name("behavior " + behavior)
                .priority((int) behavior)
                .when(facts -> condition.test(facts.get("event")))
                .then(facts -> action.accept(facts.get("event")))
                .build());
    }

    @Override
    public long take(int number) {
        engine.fire(rules, events.get(number));
        return counters.taken();
    }

    @Override
    public void restart() {
        counters.restart();
    }
}
