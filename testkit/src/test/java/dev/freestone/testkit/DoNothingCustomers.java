package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OptedInCustomer;
import dev.freestone.spi.CustomerStore;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.WriteResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Part of {@link DoNothingStorage}. */
final class DoNothingCustomers implements CustomerStore {
    @Override
    public void lock(LaneKey customer) {}

    @Override
    public List<TagRow> tags(LaneKey customer) {
        return List.of();
    }

    @Override
    public Map<KeyedHash, List<TagRow>> tags(CompanyId company, Collection<KeyedHash> people) {
        return Map.of();
    }

    @Override
    public void saveTags(LaneKey customer, Collection<TagRow> tags) {}

    @Override
    public void removeTags(LaneKey customer, Collection<String> names) {}

    @Override
    public List<StandingRow> standings(LaneKey customer) {
        return List.of();
    }

    @Override
    public Map<KeyedHash, StandingRow> standings(
            CompanyId company, EngagementCampaignId campaign, Collection<KeyedHash> people) {
        return Map.of();
    }

    @Override
    public List<OptedInCustomer> optedIn(
            CompanyId company, EngagementCampaignId campaign, Optional<KeyedHash> after, int limit) {
        return List.of();
    }

    @Override
    public void saveStanding(LaneKey customer, StandingRow standing) {}

    @Override
    public PointsRow points(LaneKey customer) {
        return PointsRow.NONE;
    }

    @Override
    public Map<KeyedHash, PointsRow> points(CompanyId company, Collection<KeyedHash> people) {
        return Map.of();
    }

    @Override
    public WriteResult addPoints(LaneKey customer, PointsEntry entry, PointsRow after) {
        return WriteResult.SAVED;
    }

    @Override
    public Optional<PointsEntry> pointsEntry(LaneKey customer, String key) {
        return Optional.empty();
    }

    @Override
    public List<PointsEntry> pointsHistory(LaneKey customer, long offset, int limit) {
        return List.of();
    }

    @Override
    public void erase(LaneKey customer) {}
}
