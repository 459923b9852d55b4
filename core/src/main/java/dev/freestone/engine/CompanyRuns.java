package dev.freestone.engine;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.RunStore;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Optional;

/** The runs of all campaigns of a company, the latest begun first. Thread-safe. */
final class CompanyRuns {
    private final EngineParts parts;
    private final CompanyId company;

    CompanyRuns(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    private interface Part {
        List<RunRow> of(RunStore runs, CompanyId company, Optional<RunRow> after, int limit);
    }

    List<CampaignRun> latest(Optional<String> after, int limit) {
        return list(RunStore::latest, after, limit);
    }

    /** A run that has ended meanwhile marks its place as well. */
    List<CampaignRun> inProgress(Optional<String> after, int limit) {
        return list(RunStore::latestLive, after, limit);
    }

    private List<CampaignRun> list(Part part, Optional<String> after, int limit) {
        History.check(0, limit);
        return parts.storage().read(tx -> part.of(tx.runs(), company, after.map(id -> place(tx, id)), limit)).stream()
                .map(RunCommands::read)
                .toList();
    }

    private RunRow place(Tx tx, String run) {
        return AnyId.parse(run)
                .flatMap(id -> tx.runs().find(company, id))
                .orElseThrow(() -> FreestoneException.validation(List.of(CursorList.unknownCursor("after"))));
    }
}
