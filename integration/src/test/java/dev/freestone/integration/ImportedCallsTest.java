package dev.freestone.integration;

import static dev.freestone.integration.ImportedFile.counters;
import static dev.freestone.integration.ImportedFile.load;
import static dev.freestone.integration.ImportedFile.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.ImportReport;
import dev.freestone.contact.InboundMessage;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.Destination;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Result files of a dialer that are imported into databases. */
class ImportedCallsTest {
    private static final long SEED = 20_260_302L;
    private static final int CALLS = 700;
    private static final int SHUFFLES = 3;
    private static final int PATIENCE_SECONDS = 60;

    @ParameterizedTest
    @EnumSource
    @Fact("LED-45")
    void the_same_file_changes_nothing_the_second_time_and_shuffled_and_split_ones_give_the_same_counters(
            StorageHouse house) {
        Random random = new Random(SEED);
        List<String> rows = rows(random, CALLS);
        DataSource database = house.open();
        JdbcStorage storage = JdbcStorage.over(database);
        ImportReport first = load(engine(storage), rows);
        List<ContactEvent> counters = counters(storage);
        List<String> cells = StorageHouse.cells(database);
        assertThat(first.imported()).isEqualTo(CALLS);
        assertThat(counters).hasSizeGreaterThan(CALLS / 2);

        ImportReport second = load(engine(storage), rows);

        assertThat(second.duplicates()).isEqualTo(CALLS);
        assertThat(StorageHouse.cells(database)).isEqualTo(cells);
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            JdbcStorage other = JdbcStorage.over(house.open());
            List<String> shuffled = ImportedFile.shuffled(random, rows);
            int cut = random.nextInt(CALLS);
            load(engine(other), shuffled.subList(cut, CALLS));
            load(engine(other), shuffled.subList(0, Math.min(CALLS, cut + 10)));
            assertThat(counters(other)).as("seed %d, shuffle %d", SEED, shuffle).isEqualTo(counters);
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_four_that_import_the_same_calls_at_once_one_imports_each(StorageHouse house) throws Exception {
        Random random = new Random(SEED);
        List<String> rows = rows(random, 300);
        JdbcStorage alone = JdbcStorage.over(house.open());
        load(engine(alone), rows);
        JdbcStorage storage = JdbcStorage.over(house.open());
        int importers = 4;
        CyclicBarrier together = new CyclicBarrier(importers);
        List<Callable<ImportReport>> imports = new ArrayList<>();
        for (int i = 0; i < importers; i++) {
            List<String> shuffled = ImportedFile.shuffled(random, rows);
            imports.add(() -> {
                together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return load(engine(storage), shuffled);
            });
        }

        long imported = 0;
        long duplicates = 0;
        ExecutorService threads = Executors.newFixedThreadPool(importers);
        try {
            for (Future<ImportReport> each : threads.invokeAll(imports, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                imported += each.get().imported();
                duplicates += each.get().duplicates();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(List.of(imported, duplicates)).as("seed %d", SEED).containsExactly(300L, 900L);
        assertThat(counters(storage)).isEqualTo(counters(alone));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_a_file_or_message_is_stored_in_clear(StorageHouse house) {
        DataSource database = house.open();
        Freestone freestone = engine(JdbcStorage.over(database));
        List<String> rows = rows(new Random(SEED), 50);
        ImportReport report = load(freestone, rows);
        List<String> corrected = rows.stream()
                .map(row -> row.replace("+15550100001", "+15550100002").replace("loan-", "loan-9"))
                .toList();
        assertThat(load(freestone, corrected).corrected()).isEqualTo(50);
        CallVerdict.Answer answer = freestone
                .contacts()
                .recordInbound(
                        "gateway",
                        new InboundMessage(
                                "annabella-m1",
                                PersonId.of("annabella-7"),
                                "text",
                                Optional.of(Destination.of("+15550100001")),
                                Instant.parse("2024-03-04T10:00:00Z"),
                                "please do not call Bertabella"));
        assertThat(answer).isEqualTo(CallVerdict.Answer.NEW);

        List<String> cells = StorageHouse.cells(database);

        assertThat(cells)
                .anyMatch(cell -> cell.startsWith("freestone_report"))
                .anyMatch(cell -> cell.contains("corrected"));
        assertThat(String.join("\n", cells)).doesNotContain("annabella", "Bertabella", "15550100");
        assertThat(report.toString()).doesNotContain("annabella", "Bertabella", "15550100");
    }

    private static Freestone engine(JdbcStorage storage) {
        return Freestone.builder().storage(storage).keys(ImportedFile.KEYS).build();
    }
}
