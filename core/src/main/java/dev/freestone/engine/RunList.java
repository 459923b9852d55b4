package dev.freestone.engine;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the runs of a campaign and their histories. A cursor belongs to the campaign of the path. */
final class RunList {
    private final EngineParts parts;
    private final CompanyId company;

    RunList(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    Listing<CampaignRun> page(CampaignId campaign, ListRequest request) {
        return parts.storage()
                .read(tx -> CursorList.page(request, "/campaigns/" + campaign + "/runs", false, rows(tx, campaign)))
                .map(RunCommands::read);
    }

    List<HistoryEntry> explain(RunId run, long after, int limit) {
        History.check(after, limit);
        return parts.storage().read(tx -> {
            RunRow row = tx.runs()
                    .find(company, AnyId.ofPublic(run.value()))
                    .orElseThrow(() -> FreestoneException.of(
                            ErrorCode.NOT_FOUND,
                            "run " + run + " does not exist in this company",
                            Map.of("run", run.value())));
            return History.page(tx, company, JournalKind.RUN, row.id().value(), after, limit);
        });
    }

    private CursorList.Rows<RunRow> rows(Tx tx, CampaignId campaign) {
        return new CursorList.Rows<>() {
            @Override
            public Optional<RunRow> find(AnyId id) {
                return tx.runs().find(company, id).filter(row -> row.campaign().equals(campaign));
            }

            @Override
            public List<RunRow> page(Slice<RunRow> slice) {
                return tx.runs().page(company, campaign, slice);
            }

            @Override
            public long count() {
                return tx.runs().count(company, campaign);
            }

            @Override
            public String id(RunRow row) {
                return row.id().value();
            }
        };
    }
}
