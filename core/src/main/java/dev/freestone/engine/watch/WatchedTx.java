package dev.freestone.engine.watch;

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
import java.util.List;
import java.util.function.Consumer;

/** A transaction that keeps what is to be told once it is committed. Used by one thread. */
final class WatchedTx implements Tx {
    private final Tx tx;
    private final List<Consumer<Watch>> news;

    WatchedTx(Tx tx, List<Consumer<Watch>> news) {
        this.tx = tx;
        this.news = news;
    }

    void later(Consumer<Watch> told) {
        news.add(told);
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
        return tx.campaigns();
    }

    @Override
    public ContactExporterStore contactExporters() {
        return tx.contactExporters();
    }

    @Override
    public BulkSenderStore bulkSenders() {
        return tx.bulkSenders();
    }

    @Override
    public PromoProgramTypeStore promoProgramTypes() {
        return tx.promoProgramTypes();
    }

    @Override
    public RunStore runs() {
        return tx.runs();
    }

    @Override
    public RunChunkStore runChunks() {
        return tx.runChunks();
    }

    @Override
    public JournalStore journal() {
        return tx.journal();
    }

    @Override
    public ChainStore chain() {
        return tx.chain();
    }

    @Override
    public ContactStore contacts() {
        return tx.contacts();
    }

    @Override
    public ContactEventStore events() {
        return tx.events();
    }

    @Override
    public ReportStore reports() {
        return tx.reports();
    }

    @Override
    public ExportStore exports() {
        return tx.exports();
    }

    @Override
    public PersonStore persons() {
        return tx.persons();
    }

    @Override
    public FactRegistry facts() {
        return tx.facts();
    }

    @Override
    public ControlStore controls() {
        return tx.controls();
    }

    @Override
    public SenderStore senders() {
        return tx.senders();
    }

    @Override
    public NodeRegistry nodes() {
        return tx.nodes();
    }

    @Override
    public ScheduleStore schedules() {
        return tx.schedules();
    }

    @Override
    public PromoProgramStore promoPrograms() {
        return tx.promoPrograms();
    }

    @Override
    public PromoSweepStore promoSweeps() {
        return tx.promoSweeps();
    }

    @Override
    public CaseTypeStore caseTypes() {
        return tx.caseTypes();
    }

    @Override
    public CaseStore cases() {
        return tx.cases();
    }

    @Override
    public CaseEventStore caseEvents() {
        return tx.caseEvents();
    }

    @Override
    public NotificationTypeStore notificationTypes() {
        return tx.notificationTypes();
    }

    @Override
    public EngagementCampaignStore engagementCampaigns() {
        return tx.engagementCampaigns();
    }

    @Override
    public CapacityStore capacities() {
        return tx.capacities();
    }

    @Override
    public CustomerStore customers() {
        return tx.customers();
    }

    @Override
    public UserOfferStore userOffers() {
        return tx.userOffers();
    }

    @Override
    public AudienceStore audiences() {
        return tx.audiences();
    }

    @Override
    public CreativeStore creatives() {
        return tx.creatives();
    }

    @Override
    public BehaviorStore behaviors() {
        return tx.behaviors();
    }

    @Override
    public WorkStore work() {
        return tx.work();
    }
}
