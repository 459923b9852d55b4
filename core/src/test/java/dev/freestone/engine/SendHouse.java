package dev.freestone.engine;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.InMemoryTemplateDirectory;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Address;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.IdSource;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.spi.TemplateDirectory;
import dev.freestone.testkit.ManualClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An engine for tests of runs that send: a campaign, scripted senders, a clock that only tests move. */
final class SendHouse {
    static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    final ManualClock clock = ManualClock.at(START);
    final InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
    final Map<Channel, Script> scripts = new EnumMap<>(Channel.class);
    Storage storage = InMemoryStorage.shared(clock);
    RunFiles files = InMemoryRunFiles.create();
    PersonDirectory directory = people;

    @Nullable
    TemplateDirectory templates;

    NodeId node = NodeId.of("node-1");
    int batchSize = 2;
    String subject = "autopayEnableReminder";

    @Nullable
    Channel channel = Channel.TEXT;

    ContactPolicy policy = ContactPolicy.none();
    /** What else the host gives to its engine. */
    Consumer<FreestoneBuilder> more = builder -> {};

    boolean exporting;

    /** Where the campaign wants its files. */
    @Nullable
    SftpDraft sftp;

    private final IdSource ids = RandomIdSource.over(new Random(7));
    private List<String> columns = List.of("borrowerId", "loanId");
    private List<@Nullable Object[]> rows = List.of();
    private @Nullable Freestone engine;

    SendHouse(Channel... channels) {
        for (Channel each : channels.length == 0 ? new Channel[] {Channel.TEXT} : channels) {
            scripts.put(each, new Script());
        }
    }

    Script texts() {
        return script(Channel.TEXT);
    }

    Script script(Channel by) {
        return Objects.requireNonNull(scripts.get(by), "no sender of this channel");
    }

    /** A person who can be reached on every channel that knows recipients. */
    SendHouse person(int number) {
        return person(number, phone(number), email(number), address(number));
    }

    SendHouse person(int number, Contact... contacts) {
        Person person = Person.of(PersonId.of(id(number)), PersonName.of("Given", "Family"), List.of(contacts));
        people.put(CompanyId.DEFAULT, person, PersonRef.number(number), PersonRef.publicId(id(number)));
        return this;
    }

    /** A person with a phone who prefers a language. */
    SendHouse speaking(int number, String language) {
        Person plain = Person.of(PersonId.of(id(number)), PersonName.of("Given", "Family"), List.of(phone(number)));
        Person person = new Person(
                plain.id(),
                plain.externalId(),
                plain.status(),
                plain.timeZone(),
                Optional.of(language),
                plain.name(),
                plain.contacts());
        people.put(CompanyId.DEFAULT, person, PersonRef.number(number));
        return this;
    }

    /** A person with a phone who is known to live in a zone. */
    SendHouse living(int number, String zone) {
        Person plain = Person.of(PersonId.of(id(number)), PersonName.of("Given", "Family"), List.of(phone(number)));
        Person person = new Person(
                plain.id(),
                plain.externalId(),
                plain.status(),
                Optional.of(zone),
                plain.preferredLanguage(),
                plain.name(),
                plain.contacts());
        people.put(CompanyId.DEFAULT, person, PersonRef.number(number), PersonRef.publicId(id(number)));
        return this;
    }

    static String id(int number) {
        return "BO-0000-%04d".formatted(number);
    }

    static Contact phone(int number) {
        return Contact.builder("C-1", ContactType.PHONE)
                .status(ContactStatus.PRIMARY)
                .affiliation("self")
                .label("personal")
                .receiveTextMessages(true)
                .value("+1555010%04d".formatted(number))
                .build();
    }

    static Contact email(int number) {
        return Contact.builder("C-2", ContactType.EMAIL)
                .status(ContactStatus.PRIMARY)
                .affiliation("self")
                .value("p" + number + "@example.org")
                .build();
    }

    static Contact address(int number) {
        return Contact.builder("C-3", ContactType.ADDRESS)
                .status(ContactStatus.PRIMARY)
                .affiliation("self")
                .address(address(number + " Main Street", "Springfield"))
                .build();
    }

    private static Address address(String line, String city) {
        return new Address(
                Optional.of(line),
                Optional.empty(),
                Optional.of(city),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    SendHouse columns(String... names) {
        this.columns = List.of(names);
        return this;
    }

    SendHouse rows(@Nullable Object[]... next) {
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
                    .people(directory)
                    .querySource(
                            "due",
                            InMemoryQuerySource.of(columns, () -> rows.stream().map(Arrays::asList)))
                    .contactPolicy(policy);
            scripts.forEach(builder::sender);
            if (templates != null) {
                builder.templateDirectory(templates);
            }
            more.accept(builder);
            built = builder.build();
            engine = built;
        }
        return built;
    }

    /** Ends this process as a crash does, and begins another. */
    SendHouse restart(String name) {
        storage.endLeases(node);
        node = NodeId.of(name);
        engine = null;
        return this;
    }

    /** Builds the engine anew, over what has been changed. */
    void rebuild() {
        engine = null;
    }

    /** Another process beside this one. */
    Freestone beside(String name) {
        NodeId own = node;
        Freestone kept = engine();
        node = NodeId.of(name);
        engine = null;
        Freestone other = engine();
        node = own;
        engine = kept;
        return other;
    }

    CampaignRun start() {
        BulkSenderDraft.Builder draft = BulkSenderDraft.builder().interactionSubject(subject);
        if (channel != null) {
            draft.interactionChannel(channel);
        }
        BulkSender sender = engine().bulkSenders().create(draft.build());
        CampaignDraft.Builder campaign =
                CampaignDraft.builder().redashQueryUrl("query:due").bulkSenderId(sender.id());
        if (exporting) {
            ContactExporter exporter = engine().contactExporters()
                    .create(ContactExporterDraft.builder()
                            .column("person.id")
                            .column("contact.value")
                            .build());
            campaign.contactExporterId(exporter.id());
        }
        if (sftp != null) {
            campaign.sftpSettings(sftp);
        }
        Campaign created = engine().campaigns().create(campaign.build());
        return engine().campaigns().run(created.id());
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

    static InMemoryTemplateDirectory templates() {
        return InMemoryTemplateDirectory.create();
    }

    String log(CampaignRun run) {
        return text(run, RunFileName.LOG);
    }

    String text(CampaignRun run, RunFileName name) {
        try (InputStream in = files.open(CompanyId.DEFAULT, run.files().id(name).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Buckets as text, such as {@code bulkSender sent/sent=2}. */
    static List<String> buckets(CampaignRun run) {
        return run.totals().buckets().stream()
                .map(each -> each.worker().code() + " " + each.bucket() + "/" + each.reasonCode() + "=" + each.count())
                .toList();
    }

    /** How many rows of the bulk sender ended so. */
    static long count(CampaignRun run, String bucketAndReason) {
        return run.totals().buckets().stream()
                .filter(each -> each.worker() == RunWorkerKind.BULK_SENDER)
                .filter(each -> (each.bucket() + "/" + each.reasonCode()).equals(bucketAndReason))
                .mapToLong(BucketCount::count)
                .sum();
    }

    static List<String> messages(CampaignRun run) {
        return run.totals().messages().stream()
                .map(each -> each.channel() + " " + each.outcome() + "=" + each.count())
                .toList();
    }

    List<String> sentTo(Channel by) {
        List<String> sent = new ArrayList<>();
        Optional.ofNullable(scripts.get(by))
                .ifPresent(script -> script.requests.forEach(
                        request -> sent.add(request.destination().value())));
        return sent;
    }
}
