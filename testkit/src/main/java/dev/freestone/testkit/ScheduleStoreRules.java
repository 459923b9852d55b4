package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.OccurrenceRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far schedules were looked at, and what became of their days. Source: docs/spec/outreach-campaigns.md 3.4. */
abstract class ScheduleStoreRules extends FactRules {
    private static final CampaignId CAMPAIGN = CampaignId.of("CG-0000-0001");
    private static final CampaignId OTHER = CampaignId.of("CG-0000-0002");
    /** More than are told one by one. */
    private static final int MANY = 20;

    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final Instant SLOT = Instant.parse("2028-02-29T05:28:00.000001Z");
    private static final Optional<Instant> NEXT = Optional.of(SLOT.plusSeconds(86_400));

    @Test
    void how_far_a_schedule_was_looked_at_is_kept_for_each_company_and_campaign() {
        ScheduleRow first = new ScheduleRow(HERE, CAMPAIGN, SLOT, NEXT, false);
        ScheduleRow foreign = new ScheduleRow(ELSEWHERE, CAMPAIGN, SLOT.plusSeconds(1), NEXT, true);

        put(first, foreign);
        put(first.evaluated(LATER, Optional.empty()).paused(true));

        assertThat(found(HERE, CAMPAIGN)).contains(new ScheduleRow(HERE, CAMPAIGN, LATER, Optional.empty(), true));
        assertThat(found(ELSEWHERE, CAMPAIGN)).contains(foreign);
        assertThat(found(HERE, OTHER)).isEmpty();
    }

    @Test
    void a_schedule_that_is_put_as_it_is_stays_as_it_is() {
        ScheduleRow row = new ScheduleRow(HERE, CAMPAIGN, SLOT, NEXT, false);

        put(row);
        put(row);

        assertThat(found(HERE, CAMPAIGN)).contains(row);
    }

    @Test
    void a_schedule_that_is_removed_leaves_its_occurrences() {
        put(new ScheduleRow(HERE, CAMPAIGN, SLOT, NEXT, false), new ScheduleRow(HERE, OTHER, SLOT, NEXT, false));
        add(HERE, skipped(CAMPAIGN, DAY));

        write(tx -> {
            tx.schedules().remove(HERE, CAMPAIGN);
            tx.schedules().remove(HERE, CAMPAIGN);
            return true;
        });

        assertThat(found(HERE, CAMPAIGN)).isEmpty();
        assertThat(found(HERE, OTHER)).isPresent();
        assertThat(latest(HERE, CAMPAIGN)).containsExactly(skipped(CAMPAIGN, DAY));
    }

    @Test
    void a_day_of_a_campaign_has_one_occurrence() {
        ScheduleOccurrence started = ScheduleOccurrence.started(CAMPAIGN, DAY, SLOT, true, RunId.of("CR-0000-0001"));
        assertThat(add(HERE, started)).containsExactly(WriteResult.SAVED);

        assertThat(add(HERE, skipped(CAMPAIGN, DAY), skipped(CAMPAIGN, DAY.plusDays(1)), skipped(OTHER, DAY)))
                .containsExactly(WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.SAVED);
        assertThat(add(ELSEWHERE, skipped(CAMPAIGN, DAY))).containsExactly(WriteResult.SAVED);

        assertThat(latest(HERE, CAMPAIGN)).containsExactly(skipped(CAMPAIGN, DAY.plusDays(1)), started);
        assertThat(latest(HERE, OTHER)).containsExactly(skipped(OTHER, DAY));
    }

    @Test
    void every_reason_comes_back_as_it_was_written() {
        List<SkipReason> reasons = List.of(SkipReason.values());
        ScheduleOccurrence[] days = IntStream.range(0, reasons.size())
                .mapToObj(i -> ScheduleOccurrence.skipped(CAMPAIGN, DAY.plusDays(i), SLOT, reasons.get(i)))
                .toArray(ScheduleOccurrence[]::new);

        add(HERE, days);

        assertThat(latest(HERE, CAMPAIGN)).containsExactlyInAnyOrder(days);
    }

    @Test
    void the_days_that_have_an_occurrence_are_told_with_both_ends() {
        add(HERE, skipped(CAMPAIGN, DAY), skipped(CAMPAIGN, DAY.plusDays(2)), skipped(CAMPAIGN, DAY.plusDays(3)));
        add(HERE, skipped(OTHER, DAY.plusDays(1)));

        Set<LocalDate> dates = write(tx -> tx.schedules().dates(HERE, CAMPAIGN, DAY, DAY.plusDays(2)));

        assertThat(dates).containsExactlyInAnyOrder(DAY, DAY.plusDays(2));
    }

