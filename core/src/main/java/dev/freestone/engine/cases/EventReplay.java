package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.EventKnowledge;
import dev.freestone.notification.TriggerIndex;
import dev.freestone.notification.TriggerReplay;
import dev.freestone.notification.TriggerVerdict;
import dev.freestone.spi.CaseEventRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs one version over recorded events, beside the one in force. Reads by pages and writes nothing. Thread-safe. Source:
 * docs/spec/cases-and-notifications.md 13.
 */
final class EventReplay {
    private static final int PAGE = 500;

    private final EngineParts parts;
    private final CompanyId company;

    EventReplay(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /** Counts what both indexes, which know one version of the type each, say of every event. */
    TriggerReplay run(TypeId type, TriggerIndex draft, TriggerIndex active, Instant from, Instant to) {
        Count count = new Count();
        Optional<CaseEventRow> after = Optional.empty();
        List<CaseEventRow> page;
        do {
            Optional<CaseEventRow> last = after;
            page = parts.storage().read(tx -> tx.caseEvents().within(company, from, to, last, PAGE));
            SecretSeal seal = parts.seals().of(company);
            for (CaseEventRow row : page) {
                CaseRecord record = CaseRecord.read(row, seal);
                CaseChange change = record.change(row);
                EventKnowledge known = EventKnowledge.ofFields(record.read());
                count.add(row, verdict(draft, change, type, known), verdict(active, change, type, known));
                after = Optional.of(row);
            }
        } while (page.size() == PAGE);
        return count.report();
    }

    private static TriggerVerdict verdict(TriggerIndex index, CaseChange change, TypeId type, EventKnowledge known) {
        return index.explain(change, type, known).map(each -> each.deciding()).orElse(TriggerVerdict.NO_ACTIVE_VERSION);
    }

    private static final class Count {
        private final List<TriggerReplay.Difference> differences = new ArrayList<>();
        private long events;
        private long fired;
        private long activeFired;
        private long unknown;

        void add(CaseEventRow row, TriggerVerdict draft, TriggerVerdict active) {
            if (draft == TriggerVerdict.NOT_ASSOCIATED) {
                return;
            }
            events++;
            fired += draft == TriggerVerdict.FIRED ? 1 : 0;
            activeFired += active == TriggerVerdict.FIRED ? 1 : 0;
            unknown += draft == TriggerVerdict.UNKNOWN ? 1 : 0;
            boolean differs = (draft == TriggerVerdict.FIRED) != (active == TriggerVerdict.FIRED)
                    || (draft == TriggerVerdict.UNKNOWN) != (active == TriggerVerdict.UNKNOWN);
            if (differs && differences.size() < TriggerReplay.MOST_DIFFERENCES) {
                differences.add(new TriggerReplay.Difference(row.caseId(), row.eventId(), draft, active));
            }
        }

        TriggerReplay report() {
            return new TriggerReplay(events, fired, activeFired, unknown, differences);
        }
    }
}
