package dev.freestone.engine;

import dev.freestone.contact.PlanRules;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.NewIntent;
import java.util.ArrayList;
import java.util.List;

/** Refuses contacts and stops that cannot be kept, with every violation. */
final class PlanChecks {
    private PlanChecks() {}

    static void requirePlannable(LedgerParts parts, List<NewIntent> intents) {
        List<Violation> problems = new ArrayList<>();
        for (int i = 0; i < intents.size(); i++) {
            NewIntent intent = intents.get(i);
            String path = "intents[" + i + "]";
            if (!parts.senders().containsKey(intent.sender())) {
                problems.add(Violation.of(
                        path + ".sender",
                        ViolationCode.NO_SENDER,
                        "no sender " + intent.sender() + " is registered, register it or name another"));
            }
            problems.addAll(PlanRules.violations(path, intent));
        }
        refuse(problems);
    }

    static void requireReason(String reason) {
        refuse(PlanRules.reasonViolations(reason));
    }

    static void requireCancel(IntentReason reason) {
        refuse(PlanRules.cancelViolations(reason));
    }

    static void requireSource(String source) {
        refuse(PlanRules.sourceViolations(source));
    }

    private static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
    }
}
