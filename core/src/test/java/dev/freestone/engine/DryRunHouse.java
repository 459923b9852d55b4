package dev.freestone.engine;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.DryRunGuards;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.DialerRules;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.QuerySource;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An engine for tests of dry runs: one campaign with any workers, a policy, a clock that only tests move. */
final class DryRunHouse {
    /** 10 o'clock at the company. */
    static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T16:00:00Z");

    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final DryRunGuards WITHOUT_COMPARISON = DryRunGuards.DEFAULT.withoutComparison();

    final ManualClock clock = ManualClock.at(MON_2026_03_02);
    final InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
    final Script sender = new Script();
    final Path temporary;
    Storage storage = InMemoryStorage.shared(clock);
    RunFiles files = InMemoryRunFiles.create();
    PersonDirectory directory = people;
    private Optional<PersonId> spared = Optional.empty();
    ContactPolicy policy = new DialerRules(100).policy();
    Channel channel = Channel.TEXT;
    int batchSize = 2;
    int personsInMemory = 100_000;
    boolean exporting = true;
    boolean screening = true;
    boolean sending;

    @Nullable
    QuerySource query;

    private final RandomIdSource ids = RandomIdSource.over(new Random(7));
    private List<String> columns = List.of("borrowerId", "loanId");
    private List<@Nullable Object[]> rows = List.of();
    private @Nullable Freestone engine;
    private @Nullable Campaign campaign;

    DryRunHouse(Path temporary) {
        this.temporary = temporary;
    }

    static DryRunHouse exporting(Path temporary) {
        return new DryRunHouse(temporary);
    }

    static DryRunHouse sending(Path temporary) {
        DryRunHouse house = new DryRunHouse(temporary);
        house.exporting = false;
        house.sending = true;
        return house;
    }

    /** A person with so many phones; the first one takes texts. */
    DryRunHouse person(int number, int phones) {
        List<Contact> contacts = new ArrayList<>();
        for (int phone = 0; phone < phones; phone++) {
            contacts.add(Contact.builder("C-" + phone, ContactType.PHONE)
                    .status(ContactStatus.PRIMARY)
                    .affiliation("self")
                    .label("personal")
                    .receiveTextMessages(true)
                    .value("+1555%02d%05d".formatted(phone, number))
                    .build());
        }
        Person person = Person.of(PersonId.of(id(number)), PersonName.of("Given", "Family"), contacts);
        people.put(CompanyId.DEFAULT, person, PersonRef.number(number), PersonRef.publicId(id(number)));
        return this;
    }

    static String id(int number) {
        return "BO-0000-%04d".formatted(number);
    }

    /** One person wants no contacts. */
    DryRunHouse sparing(int number) {
        spared = Optional.of(PersonId.of(id(number)));
        engine = null;
        return this;
    }

    DryRunHouse policy(ContactPolicy next) {
        policy = next;
        engine = null;
        return this;
    }

    DryRunHouse columns(String... names) {
        columns = List.of(names);
        engine = null;
        return this;
    }

    DryRunHouse rows(@Nullable Object[]... next) {
        rows = List.of(next);
        engine = null;
        return this;
    }

    /** One row for each person, about a loan of his own. */
    DryRunHouse rowsOf(int... numbers) {
        return rows(Arrays.stream(numbers)
                .mapToObj(number -> row((long) number, "LN-" + number))
                .toArray(Object[][]::new));
    }

    static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    Freestone engine() {
        Freestone built = engine;
        if (built == null) {
            FreestoneBuilder builder = Freestone.builder()
                    .storage(storage)
                    .runFiles(files)
                    .plainStorage()
                    .clock(clock)
                    .ids(ids)
                    .zone(ZONE)
                    .batchSize(batchSize)
                    .personsInMemory(personsInMemory)
                    .temporaryFolder(temporary)
                    .people(directory)
                    .contactPolicy(policy)
                    .contactFacts(DialerRules.facts(clock, ZONE, spared))
                    .querySource(
                            "due",
                            query == null
                                    ? InMemoryQuerySource.of(
                                            columns, () -> rows.stream().map(Arrays::asList))
                                    : query);
            if (sending) {
                builder.sender(channel, sender);
            }
            built = builder.build();
            engine = built;
        }
        return built;
    }

    Campaign campaign() {
        Campaign created = campaign;
        if (created == null) {
            CampaignDraft.Builder draft = CampaignDraft.builder().redashQueryUrl("query:due");
            if (exporting) {
                draft.contactExporterId(
                        engine().contactExporters().create(exporter()).id());
            }
            if (sending) {
                draft.bulkSenderId(engine().bulkSenders()
                        .create(BulkSenderDraft.builder()
                                .interactionSubject("autopayEnableReminder")
                                .interactionChannel(channel)
                                .build())
                        .id());
            }
            created = engine().campaigns().create(draft.build());
            campaign = created;
        }
        return created;
    }

    private ContactExporterDraft exporter() {
        ContactExporterDraft.Builder draft =
                ContactExporterDraft.builder().column("person.id", "BorrowerId").column("contact.value", "Phone");
        if (screening) {
            draft.checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT));
        }
        return draft.build();
    }

    /** Names of its files are one second apart. */
    CampaignRun run() {
        CampaignRun run = engine().campaigns().run(campaign().id());
        for (int seconds = 0; seconds < 7_200; seconds++) {
            engine().tick();
            CampaignRun now = engine().campaigns().getRun(run.id());
            if (!now.isLive()) {
                return now;
            }
            clock.advance(Duration.ofSeconds(1));
        }
        throw new AssertionError("the run does not end");
    }

    DryRunReport dryRun() {
        return dryRun(WITHOUT_COMPARISON);
    }

    DryRunReport dryRun(DryRunGuards guards) {
        return engine().campaigns().dryRun(campaign().id(), guards);
    }

    DryRunReport dryRun(DryRunRequest request) {
        return engine().campaigns().dryRun(campaign().id().value(), request);
    }

    /** What the journal says of dry runs of the campaign. */
    List<HistoryEntry> journal() {
        return engine()
                .campaigns()
                .explain(Objects.requireNonNull(campaign).id().value())
                .stream()
                .filter(entry -> entry.event().equals("dry_run"))
                .toList();
    }

    /** How dry runs of the campaign ended, the oldest first. */
    List<String> outcomes() {
        return journal().stream()
                .map(entry -> String.valueOf(entry.details().get("outcome")))
                .toList();
    }

    /** Buckets as text, such as {@code contactExporter blocked_by_policy/policy_hold=1 host-dialer/hours}. */
    static List<String> buckets(DryRunReport report) {
        return texts(report.rows().counts());
    }

    static List<String> buckets(CampaignRun run) {
        return texts(run.totals().buckets());
    }

    private static List<String> texts(List<BucketCount> counts) {
        return counts.stream()
                .map(each -> each.worker().code() + " " + each.bucket() + "/" + each.reasonCode() + "=" + each.count()
                        + each.ruleId().map(rule -> " " + rule).orElse(""))
                .toList();
    }
}
