package dev.freestone.engine.runs;

import static dev.freestone.model.contact.ContactStatus.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.QueryLimits;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import dev.freestone.testkit.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunFaultTest {
    /** Values that stand in the data and must never stand in a log or failure. */
    private static final String MARK = "MARK-7f3a";

    @TempDir
    Path temporary;

    private RunHouse house;

    @BeforeEach
    void build() {
        house = new RunHouse(temporary);
        house.person(1, "BO-1111-1111", PRIMARY).person(2, "BO-2222-2222", PRIMARY);
        house.rows(List.of("id"), new Object[] {1L}, new Object[] {2L}, new Object[] {3L});
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {
                "QUERY_TIMEOUT",
                "QUERY_UNREACHABLE",
                "QUERY_REJECTED",
                "QUERY_EXECUTION_FAILED",
                "QUERY_INCOMPLETE"
            })
    void fails_the_run_with_the_code_of_the_query_source(ErrorCode code) {
        house.query = InMemoryQuerySource.from(List.of("id"), (request, context) -> {
            throw FreestoneException.of(code, "what the source says");
        });

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(code);
        assertThat(run.availableFiles(house.now)).containsExactly(RunFileName.LOG);
        assertThat(house.text(run, RunFileName.LOG)).endsWith("code=" + code.code() + "\n");
    }

    @Test
    void fails_the_run_without_the_text_of_an_unexpected_exception() {
        house.query = InMemoryQuerySource.from(List.of("id"), (request, context) -> {
            throw new IllegalStateException(MARK);
        });

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_EXECUTION_FAILED);
        assertThat(run.failure().orElseThrow().message()).doesNotContain(MARK).contains("IllegalStateException");
    }

    @Test
    void asks_the_people_again_three_times_before_the_worker_fails() {
        AtomicInteger asked = new AtomicInteger();
        house.people = (company, refs) -> {
            asked.incrementAndGet();
            throw new IllegalStateException(MARK);
        };

        CampaignRun run = house.runToEnd();

        assertThat(asked).hasValue(4);
        assertThat(house.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25));
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE);
        assertThat(RunHouse.buckets(run)).containsExactly("not_processed/worker_failed=3");
        assertThat(run.availableFiles(house.now))
                .containsExactly(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.LOG);
    }

    @Test
    void goes_on_when_the_people_answer_at_the_second_try() {
        PersonDirectory good = house.people;
        AtomicInteger asked = new AtomicInteger();
        house.people = (company, refs) -> {
            if (asked.getAndIncrement() == 0) {
                throw new IllegalStateException("down for a moment");
            }
            return good.find(company, refs);
        };

        assertThat(house.runToEnd().status()).isEqualTo(RunStatus.SUCCESS);
    }

    @Fact("OUT-68")
    @Test
    void refuses_one_row_one_character_and_one_column_beyond_the_limit() {
        house.limits = QueryLimits.DEFAULT.withMaxRows(3);
        assertThat(house.runToEnd().status()).isEqualTo(RunStatus.SUCCESS);
        house.limits = QueryLimits.DEFAULT.withMaxRows(2);
        assertThat(limited(house.runToEnd())).contains("more than 2 rows");
        house.limits = QueryLimits.DEFAULT;
        house.rows(List.of("id", "note"), new Object[] {1L, "x".repeat(65_536)});
        assertThat(house.runToEnd().status()).isEqualTo(RunStatus.SUCCESS);
        house.rows(List.of("id", "note"), new Object[] {1L, "x".repeat(65_537)});
        assertThat(limited(house.runToEnd())).contains("65537 characters");
        house.rows(columns(201), new @Nullable Object[201]);
        assertThat(limited(house.runToEnd())).contains("201 columns");
    }

    @Test
    void refuses_a_row_beyond_a_mebibyte() {
        String cell = "x".repeat(65_000);
        house.rows(columns(20), Collections.nCopies(20, (Object) cell).toArray());

        assertThat(limited(house.runToEnd())).contains("1300000 characters");
    }

    private static List<String> columns(int count) {
        return Stream.concat(Stream.of("id"), IntStream.range(1, count).mapToObj(i -> "c" + i))
                .toList();
    }

    private static String limited(CampaignRun run) {
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.QUERY_LIMIT_EXCEEDED);
        return run.failure().orElseThrow().message();
    }

    @Fact("OUT-48")
    @Test
    void accounts_for_every_row_whatever_the_input_and_whatever_fails_after_the_freeze() {
        long seed = 4_805_126L;
        System.out.println("OUT-48 seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            build();
            int rows = random.nextInt(12);
            @Nullable Object[][] input = new @Nullable Object[rows][];
            for (int i = 0; i < rows; i++) {
                input[i] = new @Nullable Object[] {cell(random)};
            }
            house.rows(List.of("id"), input);
            int failing = random.nextInt(6);
            house.files = new FullDisk(house.files, failing);

            CampaignRun run = house.runToEnd();

            assertThat(run.isLive()).isFalse();
            if (run.totals().rowCount().isPresent()) {
                assertThat(RunHouse.sum(run))
                        .as("round %d of seed %d", round, seed)
                        .isEqualTo(run.totals().rowCount().getAsLong());
            }
        }
    }

    private static @Nullable Object cell(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> "BO-2222-2222";
            case 2 -> "nobody";
            case 3 -> 99L;
            case 4 -> true;
            default -> (long) random.nextInt(3);
        };
    }

    @Test
    void ends_the_run_with_its_reason_when_no_file_can_be_written_any_more() {
        house.files = new FullDisk(house.files, 0);

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.STORAGE_FULL);
        assertThat(run.availableFiles(house.now)).isEmpty();
    }

    @Test
    void names_the_export_as_what_failed_when_the_contacts_cannot_be_written() {
        house.files = new FullDisk(house.files, 2);

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.EXPORT_FAILED);
        assertThat(run.failure().orElseThrow().message()).startsWith("storage_full: ");
        assertThat(run.availableFiles(house.now))
                .containsExactly(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT);
        assertThat(RunHouse.buckets(run)).containsExactly("not_processed/worker_failed=3");
    }

    /** Publishes so many files and then has no space left. */
    private static final class FullDisk implements RunFiles {
        private final RunFiles under;
        private int left;

        FullDisk(RunFiles under, int left) {
            this.under = under;
            this.left = left;
        }

        @Override
        public RunFileDraft create(CompanyId company, RunFileId id, String name) {
            RunFileDraft draft = under.create(company, id, name);
            return new RunFileDraft() {
                @Override
                public java.io.OutputStream content() {
                    return draft.content();
                }

                @Override
                public StoredFile publish(java.time.Instant createdAt) {
                    if (left == 0) {
                        throw FreestoneException.of(ErrorCode.STORAGE_FULL, "no space left, free some");
                    }
                    left--;
                    return draft.publish(createdAt);
                }

                @Override
                public void close() {
                    draft.close();
                }
            };
        }

        @Override
        public Optional<StoredFile> find(CompanyId company, RunFileId id) {
            return under.find(company, id);
        }

        @Override
        public InputStream open(CompanyId company, RunFileId id) {
            return under.open(company, id);
        }

        @Override
        public void delete(CompanyId company, RunFileId id) {
            under.delete(company, id);
        }
    }

    @Fact("OUT-58")
    @Test
    void keeps_values_of_cells_contacts_and_servers_out_of_the_log_and_the_failure() {
        List<String> logs = new ArrayList<>();
        house.rows(List.of("id", "note"), new Object[] {MARK, MARK}, new Object[] {1L, MARK}, new Object[] {
            "ext-" + MARK, MARK
        });
        CampaignRun good = house.runToEnd();
        logs.add(house.text(good, RunFileName.LOG));
        house.query = InMemoryQuerySource.from(List.of("id"), (request, context) -> {
            throw new IllegalStateException(MARK);
        });
        CampaignRun bad = house.runToEnd();
        logs.add(house.text(bad, RunFileName.LOG));

        assertThat(logs).allSatisfy(log -> assertThat(log).doesNotContain(MARK).doesNotContain("+1555"));
        assertThat(bad.failure().orElseThrow().message()).doesNotContain(MARK);
        assertThat(house.text(good, RunFileName.QUERY_RESULTS)).contains(MARK);
    }

    @Fact("OUT-59")
    @Test
    void packs_all_files_or_one_by_their_plain_names() throws IOException {
        CampaignRun run = house.runToEnd();

        assertThat(unzip(run, "all").keySet())
                .containsExactly("query_results.csv", "campaign_input.json", "contacts.csv", "log.txt");
        assertThat(unzip(run, "contacts.csv"))
                .containsOnlyKeys("contacts.csv")
                .containsEntry("contacts.csv", house.text(run, RunFileName.CONTACTS));
        assertThatThrownBy(() -> unzip(run, "contacts"))
                .isInstanceOfSatisfying(
                        FreestoneException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.VALIDATION));
        CampaignRun unpublished = house.start();
        for (String file : List.of("all", "log.txt")) {
            assertThatThrownBy(() -> unzip(unpublished, file))
                    .isInstanceOfSatisfying(
                            FreestoneException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NOT_AVAILABLE));
        }
    }

    private Map<String, String> unzip(CampaignRun run, String file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RunDownload(house.parts()).zip(run, file, out);
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void drops_expired_files_from_what_is_available_and_from_the_store() {
        CampaignRun run = house.runToEnd();
        RunFileId contacts = run.files().id(RunFileName.CONTACTS).orElseThrow();
        RunFileId log = run.files().id(RunFileName.LOG).orElseThrow();

        house.now = house.now.plus(Duration.ofDays(90));
        house.tick();

        assertThat(house.get(run.id()).availableFiles(house.now)).containsExactly(RunFileName.LOG);
        assertThat(house.files.find(RunHouse.COMPANY, contacts)).isEmpty();
        assertThat(house.get(run.id()).files().id(RunFileName.CONTACTS)).hasValue(contacts);
        house.now = house.now.plus(Duration.ofDays(1_005));
        house.tick();
        assertThat(house.get(run.id()).availableFiles(house.now)).isEmpty();
        assertThat(house.files.find(RunHouse.COMPANY, log)).isEmpty();
    }
}
