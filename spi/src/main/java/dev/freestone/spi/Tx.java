package dev.freestone.spi;

import java.time.Instant;

/** The stores inside one transaction of a {@link Storage}. Valid only during that call, on its thread. */
public interface Tx {
    /**
     * The storage's clock S, in microseconds.
     *
     * @return an instant that does not go backwards within the transaction
     */
    Instant now();

    /**
     * What the clock says by which leases end. It is S, except where a test lets months pass while nodes live on.
     *
     * @param now S, as this transaction has just read it
     * @return an instant in microseconds
     */
    default Instant leaseTime(Instant now) {
        return now;
    }

    /**
     * Whether this transaction is one of the host, which ends after the call and may still be undone.
     *
     * @return false when it is committed by the time that {@link Storage#write} returns
     */
    boolean isJoined();

    /**
     * Outreach campaigns.
     *
     * @return the store
     */
    CampaignStore campaigns();

    /**
     * Contact exporters.
     *
     * @return the store
     */
    ContactExporterStore contactExporters();

    /**
     * Bulk senders.
     *
     * @return the store
     */
    BulkSenderStore bulkSenders();

    /**
     * Promo program types.
     *
     * @return the store
     */
    PromoProgramTypeStore promoProgramTypes();

    /**
     * Campaign runs.
     *
     * @return the store
     */
    RunStore runs();

    /**
     * What workers of runs have decided about rows.
     *
     * @return the store
     */
    RunChunkStore runChunks();

    /**
     * What was decided, written together with the decision.
     *
     * @return the store
     */
    JournalStore journal();

    /**
     * The chain over the journal.
     *
     * @return the store
     */
    ChainStore chain();

    /**
     * Contact intents and the lanes of people.
     *
     * @return the store
     */
    ContactStore contacts();

    /**
     * Contact events with their slots, and the guards of debts.
     *
     * @return the store
     */
    ContactEventStore events();

    /**
     * Contacts that others report.
     *
     * @return the store
     */
    ReportStore reports();

    /**
     * Contacts that were handed to dialers.
     *
     * @return the store
     */
    ExportStore exports();

    /**
     * Who was erased, and the keys of the hashes that stand for people.
     *
     * @return the store
     */
    PersonStore persons();

    /**
     * Facts about people and destinations that decide about contacts.
     *
     * @return the store
     */
    FactRegistry facts();

    /**
     * Scopes of contacts that are paused or killed.
     *
     * @return the store
     */
    ControlStore controls();

    /**
     * Breakers and token buckets of senders.
     *
     * @return the store
     */
    SenderStore senders();

    /**
     * The processes of the host.
     *
     * @return the store
     */
    NodeRegistry nodes();

    /**
     * How far schedules were looked at, and what became of their days.
     *
     * @return the store
     */
    ScheduleStore schedules();

    /**
     * Promo programs, and what their changes of status rested on.
     *
     * @return the store
     */
    PromoProgramStore promoPrograms();

    /**
     * How far sweeps over promo programs have come, and whom they could not judge.
     *
     * @return the store
     */
    PromoSweepStore promoSweeps();

    /**
     * Stored case types.
     *
     * @return the store
     */
    CaseTypeStore caseTypes();

    /**
     * Stored cases.
     *
     * @return the store
     */
    CaseStore cases();

    /**
     * What happened to cases, and the contacts that came of it.
     *
     * @return the store
     */
    CaseEventStore caseEvents();

    /**
     * Stored notification types and do-not-interact types.
     *
     * @return the store
     */
    NotificationTypeStore notificationTypes();

    /**
     * Engagement campaigns.
     *
     * @return the store
     */
    EngagementCampaignStore engagementCampaigns();

    /**
     * Places in campaigns and stock of offers.
     *
     * @return the store
     */
    CapacityStore capacities();

    /**
     * What is kept of customers.
     *
     * @return the store
     */
    CustomerStore customers();

    /**
     * Offers that customers hold.
     *
     * @return the store
     */
    UserOfferStore userOffers();

    /**
     * Deliveries of scheduled messages.
     *
     * @return the store
     */
    AudienceStore audiences();

    /**
     * Showings of creatives.
     *
     * @return the store
     */
    CreativeStore creatives();

    /**
     * Events of customers, their progress in behaviors, and what came of it.
     *
     * @return the store, of this transaction only
     */
    BehaviorStore behaviors();

    /**
     * Due work, written together with the decision that needs it.
     *
     * @return the store
     */
    WorkStore work();
}
