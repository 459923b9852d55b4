package dev.freestone.engine;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.IntentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What becomes of changes of cases, told without any code of the engine. */
final class CaseModel {
    /** Whether each intent is {@code planned} or {@code canceled}. */
    final Map<String, String> intents = new TreeMap<>();

    private final Map<String, Rule> versions = new HashMap<>();
    private final Map<Integer, Integer> active = new TreeMap<>();
    private final Set<String> links = new HashSet<>();
    private final Map<String, Open> open = new TreeMap<>();

    /**
     * What a version asks for.
     *
     * @param above the field {@code amount} must be greater
     * @param watching whether its intents are called back when it does not hold any more
     */
    record Rule(Optional<CaseStatus> status, Optional<CaseOutcome> outcome, Optional<Integer> above, boolean watching) {
        boolean holds(CaseState state) {
            return (status.isEmpty() || status.get() == state.status())
                    && (outcome.isEmpty() || outcome.equals(state.outcome()))
                    && (above.isEmpty()
                            || (state.fields().get("amount") instanceof Number amount
                                    && amount.longValue() > above.get()));
        }
    }

    private record Open(CaseId id, Rule rule) {}

    void active(int type, int version, Rule rule) {
        versions.put(type + ":" + version, rule);
        active.put(type, version);
    }

    void link(int type, CaseTypeId caseType, boolean linked) {
        if (linked) {
            links.add(type + " " + caseType);
        } else {
            links.remove(type + " " + caseType);
        }
    }

    void planned(CaseId id, int type, int version, IntentId intent) {
        intents.put(intent.value(), "planned");
        open.put(intent.value(), new Open(id, version(type, version)));
    }

    private Rule version(int type, int version) {
        return Objects.requireNonNull(versions.get(type + ":" + version));
    }

    /** Calls back what waits for a case that is gone, and what watches it and does not hold any more. */
    List<String> callBack(CaseChange change) {
        List<String> gone = new ArrayList<>();
        open.forEach((intent, each) -> {
            boolean stays = change.after()
                    .map(after -> !each.rule().watching() || each.rule().holds(after))
                    .orElse(false);
            if (each.id().equals(change.caseId()) && !stays) {
                gone.add(intent);
            }
        });
        gone.forEach(each -> {
            open.remove(each);
            intents.put(each, "canceled");
        });
        return gone;
    }

    /** The types and versions that fire. */
    List<String> fire(CaseChange change) {
        List<String> fired = new ArrayList<>();
        if (change.after().isEmpty()) {
            return fired;
        }
        CaseState after = change.after().get();
        Optional<CaseStatus> status = change.before().map(CaseState::status);
        Optional<CaseOutcome> outcome = change.before().flatMap(CaseState::outcome);
        active.forEach((type, version) -> {
            Rule rule = version(type, version);
            boolean changed = (rule.status().isPresent() && !status.equals(rule.status()))
                    || (rule.outcome().isPresent() && !outcome.equals(rule.outcome()));
            if (changed && rule.holds(after) && links.contains(type + " " + change.caseTypeId())) {
                fired.add(type + ":" + version);
            }
        });
        return fired;
    }
}
