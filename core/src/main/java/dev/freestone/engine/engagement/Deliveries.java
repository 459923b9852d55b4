package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.DeliveryNames;
import dev.freestone.engagement.DeliveryTimes;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.MessageDeliveryJson;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.CompanyDirectory;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the wake-ups of scheduled messages beside their campaigns, in the transactions that change these. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 5.2.
 */
public final class Deliveries {
    private final CompanyDirectory companies;

    /**
     * The wake-ups of all companies.
     *
     * @param companies tell their zones
     */
    public Deliveries(CompanyDirectory companies) {
        this.companies = companies;
    }

    /**
     * Takes over what a change of a campaign says about its scheduled messages.
     *
     * @param tx the transaction that stores the campaign
     * @param before the campaign before; empty for a new one
     * @param after the campaign as it is stored
     * @throws FreestoneException {@code not_found} when the host does not know the company
     */
    public void plan(Tx tx, Optional<EngagementCampaign> before, EngagementCampaign after) {
        Set<AdUnitId> left = new HashSet<>();
        before.ifPresent(campaign -> campaign.parts().units().stream()
                .filter(unit -> scheduled(unit).isPresent())
                .forEach(unit -> left.add(unit.id())));
        boolean over = after.terms().status() == EngagementStatus.COMPLETED;
        for (AdUnit unit : after.parts().units()) {
            Optional<UnitDelivery.Scheduled> schedule = scheduled(unit);
            if (schedule.isPresent() && !over) {
                left.remove(unit.id());
                if (isChanged(before, after, unit)) {
                    remove(tx, after.company(), unit.id());
                    upcoming(tx, after, unit.id(), schedule.get())
                            .ifPresent(at -> tx.work().put(item(after.company(), unit.id(), at)));
                }
            }
        }
        left.forEach(unit -> remove(tx, after.company(), unit));
    }

    private static boolean isChanged(Optional<EngagementCampaign> before, EngagementCampaign after, AdUnit unit) {
        return before.filter(campaign ->
                        campaign.terms().endsAt().equals(after.terms().endsAt()))
                .flatMap(campaign -> campaign.parts().units().stream()
                        .filter(each -> each.id().equals(unit.id()))
                        .findFirst())
                .filter(each -> each.delivery().equals(unit.delivery()))
                .isEmpty();
    }

    /**
     * Forgets the wake-ups of a campaign that is deleted.
     *
     * @param tx the transaction that deletes it
     * @param campaign the campaign
     */
    public void forget(Tx tx, EngagementCampaign campaign) {
        campaign.parts().units().stream()
                .filter(unit -> scheduled(unit).isPresent())
                .forEach(unit -> remove(tx, campaign.company(), unit.id()));
    }

    /**
     * Whether a delivery of a message has begun. From then on the message cannot be deleted, and its schedule only ends earlier or
     * later.
     *
     * @param tx the transaction
     * @param company the owner
     * @param unit the message
     * @return true also when that delivery was canceled later
     */
    public static boolean hasBegun(Tx tx, CompanyId company, AdUnitId unit) {
        return tx.audiences()
                .latest(company, unit, Optional.empty())
                .filter(row -> MessageDeliveryJson.read(row.document()).origin().begun())
                .isPresent();
    }

    /**
     * The next delivery of a message of which nothing is stored: pending, or due and not looked at.
     *
     * @param tx the transaction
     * @param campaign the campaign
     * @param unit the message
     * @param schedule when it is delivered
     * @return its instant, or empty
     */
    Optional<Instant> upcoming(Tx tx, EngagementCampaign campaign, AdUnitId unit, UnitDelivery.Scheduled schedule) {
        DeliveryTimes times = times(campaign, schedule);
        Optional<Instant> at = first(tx, times, campaign.company(), unit, schedule);
        while (at.isPresent() && isStored(tx, campaign.company(), unit, at.get())) {
            at = times.next(at.get());
        }
        return at;
    }

    /** The first delivery that may not be stored: one that the schedule of the latest one leads to is not looked for again. */
    static Optional<Instant> first(
            Tx tx, DeliveryTimes times, CompanyId company, AdUnitId unit, UnitDelivery.Scheduled schedule) {
        Optional<Instant> latest = tx.audiences()
                .latest(company, unit, Optional.empty())
                .filter(row -> MessageDeliveryJson.read(row.document())
                        .origin()
                        .schedule()
                        .equals(DeliveryNames.schedule(schedule)))
                .map(AudienceRow::key)
                .map(AudienceKey::instant);
        return latest.isPresent() ? times.next(latest.get()) : times.first();
    }

    static boolean isStored(Tx tx, CompanyId company, AdUnitId unit, Instant at) {
        return tx.audiences().find(new AudienceKey(company, unit, at)).isPresent();
    }

    DeliveryTimes times(EngagementCampaign campaign, UnitDelivery.Scheduled schedule) {
        return DeliveryTimes.of(schedule, campaign.terms().endsAt(), zone(campaign.company()));
    }

    ZoneId zone(CompanyId company) {
        return companies
                .find(company)
                .orElseThrow(() ->
                        FreestoneException.of(ErrorCode.NOT_FOUND, "company " + company + " is not known to the host"))
                .zone();
    }

    /** When a unit is delivered, if it is sent at an instant. */
    static Optional<UnitDelivery.Scheduled> scheduled(AdUnit unit) {
        return unit.delivery()
                .filter(delivery -> unit.contact().isPresent())
                .filter(UnitDelivery.Scheduled.class::isInstance)
                .map(UnitDelivery.Scheduled.class::cast);
    }

    static WorkItem item(CompanyId company, AdUnitId unit, Instant at) {
        return new WorkItem(OccurrenceWork.WORK, company, unit.toString(), at);
    }

    private static void remove(Tx tx, CompanyId company, AdUnitId unit) {
        tx.work().remove(OccurrenceWork.WORK, company, unit.toString());
    }
}
