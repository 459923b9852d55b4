package dev.freestone.jdbc;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.Fact;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the lists of an operations page read, with few and with many campaigns and runs. Source: docs/spec/operations.md 6. */
class OperationsBuffersTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final int FEW = 2_000;
    private static final int MANY = 20_000;
    private static final int RUNS_OF_EACH = 10;
    private static final int LIMIT = 25;

    /** Levels that a greater index may have more, in each of several queries. */
    private static final Offset<Long> HEIGHT = Offset.offset(3L);

    private final StorageDatabase postgres = StorageDatabase.postgres();

    @Test
    @Fact("OPS-26")
    void lists_touch_as_many_buffers_with_ten_times_the_campaigns_and_runs() throws SQLException {
        Map<String, Function<Tx, List<?>>> looks = looks();
        fill(FEW);
        Map<String, Long> few = BufferCount.ofEach(postgres, looks);
        fill(MANY);
        Map<String, Long> many = BufferCount.ofEach(postgres, looks);

        SoftAssertions.assertSoftly(softly -> few.forEach((look, buffers) ->
                softly.assertThat(many.get(look)).as(look).isPositive().isCloseTo(buffers, HEIGHT)));
    }

    private Map<String, Function<Tx, List<?>>> looks() {
        Map<String, Function<Tx, List<?>>> looks = new LinkedHashMap<>();
        looks.put("latest runs", tx -> tx.runs().latest(HERE, Optional.empty(), LIMIT));
        looks.put("latest runs after one", tx -> tx.runs().latest(HERE, Optional.of(run(tx, 1_000)), LIMIT));
        looks.put("live runs", tx -> tx.runs().latestLive(HERE, Optional.empty(), LIMIT));
        looks.put("live runs after one", tx -> tx.runs().latestLive(HERE, Optional.of(run(tx, 1_000)), LIMIT));
        looks.put("next slots", tx -> tx.schedules().upcoming(HERE, Optional.empty(), LIMIT));
        looks.put("next slots after one", tx -> tx.schedules().upcoming(HERE, Optional.of(schedule(tx)), LIMIT));
        looks.put("campaigns by id", tx -> tx.campaigns().find(HERE, ids()));
        looks.put(
                "days that are decided",
                tx -> List.copyOf(
                        tx.schedules().dates(keys(), TODAY, TODAY.plusDays(2)).entrySet()));
        looks.put("campaigns", tx -> tx.campaigns().page(HERE, newest()));
        looks.put("schedules", tx -> tx.schedules().find(keys()));
        looks.put("runs of a campaign", tx -> tx.runs().page(HERE, id(7), newest()));
        return looks;
    }

    /** Each campaign has a schedule, occurrences and runs, one in twenty a live run, begun first. */
    private void fill(int campaigns) {
        postgres.emptied();
        String one = campaigns + ") s(i)";
        String each = campaigns * RUNS_OF_EACH + ") s(i)";
        String campaign = "'CG-0000-' || lpad((i % " + campaigns + ")::text, 5, '0')";
        String then = "TIMESTAMP WITH TIME ZONE '2026-03-09 12:00:00Z' + i * INTERVAL '1 second'";
        postgres.execute(
                "INSERT INTO freestone_campaign (id, company, created_at, schedule, version, document) SELECT "
                        + campaign + ", 'default', " + then + ", 'P P * * *', 1, repeat('x', 200)"
                        + " FROM generate_series(1, " + one,
                "INSERT INTO freestone_schedule (campaign, company, evaluated_until, next_slot, paused) SELECT "
                        + campaign + ", 'default', now(), " + then + ", false FROM generate_series(1, " + one,
                "INSERT INTO freestone_occurrence (campaign, company, occurs_on, slot, outcome, reason, catch_up)"
                        + " SELECT "
                        + campaign + ", 'default', DATE '2026-03-09' - (i - 1) / " + campaigns + ", " + then
                        + ", 'skipped', 'missed', false FROM generate_series(1, " + each,
                "INSERT INTO freestone_run (id, company, campaign, occurrence_id, status, live_run, created_at,"
                        + " file_second, version, document) SELECT 'CR-0000-' || i, 'default', " + campaign
                        + ", 'O-' || i,"
                        + " CASE WHEN live THEN 'processing' ELSE 'success' END, CASE WHEN live THEN " + campaign
                        + " END, " + then + ", " + then + ", 1, repeat('x', 200) FROM (SELECT i, i % 20 = 0 AND i <= "
                        + campaigns + " AS live FROM generate_series(1, " + each + ") s",
                "VACUUM ANALYZE freestone_campaign, freestone_schedule, freestone_occurrence, freestone_run");
    }

    private static <R> Slice<R> newest() {
        return new Slice<>(Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, LIMIT);
    }

    private static RunRow run(Tx tx, int number) {
        return tx.runs().find(HERE, AnyId.ofPublic("CR-0000-" + number)).orElseThrow();
    }

    private static ScheduleRow schedule(Tx tx) {
        return tx.schedules().find(HERE, id(500)).orElseThrow();
    }

    private static CampaignId id(int number) {
        return CampaignId.of("CG-0000-%05d".formatted(number));
    }

    private static List<CampaignId> ids() {
        return IntStream.rangeClosed(1, LIMIT)
                .mapToObj(OperationsBuffersTest::id)
                .toList();
    }

    private static List<CampaignKey> keys() {
        return ids().stream().map(id -> new CampaignKey(HERE, id)).toList();
    }
}
