package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.error.ErrorCode;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcQuerySource;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A campaign from a query over a real database to files in a real folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutreachTest {
    private static final String PAST_DUE =
            "SELECT person_id AS id FROM loans WHERE days_past_due BETWEEN 30 AND 59 ORDER BY id";

    @TempDir
    Path folder;

    private LoanBook postgres;
    private LoanBook h2;

    @BeforeAll
    void fill() {
        postgres = LoanBook.onPostgres();
        h2 = LoanBook.onH2();
    }

    @AfterAll
    void empty() {
        for (LoanBook book : books().toList()) {
            for (String table : List.of("loans", "people", "contacts")) {
                book.execute("DROP TABLE " + table);
            }
        }
    }

    Stream<LoanBook> books() {
        return Stream.of(h2, postgres);
    }

    @ParameterizedTest
    @MethodSource("books")
    void writes_the_contacts_of_everybody_whom_the_query_finds(LoanBook book) throws IOException {
        Freestone freestone = builder(book, PAST_DUE).build();

        CampaignRun run = runToEnd(freestone);

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(unzipped(freestone, run).lines()).containsExactlyElementsOf(book.expectedLines());
        assertThat(run.totals().exportedCount())
                .isEqualTo(run.totals().rowCount().orElseThrow());
        assertThat(run.availableFiles(java.time.Instant.EPOCH)).containsExactly(RunFileName.values());
    }

    @Test
    void fails_the_run_of_a_query_that_writes_and_leaves_the_database_unchanged() {
        long before = postgres.count("loans");
        Freestone freestone =
                builder(postgres, "DELETE FROM loans RETURNING person_id AS id").build();

        CampaignRun run = runToEnd(freestone);

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_REJECTED);
        assertThat(postgres.count("loans")).isEqualTo(before);
    }

    @Test
    void fails_the_run_whose_connection_is_cut_and_leaves_nothing_half_named() throws IOException {
        AtomicBoolean cut = new AtomicBoolean();
        String slow = "SELECT n AS id FROM generate_series(1, 200000) AS s(n)";
        Freestone freestone = builder(postgres, slow)
                .progress(progress -> {
                    if (progress.step() == RunStep.QUERY && progress.done() >= 2_000 && !cut.getAndSet(true)) {
                        postgres.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE pid <> pg_backend_pid() AND query LIKE '%generate_series(1, 200000)%'");
                    }
                })
                .build();

        CampaignRun run = runToEnd(freestone);

        assertThat(cut).isTrue();
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_UNREACHABLE);
        assertThat(filesIn(folder)).containsExactlyInAnyOrder("log.txt");
    }

    @Test
    void ends_the_run_with_its_reason_when_the_folder_cannot_be_used() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        Freestone freestone = builder(h2, PAST_DUE)
                .runFiles(FolderRunFiles.under(folder.resolve("later")))
                .build();
        CampaignRun started = start(freestone);
        Files.deleteIfExists(folder.resolve("later"));
        Files.copy(blocked, folder.resolve("later"));

        freestone.tick();

        CampaignRun run = freestone.campaigns().getRun(started.id());
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code().code()).startsWith("storage_");
        assertThat(run.availableFiles(java.time.Instant.EPOCH)).isEmpty();
    }

    private FreestoneBuilder builder(LoanBook book, String sql) {
        return Freestone.builder()
                .querySource(
                        "past-due",
                        JdbcQuerySource.builder(book.dataSource(), sql)
                                .allowUnenforcedReadOnly(book.isH2())
                                .build())
                .people(book.people())
                .runFiles(FolderRunFiles.under(folder))
                .temporaryFolder(folder);
    }

    private static CampaignRun start(Freestone freestone) {
        ContactExporter exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("person.name.lastName")
                        .column("contact.value")
                        .build());
        Campaign campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:past-due")
                        .contactExporterId(exporter.id())
                        .build());
        return freestone.campaigns().run(campaign.id());
    }

    private static CampaignRun runToEnd(Freestone freestone) {
        CampaignRun run = start(freestone);
        freestone.tick();
        return freestone.campaigns().getRun(run.id());
    }

    private static String unzipped(Freestone freestone, CampaignRun run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        freestone.campaigns().download(run.id(), RunFileName.CONTACTS.code(), out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Plain names of everything under the folder that is no sidecar. */
    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".txt"))
                    .toList();
        }
    }
}
