package dev.freestone.testkit;

import dev.freestone.spi.AudienceStore;
import dev.freestone.spi.BehaviorStore;
import dev.freestone.spi.BulkSenderStore;
import dev.freestone.spi.CampaignStore;
import dev.freestone.spi.CapacityStore;
import dev.freestone.spi.CaseEventStore;
import dev.freestone.spi.CaseStore;
import dev.freestone.spi.CaseTypeStore;
import dev.freestone.spi.ChainStore;
import dev.freestone.spi.ContactEventStore;
import dev.freestone.spi.ContactExporterStore;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.ControlStore;
import dev.freestone.spi.CreativeStore;
import dev.freestone.spi.CustomerStore;
import dev.freestone.spi.EngagementCampaignStore;
import dev.freestone.spi.ExportStore;
import dev.freestone.spi.FactRegistry;
import dev.freestone.spi.JournalStore;
import dev.freestone.spi.NodeRegistry;
import dev.freestone.spi.NotificationTypeStore;
import dev.freestone.spi.PersonStore;
import dev.freestone.spi.PromoProgramStore;
import dev.freestone.spi.PromoProgramTypeStore;
import dev.freestone.spi.PromoSweepStore;
import dev.freestone.spi.ReportStore;
import dev.freestone.spi.RunChunkStore;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.SenderStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferStore;
import dev.freestone.spi.WorkStore;
import java.time.Instant;

/** A transaction of a {@link FaultyStorage}. */
final class FaultyTx implements Tx {
    private final Tx tx;
    private final Faults faults;

    FaultyTx(Tx tx, Faults faults) {
        this.tx = tx;
        this.faults = faults;
    }

    @Override
    public Instant now() {
        return tx.now();
    }

    @Override
    public Instant leaseTime(Instant now) {
        return tx.leaseTime(now);
    }

    @Override
    public boolean isJoined() {
        return tx.isJoined();
    }

    @Override
    public CampaignStore campaigns() {
        return new FaultyCampaignStore(tx.campaigns(), faults);
    }

    @Override
    public ContactExporterStore contactExporters() {
        return new FaultyContactExporterStore(tx.contactExporters(), faults);
    }

    @Override
    public BulkSenderStore bulkSenders() {
        return new FaultyBulkSenderStore(tx.bulkSenders(), faults);
    }

    @Override
    public PromoProgramTypeStore promoProgramTypes() {
        return new FaultyPromoProgramTypeStore(tx.promoProgramTypes(), faults);
    }

    @Override
    public RunStore runs() {
        return new FaultyRunStore(tx.runs(), faults);
    }

    @Override
    public RunChunkStore runChunks() {
        return new FaultyRunChunkStore(tx.runChunks(), faults);
    }

    @Override
    public JournalStore journal() {
        return new FaultyJournalStore(tx.journal(), faults);
    }

    @Override
    public ChainStore chain() {
        return new FaultyChainStore(tx.chain(), faults);
    }

    @Override
    public ContactStore contacts() {
        return new FaultyContactStore(tx.contacts(), faults);
    }

    @Override
    public ContactEventStore events() {
        return new FaultyContactEventStore(tx.events(), faults);
    }

    @Override
    public ReportStore reports() {
        return new FaultyReportStore(tx.reports(), faults);
    }

    @Override
    public ExportStore exports() {
        return new FaultyExportStore(tx.exports(), faults);
    }

    @Override
    public PersonStore persons() {
        return new FaultyPersonStore(tx.persons(), faults);
    }

    @Override
    public FactRegistry facts() {
        return new FaultyFactRegistry(tx.facts(), faults);
    }

    @Override
    public ControlStore controls() {
        return new FaultyControlStore(tx.controls(), faults);
    }

    @Override
    public SenderStore senders() {
        return new FaultySenderStore(tx.senders(), faults);
    }

    @Override
    public NodeRegistry nodes() {
        return new FaultyNodeRegistry(tx.nodes(), faults);
    }

    @Override
    public ScheduleStore schedules() {
        return new FaultyScheduleStore(tx.schedules(), faults);
    }

    @Override
    public PromoProgramStore promoPrograms() {
        return new FaultyPromoProgramStore(tx.promoPrograms(), faults);
    }

    @Override
    public PromoSweepStore promoSweeps() {
        return new FaultyPromoSweepStore(tx.promoSweeps(), faults);
    }

    @Override
    public CaseTypeStore caseTypes() {
        return new FaultyCaseTypeStore(tx.caseTypes(), faults);
    }

    @Override
    public CaseStore cases() {
        return new FaultyCaseStore(tx.cases(), faults);
    }

    @Override
    public CaseEventStore caseEvents() {
        return new FaultyCaseEventStore(tx.caseEvents(), faults);
    }

    @Override
    public NotificationTypeStore notificationTypes() {
        return new FaultyNotificationTypeStore(tx.notificationTypes(), faults);
    }

    @Override
    public EngagementCampaignStore engagementCampaigns() {
        return new FaultyEngagementCampaignStore(tx.engagementCampaigns(), faults);
    }

    @Override
    public CapacityStore capacities() {
        return new FaultyCapacityStore(tx.capacities(), faults);
    }

    @Override
    public CustomerStore customers() {
        return new FaultyCustomerStore(tx.customers(), faults);
    }

    @Override
    public UserOfferStore userOffers() {
        return new FaultyUserOfferStore(tx.userOffers(), faults);
    }

    @Override
    public AudienceStore audiences() {
        return new FaultyAudienceStore(tx.audiences(), faults);
    }

    @Override
    public CreativeStore creatives() {
        return new FaultyCreativeStore(tx.creatives(), faults);
    }

    @Override
    public BehaviorStore behaviors() {
        return new FaultyBehaviorStore(tx.behaviors(), faults);
    }

    @Override
    public WorkStore work() {
        return new FaultyWorkStore(tx.work(), faults);
    }
}
