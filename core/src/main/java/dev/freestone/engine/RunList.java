package dev.freestone.engine;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.runs.RunCommands;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Slice;
import java.util.List;
import java.util.Optional;

/** Lists the runs of a campaign. A cursor belongs to the campaign of the path. */
final class RunList {
    private final EngineParts parts;
    private final CompanyId company;

    RunList(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    Listing<CampaignRun> page(CampaignId campaign, ListRequest request) {
        return CursorList.page(request, "/campaigns/" + campaign + "/runs", false, new CursorList.Rows<RunRow>() {
                    @Override
                    public Optional<RunRow> find(AnyId id) {
                        return parts.storage()
                                .write(tx -> tx.runs().find(company, id))
                                .filter(row -> row.campaign().equals(campaign));
                    }

                    @Override
                    public List<RunRow> page(Slice<RunRow> slice) {
                        return parts.storage().write(tx -> tx.runs().page(company, campaign, slice));
                    }

                    @Override
                    public long count() {
                        return parts.storage().write(tx -> tx.runs().count(company, campaign));
                    }

                    @Override
                    public String id(RunRow row) {
                        return row.id().value();
                    }
                })
                .map(RunCommands::read);
    }
}
