package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
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
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.JournalRecord;
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
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.UserOfferStore;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says that it saved everything, keeps nothing, and its clock stands still. */
final class DoNothingStorage implements Storage, Tx, StorageFixture {
    @Override
    public Storage storage() {
        return this;
    }

    @Override
    public Storage reopened() {
        return this;
    }

    @Override
    public void advance(Duration by) {}

    @Override
    public boolean transactionsOverlap() {
        return false;
    }

    @Override
    public void close() {}

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return decision.apply(this);
    }

    @Override
    public WorkQueue workQueue() {
        return new DoNothingQueue();
    }

    @Override
    public boolean isDurable() {
        return false;
    }

    @Override
    public boolean leasesExpire() {
        return false;
    }

    @Override
    public void endLeases(NodeId node) {}

    @Override
    public Instant now() {
        return ManualClock.START;
    }

    @Override
    public boolean isJoined() {
        return false;
    }

    @Override
    public CampaignStore campaigns() {
        return new DoNothingCampaigns();
    }

    @Override
    public ContactExporterStore contactExporters() {
        return new DoNothingContactExporters();
    }

    @Override
    public BulkSenderStore bulkSenders() {
        return new DoNothingBulkSenders();
    }

    @Override
    public PromoProgramTypeStore promoProgramTypes() {
        return new DoNothingPromoProgramTypes();
    }

    @Override
    public RunStore runs() {
        return new DoNothingRuns();
    }

    @Override
    public RunChunkStore runChunks() {
        return new DoNothingRunChunks();
    }

    @Override
    public JournalStore journal() {
        return new JournalStore() {
            @Override
            public void append(JournalEntry entry) {}

            @Override
            public List<JournalRecord> page(CompanyId company, String kind, String objectId, long after, int limit) {
                return List.of();
            }

            @Override
            public List<JournalRecord> within(
                    CompanyId company, String kind, Instant from, Instant to, long after, int limit) {
                return List.of();
            }

            @Override
            public void redact(CompanyId company, Map<Long, String> digests) {}
        };
    }

    @Override
    public ChainStore chain() {
        return new DoNothingChain();
    }

    @Override
    public ContactStore contacts() {
        return new DoNothingContacts();
    }

    @Override
    public ContactEventStore events() {
        return new DoNothingEvents();
    }

    @Override
    public ReportStore reports() {
        return new DoNothingReports();
    }

    @Override
    public ExportStore exports() {
        return new DoNothingExports();
    }

    @Override
    public PersonStore persons() {
        return new DoNothingPersons();
    }

    @Override
    public FactRegistry facts() {
        return new DoNothingFacts();
    }

    @Override
    public ControlStore controls() {
        return new DoNothingControls();
    }

    @Override
    public SenderStore senders() {
        return new DoNothingSenders();
    }

    @Override
    public NodeRegistry nodes() {
        return new DoNothingNodes();
    }

    @Override
    public ScheduleStore schedules() {
        return new DoNothingSchedules();
    }

    @Override
    public PromoProgramStore promoPrograms() {
        return new DoNothingPromoPrograms();
    }

    @Override
    public PromoSweepStore promoSweeps() {
        return new DoNothingPromoSweeps();
    }

    @Override
    public CaseTypeStore caseTypes() {
        return new DoNothingCaseTypes();
    }

    @Override
    public CaseStore cases() {
        return new DoNothingCases();
    }

    @Override
    public CaseEventStore caseEvents() {
        return new DoNothingCaseEvents();
    }

    @Override
    public NotificationTypeStore notificationTypes() {
        return new DoNothingNotificationTypes();
    }

    @Override
    public EngagementCampaignStore engagementCampaigns() {
        return new DoNothingEngagementCampaigns();
    }

    @Override
    public CapacityStore capacities() {
        return new DoNothingCapacities();
    }

    @Override
    public CustomerStore customers() {
        return new DoNothingCustomers();
    }

    @Override
    public UserOfferStore userOffers() {
        return new DoNothingUserOffers();
    }

    @Override
    public AudienceStore audiences() {
        return new DoNothingAudiences();
    }

    @Override
    public CreativeStore creatives() {
        return new DoNothingCreatives();
    }

    @Override
    public BehaviorStore behaviors() {
        return new DoNothingBehaviors();
    }

    @Override
    public WorkStore work() {
        return new WorkStore() {
            @Override
            public void put(WorkItem item) {}

            @Override
            public void remove(String kind, CompanyId company, String objectId) {}

            @Override
            public Optional<Instant> dueAt(String kind, CompanyId company, String objectId) {
                return Optional.empty();
            }
        };
    }
}
