package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.DeliveryEvent;
import dev.freestone.engagement.DeliveryLifeCycle;
import dev.freestone.engagement.DeliveryNames;
import dev.freestone.engagement.DeliveryReport;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Tells how deliveries are, and lets them wait or end. Thread-safe. Source: docs/spec/engagement-campaigns.md 5.2. */
public final class DeliveryCommands {
    private final EngineParts parts;
    private final Deliveries deliveries;
    private final Caller caller;

    /**
     * Commands of a caller.
     *
     * @param parts the engine
     * @param caller for whom and by whom
     */
    public DeliveryCommands(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.deliveries = new Deliveries(parts.companies());
        this.caller = caller;
    }

    /**
     * The deliveries of a campaign: those that were looked at, and the next one of each message.
     *
     * @param ref an id when it is digits only, otherwise a permalink
     * @param limit the greatest number of those that were looked at
     * @return the latest instant first, of one instant by message
     * @throws FreestoneException {@code not_found}
     */
    public List<DeliveryReport> list(String ref, int limit) {
        return parts.storage().read(tx -> {
            EngagementCampaign campaign = EngagementRows.campaign(EngagementRows.require(tx, caller.company(), ref));
            List<DeliveryReport> reports = new ArrayList<>();
            campaign.parts()
                    .units()
                    .forEach(unit -> next(tx, campaign, unit)
                            .ifPresent(at -> reports.add(DeliveryReport.pending(key(unit.id(), at), campaign.id()))));
            tx.audiences()
                    .ofCampaign(caller.company(), campaign.id(), limit)
                    .forEach(row -> reports.add(DeliveryRows.report(row)));
            reports.sort(
                    Comparator.comparing((DeliveryReport report) -> report.key().instant())
                            .reversed()
                            .thenComparing(report -> report.key().unit()));
            return List.copyOf(reports);
        });
    }

    /**
     * One delivery.
     *
     * @param unit the message
     * @param instant for when it is scheduled
     * @return how far it is
     * @throws FreestoneException {@code not_found}
     */
    public DeliveryReport get(AdUnitId unit, Instant instant) {
        return parts.storage()
                .read(tx -> tx.audiences()
                        .find(key(unit, instant))
                        .map(DeliveryRows::report)
                        .or(() -> pending(tx, unit, instant)
                                .map(campaign -> DeliveryReport.pending(key(unit, instant), campaign.id()))))
                .orElseThrow(() -> unknown(unit));
    }

    /**
     * Ends a delivery. Contacts that are planned already stay.
     *
     * @param unit the message
     * @param instant for when it is scheduled
     * @return how it is now
     * @throws FreestoneException {@code not_found}; {@code illegal_transition} for one that is done or was skipped
     */
    public DeliveryReport cancel(AdUnitId unit, Instant instant) {
        return Commit.decide(parts.storage(), tx -> {
            Optional<AudienceRow> stored = tx.audiences().find(key(unit, instant));
            return DeliveryRows.report(
                    stored.isPresent() ? canceled(tx, stored.get()) : canceledAhead(tx, unit, instant));
        });
    }

    private AudienceRow canceledAhead(Tx tx, AdUnitId unit, Instant instant) {
        // Held, since whoever lets another delivery of the message begin would not see this one, nor be seen by it.
        EngagementCampaign campaign =
                pending(tx, unit, instant, tx.engagementCampaigns()::hold).orElseThrow(() -> unknown(unit));
        UnitDelivery.Scheduled schedule =
                unit(campaign, unit).flatMap(Deliveries::scheduled).orElseThrow();
        MessageDelivery delivery = MessageDelivery.ended(
                DeliveryNames.schedule(schedule),
                Deliveries.hasBegun(tx, caller.company(), unit),
                Optional.empty(),
                tx.now());
        AudienceRow row = DeliveryRows.made(key(unit, instant), campaign.id(), AudienceStatus.CANCELED, delivery);
        Commit.saved(tx.audiences().insert(row));
        journal(tx, row, 1, AudienceStatus.PENDING);
        return row;
    }

