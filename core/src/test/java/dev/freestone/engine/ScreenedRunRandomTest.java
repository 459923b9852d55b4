package dev.freestone.engine;

import static dev.freestone.engine.ExportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.DialerRules;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyRunFiles;
import dev.freestone.testkit.FaultyStorage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random screened runs, two of them one after the other, each with a node that ends somewhere. */
class ScreenedRunRandomTest {
    private static final int PEOPLE = 6;
    private static final int LIMIT = 3;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_file_is_that_of_its_entries_rows_sum_up_and_no_cap_is_passed(int seed) {
        Random random = new Random(seed);
        ExportHouse house = new ExportHouse();
        house.policy = new DialerRules(LIMIT).policy();
        for (int person = 1; person <= PEOPLE; person++) {
            house.person(person, random.nextInt(4));
        }
        house.batchSize = 1 + random.nextInt(4);

        for (int times = 0; times < 2; times++) {
            house.rows(rows(random));
            house.rebuild();
            CampaignRun run = disturbed(house, random);

            assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
            assertThat(run.totals().buckets().stream()
                            .mapToLong(BucketCount::count)
                            .sum())
                    .isEqualTo(run.totals().rowCount().orElseThrow());
            requireProjection(house, run);
            requireCaps(house, run);
        }
    }

    private static @Nullable Object[][] rows(Random random) {
        @Nullable Object[][] rows = new @Nullable Object[random.nextInt(12)][];
        for (int i = 0; i < rows.length; i++) {
            long person = 1L + random.nextInt(PEOPLE + 1);
            rows[i] = row(person, random.nextInt(4) == 0 ? null : "LN-" + person + "-" + random.nextInt(2));
        }
        return rows;
    }

    private static CampaignRun disturbed(ExportHouse house, Random random) {
        CampaignRun started = house.start();
        Storage storage = house.storage;
        RunFiles files = house.files;
        Faults.Moment moment = random.nextBoolean() ? Faults.Moment.BEFORE : Faults.Moment.AFTER;
        Faults faults = Faults.from(1 + random.nextInt(150), moment, ScreenedRunCrashTest.Gone::new);
        house.storage = FaultyStorage.over(storage, faults);
        house.files = FaultyRunFiles.over(files, faults);
        house.rebuild();
        try {
            house.end(started);
        } catch (ScreenedRunCrashTest.Gone | RuntimeException ended) {
            assertThat(faults.calls()).isPositive();
        }
        house.storage = storage;
        house.files = files;
        return house.restart("node-" + random.nextLong(Long.MAX_VALUE)).end(started);
    }

    /** Line by line: whose line and which number. */
    private static void requireProjection(ExportHouse house, CampaignRun run) {
        List<ExportRow> entries = house.entries(run);
        List<String> lines = house.contacts(run).lines().skip(1).toList();
        assertThat(lines).hasSameSizeAs(entries);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            assertThat(entries.get(i).place()).isEqualTo(i);
            assertThat(entries.get(i).person()).isEqualTo(hash("person", cells[0]));
            assertThat(entries.get(i).destination()).isEqualTo(hash("destination", cells[1]));
        }
    }

    private static KeyedHash hash(String kind, String text) {
        return PersonHashes.plain().of(CompanyId.DEFAULT, kind, text);
    }

    /** A call about no loan counts for each loan of its person. */
    private static void requireCaps(ExportHouse house, CampaignRun run) {
        Set<LaneKey> lanes = house.lanes(run);
        Instant since = ExportHouse.MON_2026_03_02;
        List<ContactEvent> counted = house.storage.read(tx -> tx.events().since(lanes, List.of(), since));
        Map<KeyedHash, List<ContactEvent>> ofPersons =
                counted.stream().collect(Collectors.groupingBy(ContactEvent::person));
        ofPersons.values().forEach(events -> {
            Map<Optional<KeyedHash>, Long> counts =
                    events.stream().collect(Collectors.groupingBy(ContactEvent::debt, Collectors.counting()));
            long unnamed = counts.getOrDefault(Optional.<KeyedHash>empty(), 0L);
            assertThat(unnamed).isLessThanOrEqualTo(LIMIT);
            assertThat(counts.keySet())
                    .filteredOn(Optional::isPresent)
                    .allSatisfy(debt -> assertThat(counts.get(debt)).isLessThanOrEqualTo(LIMIT));
        });
        assertThat(house.slots(run).stream()
                        .map(ContactEvent::source)
                        .collect(Collectors.toMap(Function.identity(), source -> 1, Integer::sum)))
                .hasSameSizeAs(house.entries(run));
    }
}
