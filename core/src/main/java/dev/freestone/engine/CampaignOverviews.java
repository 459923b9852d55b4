package dev.freestone.engine;

import dev.freestone.campaign.CampaignOverview;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Campaigns with what they did last and will do next. Thread-safe. Source: docs/spec/operations.md 6. */
final class CampaignOverviews {
    private static final int NEXT_RUNS = 5;
    private static final int LAST_RUNS = 7;

    private final EngineParts parts;
    private final CompanyId company;
    private final CampaignObjects objects;

    CampaignOverviews(EngineParts parts, CompanyId company, CampaignObjects objects) {
        this.parts = parts;
        this.company = company;
        this.objects = objects;
    }

    Listing<CampaignOverview> list(ListRequest request) {
        ZoneId zone = ScheduleOutlook.zone(parts, company);
        return parts.storage().read(tx -> {
            Listing<CampaignRow> page = CursorList.page(request, "/operations/campaigns", false, objects.rows(tx));
            return page.map(each(tx, zone, page.data()));
        });
    }

    CampaignOverview one(String id) {
        AnyId any = AnyIds.of("id", id);
        ZoneId zone = ScheduleOutlook.zone(parts, company);
        return parts.storage().read(tx -> {
            CampaignRow row = objects.find(tx, any);
            return each(tx, zone, List.of(row)).apply(row);
        });
    }

    /** What is asked of all of them is asked at once. */
    private Function<CampaignRow, CampaignOverview> each(Tx tx, ZoneId zone, List<CampaignRow> rows) {
        List<CampaignKey> keys =
                rows.stream().map(row -> new CampaignKey(company, row.id())).toList();
        Set<CampaignId> paused = tx.schedules().find(keys).stream()
                .filter(ScheduleRow::paused)
                .map(ScheduleRow::campaign)
                .collect(Collectors.toSet());
        ScheduleOutlook outlook = new ScheduleOutlook(parts, company, tx, keys);
        return row -> new CampaignOverview(
                objects.read(row),
                ScheduleOutlook.crontab(row).map(PeachyCrontab::describe),
                zone,
                paused.contains(row.id()),
                outlook.days(row, paused.contains(row.id()), NEXT_RUNS, LocalDate.MAX),
                lastRuns(tx, row.id()));
    }

    private List<CampaignRun> lastRuns(Tx tx, CampaignId campaign) {
        Slice<RunRow> latest = new Slice<>(Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, LAST_RUNS);
        return tx.runs().page(company, campaign, latest).stream()
                .map(RunCommands::read)
                .toList();
    }
}
