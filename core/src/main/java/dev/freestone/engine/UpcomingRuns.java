package dev.freestone.engine;

import dev.freestone.campaign.UpcomingRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.schedule.ScheduledDay;
import dev.freestone.schedule.Slot;
import dev.freestone.schedule.Slots;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The runs that the schedules of a company will start in the next days. Looks at the campaigns part by part and keeps no more than is
 * asked for. A schedule that cannot be read starts nothing: of it the doctor tells. Thread-safe.
 */
final class UpcomingRuns {
    private static final int PAGE = 500;
    private static final int MAX_DAYS = 366;

    private final EngineParts parts;
    private final CompanyId company;

    UpcomingRuns(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /** What every part is looked at with. */
    private record View(Instant now, ZoneId zone, LocalDate first, LocalDate last) {
        static View of(Instant now, ZoneId zone, int days) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return new View(now, zone, today, today.plusDays(days - 1L));
        }
    }

    /** Some campaigns, and what their schedules will start. */
    private record Part(List<CampaignRow> rows, List<UpcomingRun> runs) {}

    List<UpcomingRun> list(int days, int limit) {
        check(days, limit);
        View view = View.of(parts.storage().read(Tx::now), zone(), days);
        var earliest = new PriorityQueue<>(UpcomingRun.EARLIEST_FIRST.reversed());
        Optional<CampaignRow> cursor = Optional.empty();
        boolean more = true;
        while (more) {
            Optional<CampaignRow> after = cursor;
            Part part = parts.storage().read(tx -> part(tx, after, view));
            part.runs().forEach(run -> keep(earliest, run, limit));
            more = part.rows().size() == PAGE;
            cursor = more ? Optional.of(part.rows().get(PAGE - 1)) : Optional.empty();
        }
        return earliest.stream().sorted(UpcomingRun.EARLIEST_FIRST).toList();
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

    private ZoneId zone() {
        return parts.companies()
                .find(company)
                .orElseThrow(() ->
                        FreestoneException.of(ErrorCode.NOT_FOUND, "the company is not known to the host", Map.of()))
                .zone();
    }

    private static void keep(PriorityQueue<UpcomingRun> earliest, UpcomingRun run, int limit) {
        earliest.add(run);
        if (earliest.size() > limit) {
            earliest.remove();
        }
    }

    private Part part(Tx tx, Optional<CampaignRow> after, View view) {
        List<CampaignRow> rows =
                tx.campaigns().page(company, new Slice<>(Slice.NEWEST_FIRST, after, Slice.Side.AFTER, PAGE));
        return new Part(rows, runs(tx, rows, view));
    }

    private List<UpcomingRun> runs(Tx tx, List<CampaignRow> rows, View view) {
        List<CampaignRow> scheduled = rows.stream()
                .filter(row -> row.schedule()
                        .filter(text -> PeachyCrontab.problem(text).isEmpty())
                        .isPresent())
                .toList();
        if (scheduled.isEmpty()) {
            return List.of();
        }
        List<CampaignKey> keys = scheduled.stream()
                .map(row -> new CampaignKey(company, row.id()))
                .toList();
        Set<String> paused = tx.schedules().find(keys).stream()
                .filter(ScheduleRow::paused)
                .map(row -> row.campaign().value())
                .collect(Collectors.toSet());
        Map<CampaignKey, Set<LocalDate>> decided = tx.schedules().dates(keys, view.first(), view.last());
        return scheduled.stream()
                .flatMap(row -> days(
                                slots(row, view),
                                view,
                                decided.getOrDefault(new CampaignKey(company, row.id()), Set.of()),
                                paused.contains(row.id().value()))
                        .stream()
                        .map(day -> new UpcomingRun(
                                row.id(), row.columns().externalId().map(ExternalId::value), day)))
                .toList();
    }

    private Slots slots(CampaignRow row, View view) {
        return new Slots(
                PeachyCrontab.parse(row.schedule().orElseThrow()),
                parts.scheduling().slots(),
                company,
                row.id().value(),
                view.zone());
    }

    private static List<ScheduledDay> days(Slots slots, View view, Set<LocalDate> decided, boolean paused) {
        return CampaignSchedule.selected(slots, view.now(), MAX_DAYS, view.last()).stream()
                .map(day -> {
                    Optional<Instant> slot = slots.on(day).map(Slot::at);
                    return new ScheduledDay(day, slot, CampaignSchedule.obstacle(slot, decided.contains(day), paused));
                })
                .toList();
    }
}
