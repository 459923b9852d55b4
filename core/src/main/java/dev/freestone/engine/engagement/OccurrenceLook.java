package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.DeliveryLifeCycle;
import dev.freestone.engagement.DeliveryNames;
import dev.freestone.engagement.DeliveryTimes;
import dev.freestone.engagement.DueDelivery;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engagement.MessageTerms;
import dev.freestone.engagement.SkipReason;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the due deliveries of a message in one transaction. Used by one thread. */
final class OccurrenceLook {
    /** After a long time without an engine the rest is looked at in the next transaction. */
    private static final int MOST = 500;

    private final EngineParts parts;
    private final Deliveries deliveries;
    private final ActorId actor;
    private final Tx tx;
    private final CompanyId company;
    private final Instant now;

    OccurrenceLook(EngineParts parts, ActorId actor, Tx tx, CompanyId company) {
        this.parts = parts;
        this.deliveries = new Deliveries(parts.companies());
        this.actor = actor;
        this.tx = tx;
        this.company = company;
        this.now = tx.now();
    }

    /** When to look again; empty when nothing comes any more. */
    Optional<Instant> look(AdUnitId id) {
        Optional<EngagementCampaign> found = tx.engagementCampaigns()
                .campaignOf(company, EngagementKind.AD_UNIT, id.value())
                .flatMap(campaign -> tx.engagementCampaigns().lock(company, campaign))
                .map(EngagementRows::campaign);
        Optional<AdUnit> unit = found.flatMap(campaign -> campaign.parts().units().stream()
                .filter(each -> each.id().equals(id))
                .findFirst());
        Optional<UnitDelivery.Scheduled> schedule = unit.flatMap(Deliveries::scheduled);
        return found.isPresent() && unit.isPresent() && schedule.isPresent()
                ? look(found.get(), unit.get(), schedule.get())
                : Optional.empty();
    }

    private Optional<Instant> look(EngagementCampaign campaign, AdUnit unit, UnitDelivery.Scheduled schedule) {
        DeliveryTimes times = deliveries.times(campaign, schedule);
        Optional<Instant> last = times.last(now);
        Optional<Instant> at = Deliveries.first(tx, times, company, unit.id(), schedule);
        for (int looked = 0; looked < MOST && at.isPresent() && !at.get().isAfter(now); looked++) {
            if (!Deliveries.isStored(tx, company, unit.id(), at.get())) {
                decide(campaign, unit, schedule, at.get(), last.orElse(at.get()));
            }
            at = times.next(at.get());
        }
        boolean over = campaign.terms().statusAt(now) == EngagementStatus.COMPLETED;
        return at.filter(next -> !over || !next.isAfter(now));
    }

    private void decide(
            EngagementCampaign campaign, AdUnit unit, UnitDelivery.Scheduled schedule, Instant at, Instant last) {
        AdGroup group = campaign.parts().groups().stream()
                .filter(each -> each.id().equals(unit.group()))
                .findFirst()
                .orElseThrow();
        DueDelivery.Look look = new DueDelivery.Look(
                now, deliveries.zone(company), parts.scheduling().onTime());
        Optional<SkipReason> skipped = DeliveryLifeCycle.skipped(guard -> switch (guard) {
            case IN_TIME -> DueDelivery.isInTime(at, last, look);
            case LIVE -> DueDelivery.isLive(campaign, group, at, now);
            case PREDECESSOR_BUILT -> !isBuilding(unit.id(), at);
        });
        AudienceKey key = new AudienceKey(company, unit.id(), at);
        String name = DeliveryNames.schedule(schedule);
        if (skipped.isPresent()) {
            MessageDelivery delivery =
                    MessageDelivery.ended(name, Deliveries.hasBegun(tx, company, unit.id()), skipped, now);
            insert(DeliveryRows.made(key, campaign.id(), AudienceStatus.SKIPPED, delivery), "DeliverySkipped", "D3");
        } else {
            MessageTerms terms = MessageTerms.of(campaign, group, unit).orElseThrow();
            markBegun(unit.id());
            insert(
                    DeliveryRows.made(
                            key, campaign.id(), AudienceStatus.BUILDING, MessageDelivery.begun(name, terms, now)),
                    "DeliveryBegun",
                    "D2");
            tx.work().put(new WorkItem(AudienceWork.WORK, company, DeliveryRows.objectId(key), now));
        }
    }

    /** Whether the last delivery before an instant that has begun still builds; those that were skipped or canceled hide none. */
    private boolean isBuilding(AdUnitId unit, Instant at) {
        Optional<AudienceRow> before = tx.audiences().latest(company, unit, Optional.of(at));
        for (int looked = 1;
                looked < MOST && before.filter(OccurrenceLook::isLeftOut).isPresent();
                looked++) {
            before = tx.audiences()
                    .latest(company, unit, before.map(AudienceRow::key).map(AudienceKey::instant));
        }
        return before.filter(row -> row.status() == AudienceStatus.BUILDING).isPresent();
    }

    private static boolean isLeftOut(AudienceRow row) {
        return row.status() == AudienceStatus.SKIPPED || row.status() == AudienceStatus.CANCELED;
    }

    private void insert(AudienceRow row, String event, String line) {
        Commit.saved(tx.audiences().insert(row));
        tx.journal()
                .append(List.of(DeliveryRows.entry(row, 1, event, line, Optional.of(AudienceStatus.PENDING), actor)));
    }

    /** The latest delivery tells whether one has begun, also one that was canceled before the schedule was moved to before it. */
    private void markBegun(AdUnitId unit) {
        tx.audiences().latest(company, unit, Optional.empty()).ifPresent(row -> {
            MessageDelivery delivery = DeliveryRows.read(row);
            if (!delivery.origin().begun()) {
                Commit.saved(tx.audiences()
                        .update(
                                DeliveryRows.with(row, row.status(), row.lease(), delivery.afterBegin()),
                                row.version()));
            }
        });
    }
}
