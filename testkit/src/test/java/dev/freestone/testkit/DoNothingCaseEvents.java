package dev.freestone.testkit;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.CaseEventStore;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingCaseEvents implements CaseEventStore {
    @Override
    public WriteResult add(CaseEventRow event) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<CaseEventRow> find(CompanyId company, CaseId caseId, String eventId) {
        return Optional.empty();
    }

    @Override
    public List<CaseEventRow> ofCase(CompanyId company, CaseId caseId, long before, int limit) {
        return List.of();
    }

    @Override
    public List<CaseEventRow> within(
            CompanyId company, Instant from, Instant to, Optional<CaseEventRow> after, int limit) {
        return List.of();
    }

    @Override
    public CaseWatchRow lockWatch(CompanyId company, CaseId caseId) {
        return new CaseWatchRow(company, caseId, Document.of("{}"));
    }

    @Override
    public void saveWatch(CaseWatchRow watch) {}

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Collection<CaseId> caseIds) {
        return List.of();
    }

    @Override
    public void link(List<CaseInteractionRow> interactions) {}

    @Override
    public void settle(CompanyId company, Collection<IntentId> intents) {}

    @Override
    public List<CaseInteractionRow> open(CompanyId company, CaseId caseId, boolean watchedOnly, long after, int limit) {
        return List.of();
    }

    @Override
    public List<CaseInteractionRow> interactions(
            CompanyId company, CaseId caseId, Optional<String> eventId, long before, int limit) {
        return List.of();
    }

    @Override
    public List<CaseInteractionRow> interactions(CompanyId company, Collection<IntentId> intents) {
        return List.of();
    }

    @Override
    public List<CaseEventRow> latest(CompanyId company, Optional<CaseEventRow> after, int limit) {
        return List.of();
    }

    @Override
    public void rewrite(CaseEventRow event) {}

    @Override
    public List<CaseWatchRow> watches(CompanyId company, Optional<CaseId> after, int limit) {
        return List.of();
    }
}
