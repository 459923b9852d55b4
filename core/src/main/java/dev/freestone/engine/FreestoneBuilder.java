package dev.freestone.engine;

import dev.freestone.campaign.DeliverySettings;
import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.doctor.DoctorSettings;
import dev.freestone.engagement.CampaignMoves;
import dev.freestone.engine.cases.NotificationDue;
import dev.freestone.engine.dispatch.DueCheck;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.dispatch.TimedCalls;
import dev.freestone.engine.doctor.Wards;
import dev.freestone.engine.engagement.EngagementDue;
import dev.freestone.engine.journal.Chainer;
import dev.freestone.engine.parts.Casework;
import dev.freestone.engine.parts.Delivering;
import dev.freestone.engine.parts.Engaging;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.EngineSettings;
import dev.freestone.engine.parts.Promos;
import dev.freestone.engine.parts.QuerySources;
import dev.freestone.engine.parts.Scheduling;
import dev.freestone.engine.parts.Sending;
import dev.freestone.engine.policy.PolicyAdoption;
import dev.freestone.engine.promo.PromoSweepWork;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.engine.watch.Watch;
import dev.freestone.engine.watch.WatchedStorage;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.BusinessDays;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.common.FileRetention;
import dev.freestone.model.common.HolidaySource;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.common.SlotPolicy;
import dev.freestone.promo.PromoSettings;
import dev.freestone.schedule.MissedRunPolicy;
import dev.freestone.schedule.MissedRuns;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.AnchorSink;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.CaseDirectory;
import dev.freestone.spi.CompanyDirectory;
import dev.freestone.spi.ContactFacts;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.EngineListener;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.spi.MetricsSink;
import dev.freestone.spi.OutcomeReconciler;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.PromoCodePool;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RedemptionRules;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Sender;
import dev.freestone.spi.Storage;
import dev.freestone.spi.TemplateDirectory;
import dev.freestone.spi.TemplateRenderer;
import dev.freestone.spi.TrackingUrls;
import dev.freestone.spi.UrlQuerySource;
import dev.freestone.spi.WorkScheduler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an engine works with; {@link #build()} reports every problem at once. Not thread-safe. The engine that it
 * builds is.
 */
public final class FreestoneBuilder {
    /** The zone of companies when none is given. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

    /** Rows between two looks at cancel and pause when nothing is said. */
    public static final int DEFAULT_BATCH_SIZE = 1_000;

    private static final Duration MAX_LATENESS = Duration.ofDays(90);

    /** Persons of a run that are remembered in memory before temporary files are used. */
    public static final int DEFAULT_PERSONS_IN_MEMORY = 100_000;

    private static final Pattern SOURCE_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final Map<String, QuerySource> sources = new LinkedHashMap<>();
    private final List<Violation> problems = new ArrayList<>();
    private InstantSource clock = InstantSource.system();
    private @Nullable Storage storage;
    private @Nullable KeySource keys;
    private boolean plain;
    private @Nullable RunFiles files;
    private @Nullable PersonDirectory people;
    private @Nullable ContactFacts facts;
    private @Nullable UrlQuerySource urlSource;
    private @Nullable CompanyDirectory companies;
    private @Nullable Path temporaryFolder;
    private IdSource ids = RandomIdSource.secure();
    private SlotPolicy slots = SlotPolicies.spread();
    private MissedRunPolicy missedRuns = MissedRunPolicy.always(MissedRuns.RUN_IF_SAME_DAY);
    private Duration onTime = Scheduling.ON_TIME;
    private ProgressListener progress = ignored -> {};

    private @Nullable Delivery delivery;
    private DeliverySettings deliverySettings = DeliverySettings.DEFAULT;
    private ZoneId zone = DEFAULT_ZONE;
    private @Nullable BusinessDays businessDays;
    private NodeId node = NodeId.of("node-1");
    private QueryLimits limits = QueryLimits.DEFAULT;
    private int batchSize = DEFAULT_BATCH_SIZE;
    private int personsInMemory = DEFAULT_PERSONS_IN_MEMORY;
    private FileRetention retention = FileRetention.DEFAULT;
    private Duration takeover = Duration.ofSeconds(60);
    private int workers = 4;
    private @Nullable WorkScheduler scheduler;
    private DoctorSettings doctor = DoctorSettings.DEFAULT;
    private final SenderRegistry senders = new SenderRegistry();
    private SubjectCatalogue subjects = SubjectCatalogue.shipped();
    private PolicyChoice policy = PolicyChoice.none();
    private @Nullable TemplateRenderer templates;
    private @Nullable TemplateDirectory directory;
    private LedgerSettings ledger = LedgerSettings.DEFAULT;
    private @Nullable AnchorSink anchors;
    private @Nullable MetricsSink metrics;
    private @Nullable EngineListener listener;
    private @Nullable LoanFactsSource loans;
    private @Nullable CaseDirectory cases;
    private @Nullable CustomerDirectory customers;
    private EngagementProfile engagement = EngagementProfile.NONE;
    private RedemptionRules redemption = RedemptionRules.NONE;
    private @Nullable PromoCodePool promoCodes;
    private Duration lateness = CampaignMoves.LATENESS;
    private @Nullable TrackingUrls tracking;
    private PromoSettings promos = PromoSettings.DEFAULT;
    private final Set<String> manual = new HashSet<>();

    FreestoneBuilder() {}

    /**
     * Where objects are kept. Default: in memory, which is not durable and belongs to one process.
     *
     * @param value the storage
     * @return this
     */
    public FreestoneBuilder storage(Storage value) {
        this.storage = value;
        return this;
    }

    /**
     * The keys under which secrets are stored. A durable storage needs them, or {@link #plainStorage()}. Default: none.
     *
     * @param value the keys
     * @return this
     */
    public FreestoneBuilder keys(KeySource value) {
        this.keys = value;
        return this;
    }

    /**
     * Says that a durable storage keeps secrets as they are, readable for everybody who can read its tables and backups.
     *
     * @return this
     */
    public FreestoneBuilder plainStorage() {
        this.plain = true;
        return this;
    }

    /**
     * Where the files of runs are kept. Default: in memory, which is not durable and bounded by the heap.
     *
     * @param value the file store
     * @return this
     */
    public FreestoneBuilder runFiles(RunFiles value) {
        this.files = value;
        return this;
    }

    /**
     * Registers a query under a name, which campaigns give as {@code query:{name}}.
     *
     * @param name {@code [a-z0-9][a-z0-9._-]{0,99}}, such as {@code past-due-30}
     * @param source executes it
     * @return this
     */
    public FreestoneBuilder querySource(String name, QuerySource source) {
        if (!SOURCE_NAME.matcher(name).matches()) {
            problems.add(Violation.of(
                    "querySource",
                    ViolationCode.BAD_FORMAT,
                    "name \"" + name + "\" is not of the form [a-z0-9][a-z0-9._-]{0,99}"));
        } else if (sources.putIfAbsent(name, source) != null) {
            problems.add(Violation.of(
                    "querySource",
                    ViolationCode.DUPLICATE_NAME,
                    "name \"" + name + "\" is registered twice, give each source its own"));
        }
        return this;
    }

    /**
     * Registers what executes web addresses of query pages. Default: none, and such addresses are refused.
     *
     * @param source executes them
     * @return this
     */
    public FreestoneBuilder urlQuerySource(UrlQuerySource source) {
        this.urlSource = source;
        return this;
    }

    /**
     * The host's people. Default: none, and campaigns with a contact exporter are not runnable.
     *
     * @param value the directory
     * @return this
     */
    public FreestoneBuilder people(PersonDirectory value) {
        this.people = value;
        return this;
    }

    /**
     * What the host knows of people, debts, destinations and templates when a contact is decided. Default: what the directory
     * of people tells: zones, states, consents of contacts; then contacts that need a check or what a message holds are denied.
     *
     * @param value the port
     * @return this
     */
    public FreestoneBuilder contactFacts(ContactFacts value) {
        this.facts = value;
        return this;
    }

    /**
     * The companies. Default: one, {@code default}, in the zone of {@link #zone}.
     *
     * @param value the directory
     * @return this
     */
    public FreestoneBuilder companies(CompanyDirectory value) {
        this.companies = value;
        return this;
    }

    /**
     * The zone of the default company. Default UTC.
     *
     * @param value an IANA region, such as {@code America/Chicago}
     * @return this
     */
    public FreestoneBuilder zone(ZoneId value) {
        if (value instanceof ZoneOffset) {
            problems.add(Violation.of(
                    "zone", ViolationCode.BAD_FORMAT, value + " is an offset, give a region such as America/Chicago"));
        }
        this.zone = value;
        return this;
    }

    /**
     * What the default company counts as business days. Default: those of US federal banks,
     * {@link dev.freestone.schedule.BusinessCalendar#usFederalBank()}.
     *
     * @param weekdays the days of the week with business, at least one
     * @param holidays the days without business among them
     * @return this
     */
    public FreestoneBuilder businessDays(Set<DayOfWeek> weekdays, HolidaySource holidays) {
        if (weekdays.isEmpty()) {
            problems.add(Violation.of(
                    "businessDays", ViolationCode.REQUIRED, "no day of the week is named, give at least one"));
        } else {
            this.businessDays = new BusinessDays(weekdays, holidays);
        }
        return this;
    }

    /**
     * The only source of now. Default: the system's.
     *
     * @param value the clock
     * @return this
     */
    public FreestoneBuilder clock(InstantSource value) {
        this.clock = value;
        return this;
    }

    /**
     * Makes public ids. Default: random.
     *
     * @param value the source
     * @return this
     */
    public FreestoneBuilder ids(IdSource value) {
        this.ids = value;
        return this;
    }

    /**
     * Chooses the time of day of schedules. Default: spread from 05:00 to 07:00.
     *
     * @param value the policy
     * @return this
     */
    public FreestoneBuilder slots(SlotPolicy value) {
        this.slots = value;
        return this;
    }

    /**
     * What becomes of slots of schedules at which no node looked in time. Default {@link MissedRuns#RUN_IF_SAME_DAY} for all
     * campaigns.
     *
     * @param value the policy, such as {@code MissedRunPolicy.always(MissedRuns.SKIP)}
     * @return this
     */
    public FreestoneBuilder missedRuns(MissedRunPolicy value) {
        this.missedRuns = value;
        return this;
    }

    /**
     * How late a slot may be looked at and is not missed yet. Default 15 minutes.
     *
     * @param value 1 minute to 12 hours
     * @return this
     */
    public FreestoneBuilder onTime(Duration value) {
        if (value.compareTo(Duration.ofMinutes(1)) < 0 || value.compareTo(Duration.ofHours(12)) > 0) {
            problems.add(Violation.of("onTime", ViolationCode.OUT_OF_RANGE, value + ", give 1 minute to 12 hours"));
        }
        this.onTime = value;
        return this;
    }

    /**
     * Delivers the files of runs whose campaign has {@code sftpSettings}. Default: nobody, and such a campaign is not runnable.
     *
     * @param value the delivery, such as {@code SftpDelivery} of {@code freestone-sftp}
     * @return this
     */
    public FreestoneBuilder delivery(Delivery value) {
        return delivery(value, DeliverySettings.DEFAULT);
    }

    /**
     * As {@link #delivery(Delivery)}, with other settings than {@link DeliverySettings#DEFAULT}.
     *
     * @param value the delivery
     * @param settings whether a manifest follows the files, and what a refused rename comes to
     * @return this
     */
    public FreestoneBuilder delivery(Delivery value, DeliverySettings settings) {
        this.delivery = value;
        this.deliverySettings = settings;
        return this;
    }

    /**
     * Hears of progress. Default: nobody.
     *
     * @param value the listener
     * @return this
     */
    public FreestoneBuilder progress(ProgressListener value) {
        this.progress = value;
        return this;
    }

    /**
     * The name of this process among those that share a storage. Default {@code node-1}.
     *
     * @param value unique among live processes
     * @return this
     */
    public FreestoneBuilder node(NodeId value) {
        this.node = value;
        return this;
    }

    /**
     * Where temporary files lie. Default: the system's temporary folder.
     *
     * @param value an existing, writable folder
     * @return this
     */
    public FreestoneBuilder temporaryFolder(Path value) {
        this.temporaryFolder = value;
        return this;
    }

    /**
     * What a query may cost. Default {@link QueryLimits#DEFAULT}.
     *
     * @param value the limits
     * @return this
     */
    public FreestoneBuilder queryLimits(QueryLimits value) {
        this.limits = value;
        return this;
    }

    /**
     * Rows between two looks at cancel and pause, and people looked up at once. Default {@value #DEFAULT_BATCH_SIZE}.
     *
     * @param value 1 to 1,000
     * @return this
     */
    public FreestoneBuilder batchSize(int value) {
        if (value < 1 || value > PersonDirectory.MAX_BATCH) {
            problems.add(Violation.of(
                    "batchSize", ViolationCode.OUT_OF_RANGE, value + ", give 1 to " + PersonDirectory.MAX_BATCH));
        }
        this.batchSize = value;
        return this;
    }

    /**
     * Persons of a run that are remembered in memory before temporary files are used, about 120 bytes each. Default
     * {@value #DEFAULT_PERSONS_IN_MEMORY}.
     *
     * @param value at least 1
     * @return this
     */
    public FreestoneBuilder personsInMemory(int value) {
        if (value < 1) {
            problems.add(Violation.of("personsInMemory", ViolationCode.OUT_OF_RANGE, value + ", give at least 1"));
        }
        this.personsInMemory = value;
        return this;
    }

    /**
     * How long files are kept after the end of a run, where the company's profile says nothing else. Default 90 days for data,
     * 1,095 days for logs.
     *
     * @param data query results, input and contacts, positive
     * @param log the log, at least as long as the data
     * @return this
     */
    public FreestoneBuilder retention(Duration data, Duration log) {
        try {
            this.retention = new FileRetention(data, log);
        } catch (IllegalArgumentException wrong) {
            problems.add(Violation.of("retention", ViolationCode.OUT_OF_RANGE, String.valueOf(wrong.getMessage())));
        }
        return this;
    }

    /**
     * How long a node holds work without a sign of life: after that another one takes it over. Signs are given every third of
     * it. For contacts it is {@code LedgerSettings.lease}. Default 60 s.
     *
     * @param value 5 s to 10 min, the same on all nodes
     * @return this
     */
    public FreestoneBuilder takeover(Duration value) {
        if (value.compareTo(Duration.ofSeconds(5)) < 0 || value.compareTo(Duration.ofMinutes(10)) > 0) {
            problems.add(Violation.of(
                    "takeover", ViolationCode.OUT_OF_RANGE, value + ", give a time between 5 seconds and 10 minutes"));
        }
        this.takeover = value;
        return this;
    }

    /**
     * How much long work, such as runs, this node does at once after {@link Freestone#start}. Default 4.
     *
     * @param value 1 to 500
     * @return this
     */
    public FreestoneBuilder workers(int value) {
        if (value < 1 || value > 500) {
            problems.add(Violation.of("workers", ViolationCode.OUT_OF_RANGE, value + ", give 1 to 500"));
        }
        this.workers = value;
        return this;
    }

    /**
     * Says when a started engine looks for due work, and shares it among nodes. Default: every second, on the executors given to
     * {@link Freestone#start}.
     *
     * @param value such as {@code JdbcWorkScheduler} of {@code freestone-jdbc}, one for each node
     * @return this
     */
    public FreestoneBuilder scheduler(WorkScheduler value) {
        this.scheduler = value;
        return this;
    }

    /**
     * Registers what sends messages on a channel, under the code of the channel.
     *
     * @param channel the channel
     * @param sender sends one message a call
     * @return this
     */
    public FreestoneBuilder sender(Channel channel, Sender sender) {
        return sender(SenderId.of(channel.code()), sender);
    }

    /**
     * Registers what sends messages.
     *
     * @param id its name, which producers give
     * @param sender sends one message a call
     * @return this
     */
    public FreestoneBuilder sender(SenderId id, Sender sender) {
        senders.add(id, sender);
        return this;
    }

    /**
     * Registers what sends messages.
     *
     * @param id its name, which producers give
     * @param sender sends several messages a call
     * @return this
     */
    public FreestoneBuilder batchSender(SenderId id, BatchSender sender) {
        senders.add(id, sender);
        return this;
    }

    /**
     * Registers what can be asked about the messages of a sender. Default: nobody, and unknown outcomes wait for events of
     * the provider or an operator.
     *
     * @param id the sender
     * @param reconciler asks the provider
     * @return this
     */
    public FreestoneBuilder reconciler(SenderId id, OutcomeReconciler reconciler) {
        senders.reconciler(id, reconciler);
        return this;
    }

    /**
     * Limits how often a provider is called, over all companies and nodes, also across restarts. Default: no limit.
     *
     * @param id the sender
     * @param limit messages a second, and at once
     * @return this
     */
    public FreestoneBuilder rateLimit(SenderId id, TokenBuckets.Limit limit) {
        senders.limit(id, limit);
        return this;
    }

    /**
     * Says whether a contact may be made. There is no default; senders need one, and so do exporters that screen contacts.
     *
     * @param value the policy, such as {@code ContactPolicy.none()}
     * @return this
     */
    public FreestoneBuilder contactPolicy(ContactPolicy value) {
        this.policy = PolicyChoice.of(value);
        return this;
    }

    /**
     * What is known about the subjects of bulk senders: which theme each implies and which columns its query must have.
     * Default {@link SubjectCatalogue#shipped()}.
     *
     * @param value the catalogue
     * @return this
     */
    public FreestoneBuilder subjects(SubjectCatalogue value) {
        this.subjects = value;
        return this;
    }

    /**
     * Makes contents of messages. Default: none, and providers get the name of the template with its variables.
     *
     * @param value renders
     * @return this
     */
    public FreestoneBuilder templates(TemplateRenderer value) {
        this.templates = value;
        return this;
    }

    /**
     * Tells which templates exist. A bulk sender without a channel then takes those channels that have one for its subject.
     * Default: none, and every subject has a template of its name on every channel.
     *
     * @param value the templates
     * @return this
     */
    public FreestoneBuilder templateDirectory(TemplateDirectory value) {
        this.directory = value;
        return this;
    }

    /**
     * The numbers of the contact ledger. Default {@link LedgerSettings#DEFAULT}.
     *
     * @param value the numbers
     * @return this
     */
    public FreestoneBuilder ledger(LedgerSettings value) {
        this.ledger = value;
        return this;
    }

    /**
     * Keeps the heads of journals outside the storage, once a day for each company. Default: nobody, and only what the host
     * keeps of {@link ContactLedger#anchor()} tells of a journal that was written anew.
     *
     * @param value the sink
     * @return this
     */
    public FreestoneBuilder anchors(AnchorSink value) {
        this.anchors = value;
        return this;
    }

    /**
     * Where the engine tells what it measures; docs/observability.md lists the metrics. Default: nowhere, and nothing is measured.
     *
     * @param value the sink, such as {@code MicrometerMetrics.over(registry)} of {@code freestone-micrometer}
     * @return this
     */
    public FreestoneBuilder metrics(MetricsSink value) {
        this.metrics = value;
        return this;
    }

    /**
     * Hears of what the engine did, after the commit: runs that begin and end, senders that fail, clocks that differ. Default:
     * nobody.
     *
     * @param value the listener
     * @return this
     */
    public FreestoneBuilder listener(EngineListener value) {
        this.listener = value;
        return this;
    }

    /**
     * The host's loans, from which promo programs are decided. Default: none, and no promo program can be created.
     *
     * @param value the loans, such as {@code JdbcLoanFactsSource.over(replica, mapping)} of {@code freestone-adapters-jdbc}
     * @return this
     */
    public FreestoneBuilder loans(LoanFactsSource value) {
        this.loans = value;
        return this;
    }

    /**
     * The host's cases, which promo programs may name and interactions look at again before they are sent. Default: the cases of
     * the library, and of other cases what was last reported.
     *
     * @param value the cases
     * @return this
     */
    public FreestoneBuilder cases(CaseDirectory value) {
        this.cases = value;
        return this;
    }

    /**
     * The host's customers, for engagement campaigns. Default: none, and nobody is found.
     *
     * @param value the customers, such as {@code JdbcCustomerDirectory.over(replica, mapping)} of {@code freestone-adapters-jdbc}
     * @return this
     */
    public FreestoneBuilder customers(CustomerDirectory value) {
        this.customers = value;
        return this;
    }

    /**
     * Keys, divisions and fields of the default company's engagement campaigns. Default {@link EngagementProfile#NONE}. With
     * {@link #companies} their profiles count.
     *
     * @param value the profile
     * @return this
     */
    public FreestoneBuilder engagement(EngagementProfile value) {
        this.engagement = value;
        return this;
    }

    /**
     * Judges restrictions of offers when they are redeemed. Default {@link RedemptionRules#NONE}: every restriction holds.
     *
     * @param value the rules
     * @return this
     */
    public FreestoneBuilder redemptionRules(RedemptionRules value) {
        this.redemption = value;
        return this;
    }

    /**
     * How late events of customers can arrive, after they happened and after the end of a campaign. Later ones count nowhere. Default
     * 7 days. All engines over one storage need the same.
     *
     * @param value 0 s to 90 days, whole seconds
     * @return this
     */
    public FreestoneBuilder engagementLateness(Duration value) {
        if (value.isNegative()
                || value.compareTo(MAX_LATENESS) > 0
                || !value.equals(Duration.ofSeconds(value.toSeconds()))) {
            problems.add(Violation.of(
                    "engagementLateness",
                    ViolationCode.OUT_OF_RANGE,
                    value + ", give a time between 0 seconds and 90 days in whole seconds"));
        }
        this.lateness = value;
        return this;
    }

    /**
     * Gives promotion codes to customers who complete behaviors. Default: nobody, and such an outcome is skipped with {@code
     * no_code_available}.
     *
     * @param value the pools of the host
     * @return this
     */
    public FreestoneBuilder promoCodes(PromoCodePool value) {
        this.promoCodes = value;
        return this;
    }

    /**
     * Builds the addresses that shown creatives carry. Default: {@link TrackingUrls#under} without a host in front.
     *
     * @param value the addresses
     * @return this
     */
    public FreestoneBuilder trackingUrls(TrackingUrls value) {
        this.tracking = value;
        return this;
    }

    /**
     * How promo programs are handled: interest, reminders, sweeps. Default {@link PromoSettings#DEFAULT}.
     *
     * @param value the settings
     * @return this
     */
    public FreestoneBuilder promos(PromoSettings value) {
        this.promos = value;
        return this;
    }

    /**
     * Leaves work of one kind to the host: the engine does none of it by itself. With {@code promo.sweep} nothing is swept but by
     * {@link PromoPrograms#sweep(java.time.LocalDate, dev.freestone.promo.PromoSweepMode)}. Default: the engine does all.
     *
     * @param kind such as {@code promo.sweep}
     * @return this
     */
    public FreestoneBuilder manual(String kind) {
        if (!Freestone.BRIEF.contains(kind) && !Freestone.LENGTHY.contains(kind)) {
            problems.add(Violation.of(
                    "manual", ViolationCode.UNKNOWN_VALUE, kind + ", no work of the engine has this kind"));
        }
        manual.add(kind);
        return this;
    }

    /**
     * From when on something counts as a finding of {@link Freestone#doctor()}. Default {@link DoctorSettings#DEFAULT}.
     *
     * @param value the limits
     * @return this
     */
    public FreestoneBuilder doctor(DoctorSettings value) {
        this.doctor = value;
        return this;
    }

    /**
     * The engine.
     *
     * @return a new engine
     * @throws FreestoneException {@code configuration_invalid} with every problem; {@code rule_pack_invalid} or {@code
     *     rule_pack_not_approved} when nothing else is wrong; {@code rule_pack_changed} when the storage knows other content of a
     *     pack under its version
     */
    public Freestone build() {
        List<Violation> found = new ArrayList<>(problems);
        Path folder = temporaryFolder == null ? Path.of(System.getProperty("java.io.tmpdir")) : temporaryFolder;
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            found.add(Violation.of(
                    "temporaryFolder", ViolationCode.BAD_FORMAT, "not a writable folder, create it or give another"));
        }
        if (keys != null && plain) {
            found.add(Violation.of(
                    "keys", ViolationCode.BOTH_GIVEN, "keys(...) and plainStorage() exclude each other, remove one"));
        } else if (keys == null && !plain && storage != null && storage.isDurable()) {
            found.add(
                    Violation.of(
                            "keys",
                            ViolationCode.REQUIRED,
                            "a durable storage keeps secrets under a key, give keys(...), or plainStorage() to keep them readable"));
        }
        found.addAll(senders.problems(ledger));
        CompiledPolicy rules = policy.compile(found, senders.isUsed());
        CompanyProfile profile =
                new CompanyProfile(zone, zone, Optional.empty(), Optional.ofNullable(businessDays), engagement);
        EngineSettings settings =
                new EngineSettings(node, folder, limits, batchSize, personsInMemory, retention, takeover, workers);
        Watch watch = new Watch(Optional.ofNullable(metrics), Optional.ofNullable(listener));
        EngineParts parts = new EngineParts(
                WatchedStorage.of(storage == null ? InMemoryStorage.of(clock) : storage, watch),
                keys == null ? Seals.plain() : Seals.under(keys),
                clock,
                ids,
                companies == null
                        ? id -> id.equals(CompanyId.DEFAULT) ? Optional.of(profile) : Optional.empty()
                        : companies,
                new QuerySources(sources, Optional.ofNullable(urlSource)),
                Optional.ofNullable(people),
                new Sending(subjects, senders.byChannel(), Optional.ofNullable(directory), policy.isMade()),
                files == null ? InMemoryRunFiles.create() : files,
                Optional.ofNullable(delivery).map(port -> new Delivering(port, deliverySettings)),
                new Scheduling(slots, missedRuns, onTime),
                new Promos(Optional.ofNullable(loans), promos, !manual.contains(PromoSweepWork.WORK)),
                new Casework(Optional.ofNullable(cases)),
                Engaging.of(Optional.ofNullable(customers), redemption, Optional.ofNullable(tracking))
                        .taking(lateness)
                        .drawing(Optional.ofNullable(promoCodes)),
                progress,
                length -> Thread.sleep(length.toMillis()),
                settings);
        var chainer = new Chainer(
                parts.storage(), clock, parts.pause(), ledger.journalChainInterval(), Optional.ofNullable(anchors));
        LedgerParts dispatching = ledger(parts, rules, watch);
        if (policy.isMade()) {
            PolicyAdoption.adopt(parts.storage(), rules, ActorId.of(node));
        }
        Doctor examiner = new Doctor(
                parts,
                watch,
                Wards.of(parts, dispatching, doctor),
                company -> Wards.of(parts, dispatching, doctor, company));
        return new Freestone(parts, dispatching, chainer, watch, Optional.ofNullable(scheduler), examiner, manual);
    }

    private LedgerParts ledger(EngineParts parts, CompiledPolicy rules, Watch watch) {
        return new LedgerParts(
                parts.storage(),
                parts.seals(),
                keys == null ? PersonHashes.plain() : PersonHashes.under(keys),
                clock,
                System::nanoTime,
                ids,
                parts.companies(),
                node,
                senders.all(),
                new TimedCalls(new SenderCalls(), System::nanoTime, watch),
                rules,
                parts.people(),
                Optional.ofNullable(facts),
                Optional.ofNullable(templates),
                parts.pause(),
                ledger,
                dueChecks(parts));
    }

    private Map<String, DueCheck<?>> dueChecks(EngineParts parts) {
        Map<String, DueCheck<?>> checks = new HashMap<>(NotificationDue.checks(parts, ledger.factsMaxAge()));
        checks.putAll(EngagementDue.checks(parts, ledger.factsMaxAge()));
        return checks;
    }
}
