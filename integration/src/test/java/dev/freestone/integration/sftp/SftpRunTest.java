package dev.freestone.integration.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.SftpDraft;
import dev.freestone.error.ErrorCode;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that deliver to a real server over connections that are really cut. */
class SftpRunTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T09:28:03Z");

    /** So many people that a file is more than one packet. */
    private static final long PEOPLE = 1_200;

    @TempDir
    Path folder;

    private final ManualClock clock = ManualClock.at(WED_2024_05_01);

    @Test
    @Fact("OUT-61")
    void a_connection_cut_at_any_request_shows_no_part_of_a_file_and_ends_with_exactly_one_of_each()
            throws IOException {
        int requests;
        try (DropServer calm = new DropServer(Files.createDirectory(folder.resolve("calm")))) {
            run(calm);
            requests = calm.requests.get();
            assertThat(calm.files()).hasSize(4);
        }
        assertThat(requests).isGreaterThan(30);

        for (int cut = 1; cut <= requests; cut++) {
            try (DropServer server = new DropServer(Files.createDirectory(folder.resolve("cut-" + cut)))) {
                server.cutAt = cut;
                requireOneOfEach("cut at request " + cut, server);
            }
        }
    }

    private void requireOneOfEach(String at, DropServer server) {
        Freestone freestone = freestone(server);
        CampaignRun started = start(freestone, server, DropServer.PASSWORD);
        freestone.tick();
        CampaignRun broken = freestone.campaigns().getRun(started.id());
        requireWhole(at, server, broken);

        clock.advance(Duration.ofSeconds(30));
        freestone.tick();
        CampaignRun run = freestone.campaigns().getRun(started.id());

        assertThat(run.status()).as(at).isEqualTo(RunStatus.SUCCESS);
        assertThat(server.files().keySet())
                .as(at)
                .containsExactlyInAnyOrderElementsOf(run.files().deliveries().stream()
                        .map(RunDelivery::fileName)
                        .toList());
        requireWhole(at, server, run);
    }

    /** Whatever bears its final name is all of the file. */
    private static void requireWhole(String at, DropServer server, CampaignRun run) {
        Map<String, byte[]> there = server.files();
        for (RunDelivery each : run.files().deliveries()) {
            byte[] content = there.get(each.fileName());
            if (content != null) {
                assertThat(sha256(content)).as(at + " " + each.fileName()).isEqualTo(each.sha256());
            }
        }
    }

    @Test
    @Fact("OUT-61")
    void a_finished_run_that_is_delivered_again_adds_no_file() throws IOException {
        try (DropServer server = new DropServer(Files.createDirectory(folder.resolve("server")))) {
            Freestone freestone = freestone(server);
            CampaignRun started = start(freestone, server, DropServer.PASSWORD);
            freestone.tick();
            CampaignRun finished = freestone.campaigns().getRun(started.id());
            Map<String, byte[]> before = server.files();

            freestone.campaigns().redeliver(finished.id());
            freestone.tick();

            assertThat(server.files()).usingRecursiveComparison().isEqualTo(before);
            assertThat(freestone.campaigns().getRun(finished.id())).isEqualTo(finished);
        }
    }

    @Test
    @Fact("OUT-64")
    void a_wrong_password_is_tried_once() throws IOException {
        try (DropServer server = new DropServer(Files.createDirectory(folder.resolve("server")))) {
            Freestone freestone = freestone(server);
            CampaignRun started = start(freestone, server, Secret.of("opens nothing"));
            freestone.tick();

            CampaignRun run = freestone.campaigns().getRun(started.id());

            assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.DELIVERY_AUTH_FAILED);
            assertThat(server.connections).hasValue(1);
            assertThat(run.availableFiles(clock.instant())).hasSize(4);
        }
    }

    @Test
    @Fact("OUT-62")
    void a_file_that_somebody_else_put_there_stays_as_it_was() throws IOException {
        try (DropServer server = new DropServer(Files.createDirectory(folder.resolve("server")))) {
            Freestone freestone = freestone(server);
            CampaignRun started = start(freestone, server, DropServer.PASSWORD);
            String name = started.borrowerCampaignId() + "_20240501T092803Z_query_results.csv";
            Files.writeString(folder.resolve("server").resolve(name), "theirs");
            freestone.tick();

            CampaignRun run = freestone.campaigns().getRun(started.id());

            assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.DELIVERY_FILE_EXISTS);
            assertThat(new String(server.files().getOrDefault(name, new byte[0]), StandardCharsets.UTF_8))
                    .isEqualTo("theirs");
            assertThat(server.files()).hasSize(3);
        }
    }

    private void run(DropServer server) {
        Freestone freestone = freestone(server);
        start(freestone, server, DropServer.PASSWORD);
        freestone.tick();
    }

    private Freestone freestone(DropServer server) {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        LongStream.rangeClosed(1, PEOPLE)
                .forEach(number -> people.put(
                        CompanyId.DEFAULT,
                        Person.of(
                                PersonId.of("BO-" + number),
                                PersonName.of("Given", "Family"),
                                List.of(Contact.builder("C-" + number, ContactType.PHONE)
                                        .status(ContactStatus.PRIMARY)
                                        .value("+1555010" + number)
                                        .build())),
                        PersonRef.number(number)));
        return Freestone.builder()
                .clock(clock)
                .people(people)
                .querySource(
                        "all",
                        InMemoryQuerySource.of(
                                List.of("id"),
                                () -> LongStream.rangeClosed(1, PEOPLE).mapToObj(List::of)))
                .delivery(server.delivery())
                .temporaryFolder(folder)
                .build();
    }

    private static CampaignRun start(Freestone freestone, DropServer server, Secret password) {
        ContactExporter exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("contact.value")
                        .build());
        CampaignId campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:all")
                        .contactExporterId(exporter.id())
                        .sftpSettings(SftpDraft.of(server.address(), "lender").withPassword(password))
                        .build())
                .id();
        return freestone.campaigns().run(campaign);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