    private AudienceRow canceled(Tx tx, AudienceRow row) {
        if (row.status() == AudienceStatus.CANCELED) {
            return row;
        }
        requireOpen(row, DeliveryEvent.CANCEL);
        AudienceRow ended = DeliveryRows.with(
                row,
                AudienceStatus.CANCELED,
                row.lease().released(),
                DeliveryRows.read(row).ended(tx.now()));
        Commit.saved(tx.audiences().update(ended, row.version()));
        tx.audiences().removeChunks(row.key());
        tx.work().remove(AudienceWork.WORK, caller.company(), DeliveryRows.objectId(row.key()));
        journal(tx, ended, row.version() + 1, row.status());
        return ended;
    }

    private void journal(Tx tx, AudienceRow row, long version, AudienceStatus from) {
        tx.journal()
                .append(List.of(
                        DeliveryRows.entry(row, version, "DeliveryCanceled", "D7", Optional.of(from), caller.actor())));
    }

    /**
     * Lets a delivery wait, or go on. It stops after the batch in hand.
     *
     * @param unit the message
     * @param instant for when it is scheduled
     * @param paused whether it waits
     * @return how it is now
     * @throws FreestoneException {@code not_found}; {@code illegal_transition} for one that has not begun or has ended
     */
    public DeliveryReport pause(AdUnitId unit, Instant instant, boolean paused) {
        return Commit.decide(parts.storage(), tx -> {
            AudienceRow row = tx.audiences()
                    .find(key(unit, instant))
                    .orElseThrow(() ->
                            pending(tx, unit, instant).isPresent() ? refused(AudienceStatus.PENDING) : unknown(unit));
            if (!DeliveryRows.isOpen(row)) {
                throw refused(row.status());
            }
            MessageDelivery delivery = DeliveryRows.read(row);
            if (delivery.paused() == paused) {
                return DeliveryRows.report(row);
            }
            AudienceRow next = DeliveryRows.with(row, row.status(), row.lease(), delivery.paused(paused));
            Commit.saved(tx.audiences().update(next, row.version()));
            if (!paused) {
                tx.work()
                        .put(new WorkItem(
                                AudienceWork.WORK, caller.company(), DeliveryRows.objectId(row.key()), tx.now()));
            }
            return DeliveryRows.report(next);
        });
    }

    private static void requireOpen(AudienceRow row, DeliveryEvent event) {
        if (DeliveryLifeCycle.next(Optional.of(row.status()), event, guard -> true)
                .isEmpty()) {
            throw refused(row.status());
        }
    }

    private static FreestoneException refused(AudienceStatus status) {
        return FreestoneException.of(
                ErrorCode.ILLEGAL_TRANSITION,
                "the delivery is " + status.code() + ", this is not possible any more or not yet",
                Map.of("status", status.code()));
    }

    /** The campaign of a delivery of which nothing is stored; only the next one of a message is there. */
    private Optional<EngagementCampaign> pending(Tx tx, AdUnitId unit, Instant instant) {
        return pending(tx, unit, instant, tx.engagementCampaigns()::find);
    }

    private Optional<EngagementCampaign> pending(
            Tx tx,
            AdUnitId unit,
            Instant instant,
            BiFunction<CompanyId, EngagementCampaignId, Optional<EngagementCampaignRow>> finder) {
        return tx.engagementCampaigns()
                .campaignOf(caller.company(), EngagementKind.AD_UNIT, unit.value())
                .flatMap(id -> finder.apply(caller.company(), id))
                .map(EngagementRows::campaign)
                .filter(campaign -> unit(campaign, unit)
                        .flatMap(found -> next(tx, campaign, found))
                        .filter(instant::equals)
                        .isPresent());
    }

    private Optional<Instant> next(Tx tx, EngagementCampaign campaign, AdUnit unit) {
        return campaign.terms().statusAt(tx.now()) == EngagementStatus.COMPLETED
                ? Optional.empty()
                : Deliveries.scheduled(unit)
                        .flatMap(schedule -> deliveries.upcoming(tx, campaign, unit.id(), schedule));
    }

    private static Optional<AdUnit> unit(EngagementCampaign campaign, AdUnitId id) {
        return campaign.parts().units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst();
    }

    private AudienceKey key(AdUnitId unit, Instant instant) {
        return new AudienceKey(caller.company(), unit, instant);
    }

    private static FreestoneException unknown(AdUnitId unit) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "ad unit " + unit + " has no such delivery, give an instant of its list",
                Map.of("adUnit", unit.toString()));
    }
}
