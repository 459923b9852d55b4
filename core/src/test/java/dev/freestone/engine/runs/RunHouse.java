package dev.freestone.engine.runs;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.DeliverySettings;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.campaign.QueryOverride;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Casework;
import dev.freestone.engine.parts.Delivering;
import dev.freestone.engine.parts.Engaging;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.EngineSettings;
import dev.freestone.engine.parts.Promos;
import dev.freestone.engine.parts.QuerySources;
import dev.freestone.engine.parts.Scheduling;
import dev.freestone.engine.parts.Sending;
import dev.freestone.engine.policy.PolicyReading;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.FileRetention;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.RunProgress;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkWanted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small engine for tests of runs: one company, one campaign, a clock that only tests move. */
final class RunHouse {
    static final Duration TAKEOVER = Duration.ofSeconds(60);

    static final CompanyId COMPANY = CompanyId.DEFAULT;
    static final CampaignId CAMPAIGN = CampaignId.of("CG-4T2K-9QXD");
    static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T09:28:03Z");

    /** The last digit of a phone, so that tests can tell contacts apart. */
    private static final Map<ContactStatus, Integer> SUFFIX = Map.of(
            ContactStatus.PRIMARY,
            0,
            ContactStatus.SECONDARY,
            1,
            ContactStatus.ADDITIONAL,
            2,
            ContactStatus.ARCHIVED,
            3);

    Instant now = WED_2024_05_01;
    Storage storage;
    RunFiles files = InMemoryRunFiles.create();
    PersonDirectory people = InMemoryPersonDirectory.create();
    QuerySource query = InMemoryQuerySource.of(List.of("id"), Stream::of);
    NodeId node = NodeId.of("node-1");
    QueryLimits limits = QueryLimits.DEFAULT;
    int batchSize = 2;
    ContactPolicy policy = ContactPolicy.none();
    boolean hasPolicy = true;
    int personsInMemory = 100_000;

    @Nullable
    Delivery delivery;

    DeliverySettings deliverySettings = DeliverySettings.DEFAULT;
    Optional<SftpSettings> sftp = Optional.empty();
    Path temporary;
    final List<RunProgress> progress = new ArrayList<>();
    ProgressListener listener = progress::add;
    final List<Duration> pauses = new ArrayList<>();
    ContactExporter exporter = exporter(List.of("person.id", "contact.value", "contact.status"), ContactCriteria.ANY);
    final HeldRuns held = new HeldRuns();
    final RandomIdSource ids;

    RunHouse(Path temporary) {
        this.temporary = temporary;
        this.storage = InMemoryStorage.of(() -> now);
        this.ids = RandomIdSource.over(new Random(7));
    }

    static ContactExporter exporter(List<String> fields, ContactCriteria criteria, CsvSettings... csv) {
        return new ContactExporter(
                ContactExporterId.of("CE-8M3P-1ZRA"),
                header(),
                criteria.equals(ContactCriteria.ANY) ? Optional.empty() : Optional.of(criteria),
                fields.stream()
                        .map(field -> new ColumnSetting(field, Optional.empty()))
                        .toList(),
                Optional.empty(),
                Arrays.stream(csv).findFirst());
    }

    static ObjectHeader header() {
        return new ObjectHeader(
                COMPANY, WED_2024_05_01, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Campaign campaign() {
        return new Campaign(
                CAMPAIGN,
                header(),
                Optional.of("query:rows"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(exporter.id()),
                Optional.empty(),
                sftp);
    }

    EngineParts parts() {
        return new EngineParts(
                storage,
                Seals.plain(),
                () -> now,
                ids,
                id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))),
                new QuerySources(Map.of("rows", query), Optional.empty()),
                Optional.of(people),
                new Sending(SubjectCatalogue.shipped(), Map.of(), Optional.empty(), hasPolicy),
                files,
                Optional.ofNullable(delivery).map(port -> new Delivering(port, deliverySettings)),
                Scheduling.of(SlotPolicies.spread()),
                Promos.none(),
                Casework.own(),
                Engaging.none(),
                listener,
                pauses::add,
                new EngineSettings(
                        node, temporary, limits, batchSize, personsInMemory, FileRetention.DEFAULT, TAKEOVER, 1));
    }

