package dev.freestone.jdbc.storage;

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

/** The stores of one transaction. */
final class JdbcTx implements Tx {
    private final Session session;
    private final CampaignStore campaigns;
    private final ContactExporterStore contactExporters;
    private final BulkSenderStore bulkSenders;
    private final PromoProgramTypeStore promoProgramTypes;
    private final RunStore runs;
    private final RunChunkStore runChunks;
    private final JournalStore journal;
    private final ChainStore chain;
    private final ScheduleStore schedules;
    private final PromoProgramStore promoPrograms;
    private final PromoSweepStore promoSweeps;
    private final CaseTypeStore caseTypes;
    private final CaseStore cases;
    private final CaseEventStore caseEvents;
    private final NotificationTypeStore notificationTypes;
    private final EngagementCampaignStore engagementCampaigns;
    private final CapacityStore capacities;
    private final CustomerStore customers;
    private final UserOfferStore userOffers;
    private final AudienceStore audiences;
    private final CreativeStore creatives;
    private final BehaviorStore behaviors;
    private final WorkStore work;
    private final JdbcContactStore contacts;
    private final ContactEventStore events;
    private final ReportStore reports;
    private final ExportStore exports;
    private final PersonStore persons;
    private final FactRegistry facts;
    private final ControlStore controls;
    private final SenderStore senders;
    private final NodeRegistry nodes;

    JdbcTx(Session session) {
        this.session = session;
        this.campaigns = new JdbcCampaignStore(session);
        this.contactExporters = new JdbcContactExporterStore(session);
        this.bulkSenders = new JdbcBulkSenderStore(session);
        this.promoProgramTypes = new JdbcPromoProgramTypeStore(session);
        this.runs = new JdbcRunStore(session);
        this.runChunks = new JdbcRunChunkStore(session);
        this.journal = new JdbcJournalStore(session);
        this.chain = new JdbcChainStore(session);
        this.schedules = new JdbcScheduleStore(session);
        this.promoPrograms = new JdbcPromoProgramStore(session);
        this.promoSweeps = new JdbcPromoSweepStore(session);
        this.caseTypes = new JdbcCaseTypeStore(session);
        this.cases = new JdbcCaseStore(session);
        this.caseEvents = new JdbcCaseEventStore(session);
        this.notificationTypes = new JdbcNotificationTypeStore(session);
        LockedReads locked = new LockedReads(session.dialect());
        this.engagementCampaigns = new JdbcEngagementCampaignStore(session);
        this.capacities = new JdbcCapacityStore(session);
        this.customers = new JdbcCustomerStore(session, locked);
        this.userOffers = new JdbcUserOfferStore(session, locked);
        this.audiences = new JdbcAudienceStore(session);
        this.creatives = new JdbcCreativeStore(session);
        this.behaviors = new JdbcBehaviorStore(session, locked);
        this.work = new JdbcWorkStore(session);
        this.contacts = new JdbcContactStore(session);
        this.events = new JdbcContactEventStore(session);
        this.reports = new JdbcReportStore(session);
        this.exports = new JdbcExportStore(session);
        this.persons = new JdbcPersonStore(session);
        this.facts = new JdbcFactRegistry(session);
        this.controls = new JdbcControlStore(session);
        this.senders = new JdbcSenderStore(session);
        this.nodes = new JdbcNodeRegistry(session);
    }

    /** Writes what has been put off to the end. */
    void writeLast() {
        contacts.writeLast();
    }

    @Override
    public Instant now() {
        return session.now();
    }

    @Override
    public Instant leaseTime(Instant now) {
        return session.leaseTime(now);
    }

    @Override
    public boolean isJoined() {
        return session.isJoined();
    }

    @Override
    public CampaignStore campaigns() {
        return campaigns;
    }

    @Override
    public ContactExporterStore contactExporters() {
        return contactExporters;
    }

    @Override
    public BulkSenderStore bulkSenders() {
        return bulkSenders;
    }

    @Override
    public PromoProgramTypeStore promoProgramTypes() {
        return promoProgramTypes;
    }

    @Override
    public RunStore runs() {
        return runs;
    }

    @Override
    public RunChunkStore runChunks() {
        return runChunks;
    }

    @Override
    public JournalStore journal() {
        return journal;
    }

    @Override
    public ChainStore chain() {
        return chain;
    }

    @Override
    public ContactStore contacts() {
        return contacts;
    }

    @Override
    public ContactEventStore events() {
        return events;
    }

    @Override
    public ReportStore reports() {
        return reports;
    }

    @Override
    public ExportStore exports() {
        return exports;
    }

    @Override
    public PersonStore persons() {
        return persons;
    }

    @Override
    public FactRegistry facts() {
        return facts;
    }

    @Override
    public ControlStore controls() {
        return controls;
    }

    @Override
    public SenderStore senders() {
        return senders;
    }

    @Override
    public NodeRegistry nodes() {
        return nodes;
    }

    @Override
    public ScheduleStore schedules() {
        return schedules;
    }

    @Override
    public PromoProgramStore promoPrograms() {
        return promoPrograms;
    }

    @Override
    public PromoSweepStore promoSweeps() {
        return promoSweeps;
    }

    @Override
    public CaseTypeStore caseTypes() {
        return caseTypes;
    }

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public CaseEventStore caseEvents() {
        return caseEvents;
    }

    @Override
    public NotificationTypeStore notificationTypes() {
        return notificationTypes;
    }

    @Override
    public EngagementCampaignStore engagementCampaigns() {
        return engagementCampaigns;
    }

    @Override
    public CapacityStore capacities() {
        return capacities;
    }

    @Override
    public CustomerStore customers() {
        return customers;
    }

    @Override
    public UserOfferStore userOffers() {
        return userOffers;
    }

    @Override
    public AudienceStore audiences() {
        return audiences;
    }

    @Override
    public CreativeStore creatives() {
        return creatives;
    }

    @Override
    public BehaviorStore behaviors() {
        return behaviors;
    }

    @Override
    public WorkStore work() {
        return work;
    }
}
