package dev.freestone.bench;

import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WorkItem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Next occurrences of many campaigns, each with a slot of its own: computed alone, and stored with schedule and work item. */
final class NextOccurrences {
    private static final int BATCH = 500;
    private static final CompanyId COMPANY = CompanyId.of("next");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final List<String> CRONTABS = List.of("P P * * *", "P P 1,15 * *", "P P * * mon-fri");

    private NextOccurrences() {}

    static void measure(StorageServer server, int campaigns, int threads) throws Exception {
        Instant now = Instant.parse("2026-03-09T12:00:00Z");
        for (int warm = 0; warm < 3; warm++) {
            compute(campaigns, now);
        }
        System.out.printf("next occurrences computed, one thread: %,.0f a second%n", compute(campaigns, now));
        System.out.printf(
                "next occurrences computed and stored, batches of %d, %d threads: %,.0f a second%n",
                BATCH, threads, store(server, campaigns, threads, now));
    }

    private static double compute(int campaigns, Instant now) {
        long start = System.nanoTime();
        long sum = 0;
        for (int i = 0; i < campaigns; i++) {
            sum += next(i, now).getEpochSecond() - now.getEpochSecond();
        }
        double speed = campaigns / ((System.nanoTime() - start) / 1e9);
        if (sum <= 0) {
            throw new IllegalStateException("a next occurrence is not later");
        }
        return speed;
    }

    /** As the engine does at each look: the text is parsed, too. */
    private static Instant next(int number, Instant now) {
        return new Slots(
                        PeachyCrontab.parse(CRONTABS.get(number % CRONTABS.size())),
                        SlotPolicies.spread(),
                        COMPANY,
                        id(number),
                        ZONE)
                .next(now)
                .orElseThrow()
                .at();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "CG-%04d-%04d", number / 10_000, number % 10_000);
    }

    private static double store(StorageServer server, int campaigns, int threads, Instant now) throws Exception {
        Storage storage = JdbcStorage.over(server.dataSource());
        AtomicInteger batches = new AtomicInteger();
        long start = System.nanoTime();
        Workers.run(threads, () -> {
            for (int from = batches.getAndIncrement() * BATCH;
                    from < campaigns;
                    from = batches.getAndIncrement() * BATCH) {
                store(storage, from, Math.min(campaigns, from + BATCH), now);
            }
        });
        double speed = campaigns / ((System.nanoTime() - start) / 1e9);
        String mine = " WHERE company = '" + COMPANY.value() + "'";
        if (server.number("SELECT COUNT(*) FROM freestone_schedule" + mine) != campaigns
                || server.number("SELECT COUNT(*) FROM freestone_work" + mine) != campaigns) {
            throw new IllegalStateException("not every next occurrence is stored");
        }
        return speed;
    }

    private static void store(Storage storage, int from, int to, Instant now) {
        List<ScheduleRow> rows = new ArrayList<>();
        List<WorkItem> items = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String id = id(i);
            Instant next = next(i, now);
            rows.add(new ScheduleRow(COMPANY, CampaignId.of(id), now, Optional.of(next), false));
            items.add(new WorkItem("outreach.schedule", COMPANY, id, next));
        }
        storage.write(tx -> {
            tx.schedules().put(rows);
            tx.work().put(items);
            return true;
        });
    }
}
