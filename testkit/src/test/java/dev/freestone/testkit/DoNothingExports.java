package dev.freestone.testkit;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.ExportStore;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingExports implements ExportStore {
    @Override
    public List<WriteResult> add(List<ExportRow> rows) {
        return rows.stream().map(row -> WriteResult.SAVED).toList();
    }

    @Override
    public void update(List<ExportRow> rows) {}

    @Override
    public List<ExportRow> lock(RunId run, Collection<KeyedHash> persons) {
        return List.of();
    }

    @Override
    public List<ExportRow> overdue(int limit) {
        return List.of();
    }

    @Override
    public Optional<Instant> nextAssumeAt() {
        return Optional.empty();
    }

    @Override
    public List<ExportRow> page(RunId run, long from, int limit) {
        return List.of();
    }

    @Override
    public Map<ExportState, Long> counts(RunId run) {
        return Map.of();
    }
}
