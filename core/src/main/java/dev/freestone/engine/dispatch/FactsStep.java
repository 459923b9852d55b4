package dev.freestone.engine.dispatch;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import java.util.HashMap;
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
        Map<IntentId, Asked> asked = new HashMap<>();
        try {
            List<Asked> answers = new Asking(to.parts())
                    .ask(rows.stream()
                            .map(row -> Candidate.open(to.parts(), row.plan()))
                            .toList());
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
        return List.of(new ClaimStep(to, ids, asked, served, again));
    }
}
