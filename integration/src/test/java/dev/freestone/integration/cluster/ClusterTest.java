package dev.freestone.integration.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.campaign.Campaign;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.integration.StorageHouse;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.testkit.Fact;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Four processes over one PostgreSQL go through 400 days while they are killed, frozen and have wrong clocks. 100 campaigns in
 * the build, 2,000 by {@code -Dfreestone.soak}; {@code -Dfreestone.seed} repeats who is struck.
 */
class ClusterTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_270_101L);
    private static final boolean SOAK =
            !System.getProperty("freestone.soak", "").isEmpty();
    private static final int CAMPAIGNS = SOAK ? 2_000 : 100;
    private static final int DAYS = 400;
    private static final int PATIENCE_SECONDS = 60;

    /** In all zones it is the same date then, and all slots of the day have passed. */
    private static final Instant FIRST = Instant.parse("2027-01-01T16:00:00Z");

    private static final Duration IN_A_DAY = Duration.ofHours(3);

    /** About one day in five, and never two days in a row, so that a run may end on the next day. */
    private static final List<String> SCHEDULES = List.of(
            "P P 1,6,11,16,21,26 * *",
            "P P 2,7,12,17,22,27 * *",
            "P P 3,9,15,18,24,28 * *",
            "P P * * mon",
            "P P * * wed,sat",
            "P P * * 2,5",
            "P P 5,10,15,20,25 jan-nov *");

    @TempDir
    Path folder;

    @Test
    @Fact("OUT-38")
    void each_matching_day_of_each_campaign_has_exactly_one_run_whatever_happens_to_the_nodes() throws Exception {
        PGSimpleDataSource database = (PGSimpleDataSource) StorageHouse.POSTGRESQL.open();
        SharedTime time = SharedTime.in(folder.resolve("clock"));
        time.set(FIRST);
        Map<Campaign, CompanyId> campaigns = campaigns(database, time);
        ClusterBook book = new ClusterBook(database);
        String what;
        try (Trouble trouble = Trouble.begin(database.getUrl(), folder.resolve("clock"), new Random(SEED))) {
            for (int day = 1; day <= DAYS; day++) {
                Instant now = FIRST.plus(Duration.ofDays(day));
                time.set(now);
                await(trouble, time, day, "the schedules", () -> book.undecided(now) == 0);
                await(trouble, time, day, "the runs of the day before", () -> book.late(now.minus(IN_A_DAY)) == 0);
            }
            trouble.end();
            await(trouble, time, DAYS, "the last runs", () -> book.late(FIRST.plus(Duration.ofDays(DAYS + 1))) == 0);
            what = "seed " + SEED + ", " + trouble;
            assertThat(Math.min(trouble.kills(), trouble.freezes())).as(what).isPositive();
        }
        System.out.println(what + ", " + campaigns.size() + " campaigns");
        assertThat(book.days()).as(what).isEqualTo(expected(campaigns, " started"));
        Map<String, List<LocalDate>> runs = new HashMap<>();
        expected(campaigns, "")
                .forEach((campaign, days) ->
                        runs.put(campaign, days.stream().map(LocalDate::parse).toList()));
        assertThat(book.runs()).as(what).isEqualTo(runs);
        assertThat(book.failed()).as(what).isZero();
    }

    private static Map<Campaign, CompanyId> campaigns(PGSimpleDataSource database, SharedTime time) {
        Map<Campaign, CompanyId> campaigns = new HashMap<>();
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database);
            pool.setMaximumPoolSize(2);
            Freestone parent = ClusterNode.engine(JdbcStorage.over(pool, StorageTime.dueInjected(time)), time)
                    .build();
            List<CompanyId> companies = ClusterNode.ZONES.keySet().stream()
                    .sorted(Comparator.comparing(CompanyId::value))
                    .toList();
            for (int i = 0; i < CAMPAIGNS; i++) {
                CompanyId company = companies.get(i % companies.size());
                var scope = parent.company(company);
                String exporter = scope.contactExporters()
                        .create(ContactExporterDraft.builder()
                                .column("person.id")
                                .build())
                        .id()
                        .value();
                CampaignDraft draft = CampaignDraft.builder()
                        .redashQueryUrl("query:nobody")
                        .schedule(SCHEDULES.get(i % SCHEDULES.size()))
                        .contactExporterId(exporter)
                        .build();
                campaigns.put(scope.campaigns().create(draft), company);
            }
        }
        return campaigns;
    }

    /** By looking at every day. */
    private static Map<String, List<String>> expected(Map<Campaign, CompanyId> campaigns, String outcome) {
        Map<String, List<String>> expected = new HashMap<>();
        campaigns.forEach((campaign, company) -> {
            PeachyCrontab crontab = PeachyCrontab.parse(campaign.schedule().orElseThrow());
            LocalDate first = LocalDate.ofInstant(FIRST, ClusterNode.ZONES.get(company));
            expected.put(
                    campaign.id().value(),
                    first.plusDays(1)
                            .datesUntil(first.plusDays(DAYS + 1L))
                            .filter(crontab::matches)
                            .map(date -> date + outcome)
                            .toList());
        });
        return expected;
    }

    /** Whoever is struck keeps the day from ending for seconds: four times in the build, and as often as may be in the soak. */
    private static int strikes(int day) {
        return SOAK ? Integer.MAX_VALUE : 1 + day / 130;
    }

    private interface Reached {
        boolean isReached();
    }

    /** Time goes on meanwhile, but not beyond the day: work that was put off is due again some time. */
    private static void await(Trouble trouble, SharedTime time, int day, String what, Reached reached)
            throws Exception {
        Instant evening = time.instant().plus(IN_A_DAY);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.isReached()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("seed " + SEED + ", " + trouble + ", day " + day + ": not done in "
                        + PATIENCE_SECONDS + " s: " + what);
            }
            trouble.perhaps(strikes(day));
            boolean ignored = new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
            if (time.instant().isBefore(evening)) {
                time.set(time.instant().plusSeconds(5));
            }
        }
    }
}
