package dev.freestone.testkit;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.OccurrenceRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Part of {@link DoNothingStorage}. */
final class DoNothingSchedules implements ScheduleStore {
    @Override
    public void put(ScheduleRow row) {}

    @Override
    public void remove(CompanyId company, CampaignId campaign) {}

    @Override
    public Optional<ScheduleRow> find(CompanyId company, CampaignId campaign) {
        return Optional.empty();
    }

    @Override
    public List<ScheduleRow> upcoming(CompanyId company, Optional<ScheduleRow> after, int limit) {
        return List.of();
    }

    @Override
    public List<WriteResult> add(List<OccurrenceRow> occurrences) {
        return occurrences.stream().map(each -> WriteResult.SAVED).toList();
    }

    @Override
    public Set<LocalDate> dates(CompanyId company, CampaignId campaign, LocalDate from, LocalDate to) {
        return Set.of();
    }

    @Override
    public List<ScheduleOccurrence> list(
            CompanyId company, CampaignId campaign, Optional<LocalDate> before, int limit) {
        return List.of();
    }
}
