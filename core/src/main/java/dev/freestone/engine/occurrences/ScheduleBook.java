package dev.freestone.engine.occurrences;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the schedules of a company beside its campaigns, in the transactions that change these. Thread-safe. Source:
 * docs/spec/outreach-campaigns.md 3.4.
 */
public final class ScheduleBook {
    private final EngineParts parts;
    private final CompanyId company;

    /**
     * The schedules of a company.
     *
     * @param parts the engine
     * @param company the owner
     */
    public ScheduleBook(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /**
     * The slots of a campaign.
     *
     * @param campaign the campaign
     * @return empty without a schedule
     * @throws FreestoneException {@code not_found} when the host does not know the company
     */
    public Optional<Slots> slots(Campaign campaign) {
        return slots(campaign, ScheduleBook::zone);
    }

    /** The slots of a campaign, where the zone may be known already. */
    Optional<Slots> slots(Campaign campaign, Function<ScheduleBook, ZoneId> zone) {
        return campaign.schedule()
                .map(text -> new Slots(
                        PeachyCrontab.parse(text),
                        parts.scheduling().slots(),
                        company,
                        campaign.id().value(),
                        zone.apply(this)));
    }

    CompanyId company() {
        return company;
    }

    /**
     * The zone of the company.
     *
     * @return such as {@code America/New_York}
     * @throws FreestoneException {@code not_found} when the host does not know the company
     */
    ZoneId zone() {
        return parts.companies()
                .find(company)
                .orElseThrow(() ->
                        FreestoneException.of(ErrorCode.NOT_FOUND, "company " + company + " is not known to the host"))
                .zone();
    }

    /**
     * Begins the schedule of a new campaign, if it has one.
     *
     * @param tx the transaction that stores the campaign
     * @param campaign the campaign
     */
    public void begin(Tx tx, Campaign campaign) {
        slots(campaign).ifPresent(slots -> begin(tx, campaign, slots, false));
    }

    /**
     * Takes over the schedule that a campaign has from now on: slots up to S are past. A paused one stays paused.
     *
     * @param tx the transaction that stores the campaign
     * @param campaign the campaign, with or without a schedule
     */
    public void set(Tx tx, Campaign campaign) {
        tx.work().remove(ScheduleWork.WORK, company, campaign.id().value());
        Optional<Slots> slots = slots(campaign);
        if (slots.isEmpty()) {
            tx.schedules().remove(company, campaign.id());
            return;
        }
        boolean paused = tx.schedules()
                .find(company, campaign.id())
                .map(ScheduleRow::paused)
                .orElse(false);
        begin(tx, campaign, slots.get(), paused);
    }

    /**
     * Forgets the schedule of a campaign that is deleted.
     *
     * @param tx the transaction that deletes it
     * @param campaign the campaign
     */
    public void remove(Tx tx, Campaign campaign) {
        tx.work().remove(ScheduleWork.WORK, company, campaign.id().value());
        tx.schedules().remove(company, campaign.id());
    }

    private void begin(Tx tx, Campaign campaign, Slots slots, boolean paused) {
        Instant now = tx.now();
        Optional<Instant> next = slots.next(now).map(Slot::at);
        tx.schedules().put(new ScheduleRow(company, campaign.id(), now, next, paused));
        next.ifPresent(slot -> tx.work()
                .put(new WorkItem(ScheduleWork.WORK, company, campaign.id().value(), slot)));
    }
}
