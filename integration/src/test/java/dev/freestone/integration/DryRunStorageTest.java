package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.DryRunGuards;
import dev.freestone.campaign.DryRunReport;
import dev.freestone.contact.SharedCap;
import dev.freestone.engine.BulkSenderDraft;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ComplianceDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
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
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dry run leaves in a real database. */
class DryRunStorageTest {
    private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");
    private static final int PEOPLE = 40;

    private final ManualClock clock = ManualClock.at(MON_2026_03_02);
    private final List<SendRequest> sent = new ArrayList<>();

    @Fact("OUT-77")
    @ParameterizedTest
    @EnumSource
    void leaves_every_row_and_file_as_it_was_but_for_one_journal_row_with_a_live_run_too(StorageHouse house) {
        DataSource database = house.open();
        Freestone freestone = freestone(database);
        Campaign campaign = campaign(freestone);

        DryRunReport first = unchanged(database, freestone, campaign);
        assertThat(freestone.campaigns().explain(campaign.id().value()))
                .extracting(entry -> entry.event())
                .containsExactly("created", "dry_run");

        CampaignRun run = freestone.campaigns().run(campaign.id());
        unchanged(database, freestone, campaign);
        while (freestone.campaigns().getRun(run.id()).isLive()) {
            freestone.tick();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(freestone.campaigns().getRun(run.id()).totals().buckets())
                .as("the run does what was told before it")
                .isEqualTo(first.rows().counts());
        unchanged(database, freestone, campaign);
    }

    private DryRunReport unchanged(DataSource database, Freestone freestone, Campaign campaign) {
        List<String> before = StorageHouse.cells(database);
        int messages = sent.size();

        DryRunReport report = freestone.campaigns().dryRun(campaign.id(), DryRunGuards.DEFAULT.withoutComparison());

        List<String> after = new ArrayList<>(StorageHouse.cells(database));
        assertThat(after).containsAll(before).hasSize(before.size() + 1);
        after.removeAll(before);
        assertThat(after).singleElement().asString().startsWith("freestone_journal");
        assertThat(sent).hasSize(messages);
        return report;
    }

    private Freestone freestone(DataSource database) {
        JdbcStorage storage = JdbcStorage.over(database, StorageTime.injected(clock));
        return Freestone.builder()
                .storage(storage)
                .runFiles(storage.runFiles())
                .plainStorage()
                .clock(clock)
                .batchSize(5)
                .people(people())
                .querySource("due", InMemoryQuerySource.of(List.of("borrowerId", "loanId"), () -> rows().stream()))
                .contactPolicy(SharedCap.policy(1))
                .sender(Channel.TEXT, request -> {
                    sent.add(request);
                    return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
                })
                .build();
    }

    /** Two borrowers a debt, far apart. */
    private static List<List<Object>> rows() {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> List.<Object>of((long) number, "LOAN-" + number % (PEOPLE / 2)))
                .toList();
    }

    private static InMemoryPersonDirectory people() {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        for (int number = 1; number <= PEOPLE; number++) {
            Contact phone = Contact.builder("C-" + number, ContactType.PHONE)
                    .status(ContactStatus.PRIMARY)
                    .affiliation("self")
                    .label("personal")
                    .receiveTextMessages(true)
                    .value("+1555%07d".formatted(number))
                    .build();
            PersonId id = PersonId.of("BO-0000-%04d".formatted(number));
            Person person = Person.of(id, PersonName.of("Given", "Family"), List.of(phone));
            people.put(CompanyId.DEFAULT, person, PersonRef.number(number), PersonRef.publicId(id.value()));
        }
        return people;
    }

    private static Campaign campaign(Freestone freestone) {
        ContactExporter dialer = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("contact.value")
                        .checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT))
                        .build());
        BulkSender sender = freestone
                .bulkSenders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnableReminder")
                        .interactionChannel(Channel.TEXT)
                        .build());
        return freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:due")
                        .contactExporterId(dialer.id())
                        .bulkSenderId(sender.id())
                        .build());
    }
}
