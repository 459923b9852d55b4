package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.DialerRules;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.ProgressListener;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.ManualClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An engine for tests of runs that hand contacts to a dialer: a campaign, a policy, a clock that only tests move. */
final class ExportHouse {
    /** 9 o'clock at the company. */
    static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T15:00:00Z");

    static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    final ManualClock clock = ManualClock.at(MON_2026_03_02);
    final InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
    Storage storage = InMemoryStorage.shared(clock);
    RunFiles files = InMemoryRunFiles.create();

    /** Whether the host tells what {@link DialerRules} ask for. */
    boolean told = true;
    /** Who wants no contacts. */
    Optional<PersonId> spared = Optional.empty();

    @Nullable
    ContactPolicy policy = new DialerRules(2).policy();

    @Nullable
    ComplianceDraft check = ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT);

    ProgressListener progress = step -> {};
    NodeId node = NodeId.of("node-1");
    int batchSize = 2;
    private final IdSource ids = RandomIdSource.over(new Random(7));
    private List<String> columns = List.of("id", "loanId");
    private List<@Nullable Object[]> rows = List.of();
    private @Nullable Freestone engine;
    private @Nullable Campaign campaign;

    /** A person with so many phones. */
    ExportHouse person(int number, int phones) {
        Contact[] contacts = new Contact[phones];
        for (int phone = 0; phone < phones; phone++) {
            contacts[phone] = phone("C-" + phone, phone(number, phone));
        }
        return person(number, contacts);
    }

    ExportHouse person(int number, Contact... contacts) {
        Person person = Person.of(PersonId.of(id(number)), PersonName.of("Given", "Family"), List.of(contacts));
        people.put(CompanyId.DEFAULT, person, PersonRef.number(number), PersonRef.publicId(id(number)));
        return this;
    }

    static String id(int number) {
        return "BO-0000-%04d".formatted(number);
    }

    static String phone(int number, int phone) {
        return "+1555%02d%05d".formatted(phone, number);
    }

    static Contact phone(String id, @Nullable String value) {
        return Contact.builder(id, ContactType.PHONE)
                .status(ContactStatus.PRIMARY)
                .value(value)
                .build();
    }

    ExportHouse columns(String... names) {
        this.columns = List.of(names);
        return this;
    }

    ExportHouse rows(@Nullable Object[]... next) {
        this.rows = List.of(next);
        return this;
    }

    static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    /** The engine of this process; another one after {@link #restart}. */
    Freestone engine() {
        Freestone built = engine;
        if (built == null) {
            FreestoneBuilder builder = Freestone.builder()
                    .storage(storage)
                    .runFiles(files)
                    .plainStorage()
                    .clock(clock)
                    .ids(ids)
                    .node(node)
                    .zone(ZONE)
                    .batchSize(batchSize)
                    .people(people)
                    .progress(progress)
                    .querySource(
                            "due",
                            InMemoryQuerySource.of(columns, () -> rows.stream().map(Arrays::asList)));
            if (policy != null) {
                builder.contactPolicy(policy);
            }
            if (told) {
                builder.contactFacts(DialerRules.facts(clock, ZONE, spared));
            }
            built = builder.build();
            engine = built;
        }
        return built;
    }

    /** Ends this process as a crash does, and begins another. */
    ExportHouse restart(String name) {
        storage.endLeases(node);
        node = NodeId.of(name);
        engine = null;
        return this;
    }

    /** Builds the engine anew, over what has been changed. */
    void rebuild() {
        engine = null;
    }

    Campaign campaign() {
        Campaign created = campaign;
        if (created == null) {
            ContactExporterDraft.Builder draft = ContactExporterDraft.builder()
                    .column("person.id", "BorrowerId")
                    .column("contact.value", "Phone")
                    .column("query.loanId", "Loan");
            if (check != null) {
                draft.checkCompliance(check);
            }
            ContactExporter exporter = engine().contactExporters().create(draft.build());
            created = engine().campaigns()
                    .create(CampaignDraft.builder()
                            .redashQueryUrl("query:due")
                            .contactExporterId(exporter.id())
                            .build());
            campaign = created;
        }
        return created;
    }

    CampaignRun start() {
        return engine().campaigns().run(campaign().id());
    }

    CampaignRun get(CampaignRun run) {
        return engine().campaigns().getRun(run.id());
    }

    /** Ticks until a run has ended, a second at a time, an hour at most. */
    CampaignRun end(CampaignRun run) {
        for (int seconds = 0; seconds < 3_600; seconds++) {
            engine().tick();
            if (!get(run).isLive()) {
                return get(run);
            }
            clock.advance(Duration.ofSeconds(1));
        }
        throw new AssertionError("the run is still " + get(run));
    }

    CampaignRun runToEnd() {
        return end(start());
    }

    String contacts(CampaignRun run) {
        return text(run, RunFileName.CONTACTS);
    }

    String text(CampaignRun run, RunFileName name) {
        try (InputStream in = files.open(CompanyId.DEFAULT, run.files().id(name).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a run in the order of its file. */
    List<ExportRow> entries(CampaignRun run) {
        return storage.write(tx -> tx.exports().page(run.id(), 0, 1_000));
    }

    Set<LaneKey> lanes(CampaignRun run) {
        return entries(run).stream()
                .map(entry -> new LaneKey(entry.company(), entry.person()))
                .collect(Collectors.toSet());
    }

    List<ExportState> states(CampaignRun run) {
        return entries(run).stream().map(ExportRow::state).toList();
    }

    List<ContactEvent> slots(CampaignRun run) {
        List<ExportRow> entries = entries(run);
        return storage.read(
                tx -> tx.events().of(entries.stream().map(ExportRow::source).toList()));
    }

    List<JournalRecord> journal(CampaignRun run) {
        return storage.read(
                tx -> tx.journal().page(CompanyId.DEFAULT, "export", run.id().value(), 0, 1_000));
    }

    /** Buckets as text, such as {@code exported/exported=2} or {@code blocked_by_policy/policy_hold=1 host-dialer/hours}. */
    static List<String> buckets(CampaignRun run) {
        return run.totals().buckets().stream()
                .map(each -> each.bucket() + "/" + each.reasonCode() + "=" + each.count()
                        + each.ruleId().map(rule -> " " + rule).orElse(""))
                .toList();
    }

    /** A file of these lines below its header. */
    static String file(String... lines) {
        StringBuilder text = new StringBuilder("BorrowerId,Phone,Loan\r\n");
        for (String line : lines) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    static String line(int person, int phone, @Nullable String loan) {
        return id(person) + "," + phone(person, phone) + ","
                + Optional.ofNullable(loan).orElse("");
    }
}
