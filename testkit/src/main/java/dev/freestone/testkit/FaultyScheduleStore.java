package dev.freestone.testkit;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.OccurrenceRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    public void put(List<ScheduleRow> rows) {
        faults.run("ScheduleStore.put", () -> store.put(rows));
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
    public List<ScheduleRow> find(Collection<CampaignKey> campaigns) {
        return faults.call("ScheduleStore.find", () -> store.find(campaigns));
    }

    @Override
    public List<ScheduleRow> upcoming(CompanyId company, Optional<ScheduleRow> after, int limit) {
        return faults.call("ScheduleStore.upcoming", () -> store.upcoming(company, after, limit));
    }

    @Override
    public List<WriteResult> add(List<OccurrenceRow> occurrences) {
        return faults.call("ScheduleStore.add", () -> store.add(occurrences));
    }

    @Override
    public Set<LocalDate> dates(CompanyId company, CampaignId campaign, LocalDate from, LocalDate to) {
        return faults.call("ScheduleStore.dates", () -> store.dates(company, campaign, from, to));
    }

    @Override
    public Map<CampaignKey, Set<LocalDate>> dates(Collection<CampaignKey> campaigns, LocalDate from, LocalDate to) {
        return faults.call("ScheduleStore.dates", () -> store.dates(campaigns, from, to));
    }

    @Override
    public List<ScheduleOccurrence> list(
            CompanyId company, CampaignId campaign, Optional<LocalDate> before, int limit) {
        return faults.call("ScheduleStore.list", () -> store.list(company, campaign, before, limit));
    }
}
