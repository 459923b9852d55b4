package dev.freestone.memory;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.RunRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs as table rows: one list a campaign; unique by occurrence, by campaign and second, and while live by campaign. */
final class RunShape implements RowShape<RunShape.ListKey, RunRow> {
    record ListKey(CompanyId company, CampaignId campaign) {}

    record OccurrenceKey(String occurrenceId) {}

    record SecondKey(CampaignId campaign, Instant timestamp) {}

    record LiveKey(CampaignId campaign) {}

    @Override
    public String id(RunRow row) {
        return row.id().value();
    }

    @Override
    public ObjectColumns columns(RunRow row) {
        return new ObjectColumns(row.company(), Optional.empty(), row.createdAt(), Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<String> schedule(RunRow row) {
        return Optional.empty();
    }

    @Override
    public ListKey list(RunRow row) {
        return new ListKey(row.company(), row.campaign());
    }

    @Override
    public List<?> uniques(RunRow row) {
        List<Object> keys = new ArrayList<>();
        keys.add(new OccurrenceKey(row.occurrenceId()));
        keys.add(new SecondKey(row.campaign(), row.timestamp()));
        if (row.isLive()) {
            keys.add(new LiveKey(row.campaign()));
        }
        return keys;
    }

    @Override
    public long version(RunRow row) {
        return row.version();
    }

    @Override
    public RunRow withVersion(RunRow row, long version) {
        return with(row, row.lease(), version);
    }

    static RunRow with(RunRow row, Lease lease, long version) {
        return new RunRow(
                row.id(),
                row.company(),
                row.campaign(),
                row.occurrenceId(),
                row.status(),
                row.createdAt(),
                row.timestamp(),
                lease,
                version,
                row.document());
    }
}
