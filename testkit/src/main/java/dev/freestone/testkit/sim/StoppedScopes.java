package dev.freestone.testkit.sim;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentPlan;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is paused and what is killed, as operators understand it: a kill is the stronger of the two, and
 * only a lift ends it. Used by one thread. */
final class StoppedScopes {
    private final Map<ContactScope, Instant> paused = new LinkedHashMap<>();
    private final Map<ContactScope, Instant> killed = new LinkedHashMap<>();

    void change(String command, Changes changes, Instant now) {
        for (ControlRow row : changes.stopped) {
            if (row.killed()) {
                killed.putIfAbsent(row.scope(), now);
                paused.remove(row.scope());
            } else if (!killed.containsKey(row.scope())) {
                paused.putIfAbsent(row.scope(), now);
            }
        }
        for (ContactScope scope : changes.released) {
            (command.equals("lift") ? killed : paused).remove(scope);
        }
    }

    /** What stops an intent. */
    Optional<String> covering(IntentPlan plan) {
        return paused.keySet().stream()
                .filter(scope -> covers(scope, plan))
                .map(StoppedScopes::text)
                .findFirst()
                .or(() -> killed.keySet().stream()
                        .filter(scope -> covers(scope, plan))
                        .map(StoppedScopes::text)
                        .findFirst());
    }

    /** Since when an intent is killed. */
    Optional<Instant> killedSince(IntentPlan plan) {
        return killed.entrySet().stream()
                .filter(entry -> covers(entry.getKey(), plan))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo);
    }

    private static boolean covers(ContactScope scope, IntentPlan plan) {
        return scope.covers(plan.company(), plan.producer(), plan.channel(), plan.sender());
    }

    static String text(ContactScope scope) {
        return scope.kind().code()
                + scope.company().map(company -> ":" + company).orElse("") + ":" + scope.value();
    }
}
