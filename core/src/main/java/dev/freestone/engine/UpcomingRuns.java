package dev.freestone.engine;

import dev.freestone.campaign.UpcomingRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The runs that the schedules of a company will start in the next days. Schedules are looked at by their next slots, which none of
 * their runs comes before, until no other can have a run among the earliest. A schedule that cannot be read starts nothing: of it
 * the doctor tells. Thread-safe. Source: docs/spec/operations.md 6.
 */
final class UpcomingRuns {
    private static final int MOST_SCHEDULES = 500;
    private static final int MAX_DAYS = 366;

    private final EngineParts parts;
    private final CompanyId company;

    UpcomingRuns(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    List<UpcomingRun> list(int days, int limit) {
        check(days, limit);
        ZoneId zone = ScheduleOutlook.zone(parts, company);
        Instant now = parts.storage().read(Tx::now);
        LocalDate last = LocalDate.ofInstant(now, zone).plusDays(days - 1L);
        EarliestRuns earliest = new EarliestRuns(zone, now, last, limit);
        Optional<ScheduleRow> cursor = Optional.empty();
        boolean more = true;
        while (more) {
            Optional<ScheduleRow> after = cursor;
            List<ScheduleRow> part = parts.storage().read(tx -> add(tx, after, last, limit, earliest));
            cursor = part.isEmpty() ? Optional.empty() : Optional.of(part.get(part.size() - 1));
            more = part.size() == page(limit)
                    && cursor.filter(earliest::precedesAllAfter).isEmpty();
        }
        return earliest.list();
    }

    private static int page(int limit) {
        return Math.min(limit, MOST_SCHEDULES);
    }

    private static void check(int days, int limit) {
        List<Violation> problems = new ArrayList<>();
        if (days < 1 || days > MAX_DAYS) {
            problems.add(Violation.of("days", ViolationCode.OUT_OF_RANGE, days + ", give 1 to " + MAX_DAYS));
        }
        if (limit < 1 || limit > History.MAX_LIMIT) {
            problems.add(Violation.of("limit", ViolationCode.OUT_OF_RANGE, limit + ", give 1 to " + History.MAX_LIMIT));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
    }

    private List<ScheduleRow> add(
            Tx tx, Optional<ScheduleRow> after, LocalDate last, int limit, EarliestRuns earliest) {
        List<ScheduleRow> schedules = tx.schedules().upcoming(company, after, page(limit));
        Map<CampaignId, CampaignRow> campaigns =
                tx
                        .campaigns()
                        .find(
                                company,
                                schedules.stream().map(ScheduleRow::campaign).toList())
                        .stream()
                        .collect(Collectors.toMap(CampaignRow::id, Function.identity()));
        ScheduleOutlook outlook = new ScheduleOutlook(
                parts, company, tx, schedules.stream().map(ScheduleRow::key).toList());
        for (ScheduleRow schedule : schedules) {
            Optional.ofNullable(campaigns.get(schedule.campaign()))
                    .ifPresent(campaign -> outlook.days(campaign, schedule.paused(), limit, last)
                            .forEach(day -> earliest.add(new UpcomingRun(
                                    campaign.id(),
                                    campaign.columns().externalId().map(ExternalId::value),
                                    day))));
        }
        return schedules;
    }
}
