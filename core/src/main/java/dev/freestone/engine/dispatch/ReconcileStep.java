package dev.freestone.engine.dispatch;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds unknown outcomes that a provider is to be asked about now. */
final class ReconcileStep implements DispatchStep {
    private final Dispatching to;

    ReconcileStep(Dispatching to) {
        this.to = to;
    }

    @Override
    public String name() {
        return "unknowns";
    }

    @Override
    public List<DispatchStep> run() {
        Overdue overdue = to.parts()
                .storage()
                .write(tx -> new Overdue(tx.now(), tx.contacts().overdue(IntentState.UNKNOWN, SweepStep.LIMIT)));
        List<IntentRow> rows = overdue.rows();
        Map<SenderId, List<IntentRow>> bySender = new LinkedHashMap<>();
        rows.forEach(row -> bySender.computeIfAbsent(row.plan().sender(), none -> new ArrayList<>())
                .add(row));
        List<DispatchStep> steps = new ArrayList<>();
        bySender.forEach((sender, unknown) -> steps.add(new AskStep(to, sender, unknown, overdue.at())));
        if (rows.size() == SweepStep.LIMIT) {
            steps.add(this);
        }
        return steps;
    }

    private record Overdue(Instant at, List<IntentRow> rows) {}
}