    @Test
    void schedules_of_many_campaigns_are_put_and_found_at_once() {
        put(row(HERE, 1).paused(true), row(HERE, MANY + 1));
        List<ScheduleRow> many = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> row(i % 2 == 0 ? HERE : ELSEWHERE, i).evaluated(LATER, Optional.empty()))
                .toList();
        write(tx -> {
            tx.schedules().put(many);
            tx.schedules().put(List.of());
            return true;
        });
        List<CampaignKey> keys = many.stream().map(ScheduleRow::key).toList();

        assertThat(list(tx -> tx.schedules().find(keys))).containsExactlyInAnyOrderElementsOf(many);
        assertThat(list(tx -> tx.schedules().find(List.of(key(HERE, 1), key(HERE, MANY + 1), key(ELSEWHERE, 2)))))
                .containsExactlyInAnyOrder(row(HERE, 1).paused(true), row(HERE, MANY + 1));
        assertThat(list(tx -> tx.schedules().find(List.of()))).isEmpty();
        write(tx -> {
            tx.schedules().put(many.stream().map(row -> row.paused(true)).toList());
            return true;
        });
        assertThat(list(tx -> tx.schedules().find(keys))).hasSize(MANY).allMatch(ScheduleRow::paused);
    }

    @Test
    void days_of_many_campaigns_are_added_at_once_each_with_its_result() {
        List<OccurrenceRow> many = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> occurrence(i % 2 == 0 ? HERE : ELSEWHERE, i, DAY))
                .toList();
        add(HERE, many.get(1).occurrence());
        add(ELSEWHERE, skipped(id(1), DAY.plusDays(1)));

        List<WriteResult> results = add(many);

        assertThat(results)
                .hasSize(MANY)
                .filteredOn(WriteResult.CONFLICT::equals)
                .hasSize(1);
        assertThat(results.get(1)).isEqualTo(WriteResult.CONFLICT);
        assertThat(latest(ELSEWHERE, id(MANY - 1))).containsExactly(skipped(id(MANY - 1), DAY));
        Map<CampaignKey, Set<LocalDate>> dates = write(tx -> tx.schedules()
                .dates(List.of(key(ELSEWHERE, 1), key(HERE, 2), key(HERE, 3)), DAY.minusDays(1), DAY.plusDays(1)));
        assertThat(dates).isEqualTo(Map.of(key(ELSEWHERE, 1), Set.of(DAY, DAY.plusDays(1)), key(HERE, 2), Set.of(DAY)));
        Map<CampaignKey, Set<LocalDate>> none = write(tx -> tx.schedules().dates(List.of(), DAY, DAY));
        assertThat(none).isEmpty();
    }

    private static CampaignId id(int number) {
        return CampaignId.of("CG-0000-%04d".formatted(number));
    }

    private static CampaignKey key(CompanyId company, int number) {
        return new CampaignKey(company, id(number));
    }

    private static ScheduleRow row(CompanyId company, int number) {
        return new ScheduleRow(company, id(number), SLOT, NEXT, false);
    }

    private static OccurrenceRow occurrence(CompanyId company, int number, LocalDate date) {
        return new OccurrenceRow(company, skipped(id(number), date));
    }

    @Test
    void occurrences_are_listed_by_pages_the_latest_first() {
        add(HERE, skipped(CAMPAIGN, DAY), skipped(CAMPAIGN, DAY.plusDays(2)), skipped(CAMPAIGN, DAY.plusDays(1)));

        assertThat(list(tx -> tx.schedules().list(HERE, CAMPAIGN, Optional.empty(), 2)))
                .containsExactly(skipped(CAMPAIGN, DAY.plusDays(2)), skipped(CAMPAIGN, DAY.plusDays(1)));
        assertThat(list(tx -> tx.schedules().list(HERE, CAMPAIGN, Optional.of(DAY.plusDays(1)), 2)))
                .containsExactly(skipped(CAMPAIGN, DAY));
    }

    @Test
    void schedules_of_a_company_are_listed_by_their_next_slots_and_then_by_campaign() {
        put(next(HERE, 3, 10), next(HERE, 1, 20), next(HERE, 2, 10), next(ELSEWHERE, 4, 5), next(HERE, 5, 15));
        put(row(HERE, 6).evaluated(SLOT, Optional.empty()), next(HERE, 5, 30).paused(true));

        assertThat(upcoming(HERE, Optional.empty(), 100))
                .containsExactly(
                        next(HERE, 2, 10),
                        next(HERE, 3, 10),
                        next(HERE, 1, 20),
                        next(HERE, 5, 30).paused(true));
        assertThat(upcoming(HERE, Optional.empty(), 1)).containsExactly(next(HERE, 2, 10));
        assertThat(upcoming(HERE, Optional.of(next(HERE, 2, 10)), 2))
                .containsExactly(next(HERE, 3, 10), next(HERE, 1, 20));
        assertThat(upcoming(HERE, Optional.of(next(HERE, 4, 20)), 2))
                .containsExactly(next(HERE, 5, 30).paused(true));
        assertThat(upcoming(ELSEWHERE, Optional.empty(), 100)).containsExactly(next(ELSEWHERE, 4, 5));
    }

    @Test
    void many_schedules_that_are_put_at_once_are_listed_by_their_next_slots() {
        List<ScheduleRow> many =
                IntStream.rangeClosed(1, MANY).mapToObj(i -> next(HERE, i, i)).toList();
        write(tx -> {
            tx.schedules().put(many);
            return true;
        });

        assertThat(upcoming(HERE, Optional.empty(), MANY + 1)).isEqualTo(many);
        write(tx -> {
            tx.schedules().remove(HERE, id(1));
            tx.schedules()
                    .put(many.stream()
                            .skip(1)
                            .map(row -> row.evaluated(SLOT, Optional.empty()))
                            .toList());
            return true;
        });
        assertThat(upcoming(HERE, Optional.empty(), 1)).isEmpty();
    }

    private static ScheduleRow next(CompanyId company, int number, int seconds) {
        return row(company, number).evaluated(SLOT, Optional.of(SLOT.plusSeconds(seconds)));
    }

    private List<ScheduleRow> upcoming(CompanyId company, Optional<ScheduleRow> after, int limit) {
        return list(tx -> tx.schedules().upcoming(company, after, limit));
    }

    @Test
    void a_transaction_that_failed_keeps_no_schedule_and_no_occurrence() {
        ScheduleRow before = new ScheduleRow(HERE, CAMPAIGN, SLOT, NEXT, false);
        put(before);
        add(HERE, skipped(CAMPAIGN, DAY));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.schedules().put(before.evaluated(LATER, Optional.empty()));
            tx.schedules().put(new ScheduleRow(HERE, OTHER, SLOT, NEXT, true));
            tx.schedules()
                    .add(List.of(
                            new OccurrenceRow(HERE, skipped(OTHER, DAY)),
                            new OccurrenceRow(HERE, skipped(CAMPAIGN, DAY.plusDays(1)))));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(found(HERE, CAMPAIGN)).contains(before);
        assertThat(found(HERE, OTHER)).isEmpty();
        assertThat(latest(HERE, CAMPAIGN)).containsExactly(skipped(CAMPAIGN, DAY));
    }

    @Test
    void a_restart_finds_schedules_and_occurrences() {
        ScheduleRow row = new ScheduleRow(HERE, CAMPAIGN, SLOT, NEXT, true);
        put(row);
        add(HERE, skipped(CAMPAIGN, DAY));

        var next = reopened();

        assertThat(next.read(tx -> tx.schedules().find(HERE, CAMPAIGN)).stream())
                .containsExactly(row);
        List<ScheduleOccurrence> kept = next.read(tx -> tx.schedules().list(HERE, CAMPAIGN, Optional.empty(), 9));
        assertThat(kept).containsExactly(skipped(CAMPAIGN, DAY));
    }

    private static ScheduleOccurrence skipped(CampaignId campaign, LocalDate date) {
        return ScheduleOccurrence.skipped(campaign, date, SLOT, SkipReason.MISSED);
    }

    private void put(ScheduleRow... rows) {
        write(tx -> {
            List.of(rows).forEach(tx.schedules()::put);
            return true;
        });
    }

    private List<WriteResult> add(CompanyId company, ScheduleOccurrence... occurrences) {
        return add(Stream.of(occurrences)
                .map(each -> new OccurrenceRow(company, each))
                .toList());
    }

    private List<WriteResult> add(List<OccurrenceRow> rows) {
        return list(tx -> tx.schedules().add(rows));
    }

    private Optional<ScheduleRow> found(CompanyId company, CampaignId campaign) {
        return one(tx -> tx.schedules().find(company, campaign));
    }

    private List<ScheduleOccurrence> latest(CompanyId company, CampaignId campaign) {
        return list(tx -> tx.schedules().list(company, campaign, Optional.empty(), 100));
    }
}
