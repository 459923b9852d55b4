package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.ANNA;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.Emission;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engine.engagement.OutcomeDesk.Emitted;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Engaging;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.memory.InMemoryPromoCodePool;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.PromoCodePool;
import dev.freestone.spi.RedemptionRules;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A storage with one campaign, whose behaviors are completed by whoever says so. */
final class OutcomeHouse {
    static final Customer CUSTOMER = Customer.of(PersonId.of("CU-1"), Map.of());

    Instant now = BehaviorSamples.STARTS.plus(Duration.ofDays(30));
    final Storage storage = InMemoryStorage.of(() -> now);
    final InMemoryPromoCodePool pool = InMemoryPromoCodePool.create();
    final EngineParts parts;
    final OutcomeDesk desk;
    final OutcomeBook book;
    EngagementCampaign campaign = BehaviorSamples.campaign(1);

    OutcomeHouse() {
        this(Optional.empty());
    }

    /** With other pools of promotion codes. */
    OutcomeHouse(PromoCodePool pools) {
        this(Optional.of(pools));
    }

    private OutcomeHouse(Optional<PromoCodePool> pools) {
        Engaging engaging = Engaging.of(
                        Optional.of(InMemoryCustomerDirectory.of(CUSTOMER)), RedemptionRules.NONE, Optional.empty())
                .drawing(Optional.of(pools.orElse(pool)));
        this.parts = EngagementParts.of(storage, () -> now, engaging);
        this.desk = new OutcomeDesk(parts, EngagementParts.ledger(parts), Caller.host(CompanyId.DEFAULT));
        this.book = new OutcomeBook(parts);
        storage.write(tx -> {
            tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.CAMPAIGN, Optional.empty());
            return tx.engagementCampaigns().insert(EngagementRows.row(campaign, "1".repeat(64), Optional.empty()));
        });
    }

    /** An offer of the campaign, of which there are so many. */
    OfferId offer(OptionalLong total) {
        OfferId id = OfferId.of(storage.write(tx ->
                tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.OFFER, Optional.of(campaign.id()))));
        List<Offer> offers = new ArrayList<>(campaign.parts().offers());
        offers.add(new Offer(id, "a coffee", OfferType.TRIGGER, total, Optional.empty()));
        keep(offers);
        return id;
    }

    /** A campaign without its offers. */
    void withoutOffers() {
        keep(List.of());
    }

    private void keep(List<Offer> offers) {
        CampaignParts kept = campaign.parts();
        campaign = campaign.withParts(new CampaignParts(
                kept.bundle(), kept.lineItems(), kept.groups(), kept.units(), kept.achievements(), offers));
        storage.write(tx -> {
            var row = tx.engagementCampaigns()
                    .find(CompanyId.DEFAULT, campaign.id())
                    .orElseThrow();
            return tx.engagementCampaigns()
                    .update(EngagementRows.row(campaign, row.nameKey(), row.updatedAt()), row.version());
        });
    }

    static Achievement bringing(long id, long points, Outcome... outcomes) {
        return bringing(BehaviorSamples.count(id, "buy", 1, 0), points, outcomes);
    }

    static Achievement bringing(Achievement one, long points, Outcome... outcomes) {
        return new Achievement(
                one.id(),
                one.name(),
                one.externalId(),
                one.eventName(),
                points,
                one.task(),
                one.qualifying(),
                one.prerequisite(),
                one.effectiveFrom(),
                List.of(outcomes));
    }

    DueCompletion due(Achievement behavior, long ordinal) {
        return due(behavior, OptionalInt.empty(), ordinal, Map.of());
    }

    DueCompletion due(Achievement behavior, long ordinal, Map<String, @Nullable Object> context) {
        return due(behavior, OptionalInt.empty(), ordinal, context);
    }

    DueCompletion due(Achievement behavior, OptionalInt goal, long ordinal, Map<String, @Nullable Object> context) {
        EngagementEvent event = new EngagementEvent(
                "buy", Optional.of("A-1"), 1, now, context, Optional.of(FoldingHouse.ZONE), ordinal);
        return new DueCompletion(campaign, behavior, new Emission(goal, ordinal, event), 0);
    }

    Emitted emit(DueCompletion... due) {
        return storage.write(tx -> emit(tx, ANNA, due));
    }

    Emitted emit(Tx tx, LaneKey customer, DueCompletion... due) {
        tx.customers().lock(customer);
        return desk.emit(tx, new OutcomeCall(CUSTOMER, customer, FoldingHouse.ZONE, tx.now()), List.of(due));
    }

    /** What the ledger says. */
    List<OutcomeResult> entered() {
        return storage.read(tx -> book.of(tx, ANNA, campaign.id()));
    }

    long points() {
        return storage.read(tx -> CustomerPoints.balance(tx, ANNA).available());
    }

    List<JournalEntry> journal() {
        return storage
                .read(tx -> tx.journal()
                        .page(
                                CompanyId.DEFAULT,
                                "customer_behaviors",
                                ANNA.person().value(),
                                0,
                                10))
                .stream()
                .map(JournalRecord::entry)
                .toList();
    }

    /** Place and what came of it, such as {@code 1: granted points 20}. */
    static List<String> told(List<OutcomeResult> results) {
        return results.stream()
                .map(each -> each.index() + ": " + each.skipped().orElse("granted") + " " + each.type()
                        + (each.amount().isPresent() ? " " + each.amount().getAsLong() : ""))
                .toList();
    }
}
