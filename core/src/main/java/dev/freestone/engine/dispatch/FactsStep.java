package dev.freestone.engine.dispatch;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the host what it knows for contacts that may be claimed, outside of any transaction. */
final class FactsStep implements DispatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(FactsStep.class);

    private final Dispatching to;
    private final List<IntentId> ids;
    private final CompanyId served;
    private final DispatchStep again;

    FactsStep(Dispatching to, List<IntentId> ids, CompanyId served, DispatchStep again) {
        this.to = to;
        this.ids = ids;
        this.served = served;
        this.again = again;
    }

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public List<DispatchStep> run() {
        List<IntentRow> rows = to.parts().storage().read(tx -> tx.contacts().look(ids));
        List<Candidate> contacts =
                rows.stream().map(row -> Candidate.open(to.parts(), row.plan())).toList();
        Map<IntentId, Asked> asked = new HashMap<>();
        try {
            List<Asked> answers = new Asking(to.parts()).ask(contacts);
            for (int i = 0; i < rows.size(); i++) {
                asked.put(rows.get(i).plan().id(), answers.get(i));
            }
        } catch (RuntimeException e) {
            // What the host's ports throw may hold personal data. The contacts stay due, and are asked about at the
            // next look.
            LOG.warn(
                    "the facts of {} contacts could not be read, the port failed with {}",
                    rows.size(),
                    e.getClass().getSimpleName());
            return List.of();
        }
        DueLooks dues = dues(rows, contacts);
        List<DispatchStep> next = new ArrayList<>();
        dues.all().forEach(look -> next.add(new DueFactsStep(to, look)));
        next.add(new ClaimStep(to, ids, asked, dues, served, again));
        return next;
    }

    /** What producers with a check are asked next, each in a step of its own. */
    private DueLooks dues(List<IntentRow> rows, List<Candidate> contacts) {
        Map<String, DueCheck<?>> checks = to.parts().dueChecks();
        Map<String, List<DueContact>> due = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            IntentRow row = rows.get(i);
            String kind = row.plan().producer().kind();
            if (checks.containsKey(kind) && row.status().state() == IntentState.PLANNED) {
                due.computeIfAbsent(kind, none -> new ArrayList<>())
                        .add(new DueContact(
                                row.plan(), contacts.get(i).content().person()));
            }
        }
        return new DueLooks(checks, due);
    }
}