    /** A ledger without senders: these runs write files. */
    private LedgerParts ledger() {
        EngineParts parts = parts();
        return new LedgerParts(
                storage,
                parts.seals(),
                PersonHashes.plain(),
                parts.clock(),
                () -> 0,
                ids,
                parts.companies(),
                node,
                Map.of(),
                (sender, requests) -> List.of(),
                PolicyReading.of(policy).compiled(),
                parts.people(),
                Optional.empty(),
                Optional.empty(),
                parts.pause(),
                LedgerSettings.DEFAULT);
    }

    RunHouse rows(List<String> columns, @Nullable Object[]... rows) {
        query = InMemoryQuerySource.of(columns, () -> Arrays.stream(rows).map(Arrays::asList));
        return this;
    }

    /** A person known by number and by public id, with one phone for each status given. */
    RunHouse person(long number, String id, ContactStatus... statuses) {
        List<Contact> contacts = new ArrayList<>();
        for (ContactStatus status : statuses) {
            contacts.add(Contact.builder(id + "-" + status.code(), ContactType.PHONE)
                    .status(status)
                    .value("+1555" + number + SUFFIX.get(status))
                    .build());
        }
        Person person = Person.of(PersonId.of(id), PersonName.of("Given" + number, "Family" + number), contacts);
        ((InMemoryPersonDirectory) people).put(COMPANY, person, PersonRef.number(number), PersonRef.publicId(id));
        return this;
    }

    void storeCampaign() {
        storage.write(tx -> tx.campaigns().insert(row(1)));
    }

    /** Stores the campaign as it is now. */
    void updateCampaign() {
        storage.write(tx -> tx.campaigns().update(row(1), 1));
    }

    private CampaignRow row(long version) {
        Campaign campaign = campaign();
        return new CampaignRow(
                campaign.id(),
                new ObjectColumns(COMPANY, Optional.empty(), WED_2024_05_01, Optional.empty(), Optional.empty()),
                Optional.empty(),
                campaign.contactExporterId(),
                Optional.empty(),
                Optional.empty(),
                version,
                CampaignJson.document(campaign, SecretSeal.plain()));
    }

    CampaignRun start() {
        return start(Optional.empty());
    }

    CampaignRun start(Optional<QueryOverride> override) {
        storeCampaign();
        return new RunStarter(parts(), Caller.host(COMPANY))
                .start(campaign(), Optional.of(exporter), Optional.empty(), override);
    }

    RunCommands commands() {
        return new RunCommands(parts(), Caller.host(COMPANY), held);
    }

    /** Does all work that is due, as a tick does. */
    int tick() {
        RunWork work = new RunWork(parts(), ledger(), held);
        WorkQueue queue = storage.workQueue();
        int done = 0;
        WorkWanted runs = WorkWanted.of(List.of(RunWork.RUN, RunWork.REDELIVERY, RunWork.RETENTION));
        for (List<WorkQueue.Taken> taken = queue.take(node, runs, 1, TAKEOVER);
                !taken.isEmpty();
                taken = queue.take(node, runs, 1, TAKEOVER)) {
            WorkQueue.Taken next = taken.get(0);
            queue.end(List.of(new WorkQueue.Ended(next, work.handle(next.item()))));
            done++;
        }
        return done;
    }

    CampaignRun runToEnd() {
        CampaignRun run = start();
        tick();
        return get(run.id());
    }

    CampaignRun get(RunId id) {
        return commands().get(Optional.empty(), id(id));
    }

    static AnyId id(RunId run) {
        return AnyId.ofPublic(run.value());
    }

    String text(CampaignRun run, RunFileName name) {
        try (InputStream in = files.open(COMPANY, run.files().id(name).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Buckets as text, such as {@code exported/exported=2}. */
    static List<String> buckets(CampaignRun run) {
        return run.totals().buckets().stream()
                .map(each -> each.bucket() + "/" + each.reasonCode() + "=" + each.count())
                .toList();
    }

    static long sum(CampaignRun run) {
        AtomicLong sum = new AtomicLong();
        run.totals().buckets().forEach(each -> sum.addAndGet(each.count()));
        return sum.get();
    }
}
