package dev.freestone.engine;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The runs of a company that have not ended, in the order of its campaigns. A campaign has one at most. Thread-safe. */
final class LiveRuns {
    private static final int PAGE = 500;

    private final EngineParts parts;
    private final CompanyId company;

    LiveRuns(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /** Some campaigns, and their live runs. */
    private record Part(List<CampaignRow> rows, List<RunRow> live) {}

    List<CampaignRun> list(Optional<String> after, int limit) {
        History.check(0, limit);
        Optional<CampaignRow> cursor = after.map(id -> parts.storage().read(tx -> campaignOf(tx, id)));
        List<RunRow> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            Optional<CampaignRow> from = cursor;
            Part part = parts.storage().read(tx -> part(tx, from));
            found.addAll(part.live());
            more = part.rows().size() == PAGE && found.size() < limit;
            cursor = more ? Optional.of(part.rows().get(PAGE - 1)) : Optional.empty();
        }
        return found.stream().limit(limit).map(RunCommands::read).toList();
    }

    /** A run that has ended meanwhile marks its place as well. */
    private CampaignRow campaignOf(Tx tx, String run) {
        return AnyId.parse(run)
                .flatMap(id -> tx.runs().find(company, id))
                .flatMap(row -> tx.campaigns()
                        .find(company, AnyId.ofPublic(row.campaign().value())))
                .orElseThrow(() -> FreestoneException.validation(List.of(CursorList.unknownCursor("after"))));
    }

    private Part part(Tx tx, Optional<CampaignRow> from) {
        List<CampaignRow> rows =
                tx.campaigns().page(company, new Slice<>(Slice.NEWEST_FIRST, from, Slice.Side.AFTER, PAGE));
        return new Part(rows, live(tx, rows));
    }

    private List<RunRow> live(Tx tx, List<CampaignRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<CampaignKey> live = tx.runs()
                .live(rows.stream()
                        .map(row -> new CampaignKey(company, row.id()))
                        .toList());
        return rows.stream()
                .filter(row -> live.contains(new CampaignKey(company, row.id())))
                .flatMap(row -> tx.runs().live(company, row.id()).stream())
                .toList();
    }
}
