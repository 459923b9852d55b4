package dev.freestone.testkit.sim;

import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.LaneKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who wants no more texts, from what was committed: an opt-out holds until a later consent of the same destination. Used by
 * one thread. Source: docs/spec/contact-policy.md 6.
 */
final class OptOuts {
    private final Map<LaneKey, String> persons = new HashMap<>();
    private final Map<String, Instant> since = new HashMap<>();

    /** Learns whose a destination is, which what is recorded of it does not tell. */
    void known(LaneKey destination, String person) {
        persons.put(destination, person);
    }

    void recorded(List<FactRow> facts) {
        for (FactRow fact : facts) {
            String person = fact.company().value() + '/' + whose(fact);
            if (fact.kind() == FactKind.OPT_OUT) {
                since.merge(person, fact.from(), OptOuts::later);
            } else if (fact.kind() == FactKind.CONSENT
                    && since.getOrDefault(person, Instant.MAX).isBefore(fact.from())) {
                since.remove(person);
            }
        }
    }

    private String whose(FactRow fact) {
        LaneKey destination = new LaneKey(fact.company(), fact.destination().orElseThrow());
        return Optional.ofNullable(persons.get(destination)).orElseThrow();
    }

    /** Whether the text to a person is one that the person does not want. */
    boolean forbid(IntentPlan plan) {
        return plan.channel().equals("text")
                && since.containsKey(plan.company().value() + '/' + Workload.person(plan.occurrence()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
