package dev.freestone.testkit;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store of a {@link FaultyStorage}. */
final class FaultyScheduleStore implements ScheduleStore {
    private final ScheduleStore store;
    private final Faults faults;

    FaultyScheduleStore(ScheduleStore store, Faults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public void put(ScheduleRow row) {
        faults.run("ScheduleStore.put", () -> store.put(row));
    }

    @Override
    public void remove(CompanyId company, CampaignId campaign) {
        faults.run("ScheduleStore.remove", () -> store.remove(company, campaign));
    }

    @Override
    public Optional<ScheduleRow> find(CompanyId company, CampaignId campaign) {
        return faults.call("ScheduleStore.find", () -> store.find(company, campaign));
    }

    @Override
    public List<WriteResult> add(CompanyId company, List<ScheduleOccurrence> occurrences) {
        return faults.call("ScheduleStore.add", () -> store.add(company, occurrences));
    }

    @Override
    public Set<LocalDate> dates(CompanyId company, CampaignId campaign, LocalDate from, LocalDate to) {
        return faults.call("ScheduleStore.dates", () -> store.dates(company, campaign, from, to));
    }

    @Override
    public List<ScheduleOccurrence> list(
            CompanyId company, CampaignId campaign, Optional<LocalDate> before, int limit) {
        return faults.call("ScheduleStore.list", () -> store.list(company, campaign, before, limit));
    }
}
