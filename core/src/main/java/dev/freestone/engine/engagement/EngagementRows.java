package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.EngagementCampaignJson;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Engagement campaigns as rows. Static and thread-safe. */
public final class EngagementRows {
    private EngagementRows() {}

    /**
     * What is stored of a campaign.
     *
     * @param campaign the campaign
     * @param nameKey stands for its name
     * @param updatedAt when it was last changed
     * @return the row, of version 1
     */
    public static EngagementCampaignRow row(EngagementCampaign campaign, String nameKey, Optional<Instant> updatedAt) {
        return new EngagementCampaignRow(
                campaign.id(),
                campaign.company(),
                nameKey,
                campaign.terms().permalink(),
                campaign.terms().status(),
                campaign.terms().startsAt(),
                campaign.terms().endsAt(),
                campaign.life().createdAt(),
                updatedAt,
                1,
                EngagementCampaignJson.document(campaign));
    }

    /**
     * The campaign of a row.
     *
     * @param row the row
     * @return the campaign
     */
    public static EngagementCampaign campaign(EngagementCampaignRow row) {
        return EngagementCampaignJson.read(row.document());
    }

    /**
     * Finds a campaign by what a path names.
     *
     * @param tx the transaction
     * @param company the owner; campaigns of others do not exist
     * @param ref an id when it is digits only, otherwise a permalink
     * @return the row, or empty
     */
    public static Optional<EngagementCampaignRow> find(Tx tx, CompanyId company, String ref) {
        if (isId(ref)) {
            return EngagementCampaignId.parse(ref)
                    .flatMap(id -> tx.engagementCampaigns().find(company, id));
        }
        return tx.engagementCampaigns().findByPermalink(company, ref);
    }

    /**
     * Finds a campaign that must exist and keeps it as it is until the end of the transaction. Whoever locks the customer too does
     * that first, and whoever locks a capacity too does that later.
     *
     * @param tx the transaction
     * @param company the owner; campaigns of others do not exist
     * @param ref an id when it is digits only, otherwise a permalink
     * @return the row
     * @throws FreestoneException {@code not_found}
     */
    static EngagementCampaignRow hold(Tx tx, CompanyId company, String ref) {
        // A permalink never changes, so the campaign that it named is held by its id.
        Optional<EngagementCampaignId> id = isId(ref)
                ? EngagementCampaignId.parse(ref)
                : tx.engagementCampaigns().findByPermalink(company, ref).map(EngagementCampaignRow::id);
        return id.flatMap(each -> tx.engagementCampaigns().hold(company, each)).orElseThrow(EngagementRows::unknown);
    }

    /**
     * Finds a campaign that must exist.
     *
     * @param tx the transaction
     * @param company the owner; campaigns of others do not exist
     * @param ref an id when it is digits only, otherwise a permalink
     * @return the row
     * @throws FreestoneException {@code not_found}
     */
    public static EngagementCampaignRow require(Tx tx, CompanyId company, String ref) {
        return find(tx, company, ref).orElseThrow(EngagementRows::unknown);
    }

    private static boolean isId(String ref) {
        return ref.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static FreestoneException unknown() {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "there is no such engagement campaign, give an id or permalink that exists",
                Map.of("object", "campaign"));
    }
}
