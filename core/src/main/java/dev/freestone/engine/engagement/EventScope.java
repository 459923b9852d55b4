package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.PostedEvents;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import java.util.Map;
import java.util.Optional;

/** The only campaign that may count the events of a request. Static and thread-safe. Source: docs/spec/engagement-behaviors.md 2.1. */
final class EventScope {
    private EventScope() {}

    /**
     * Finds it, and refuses one that takes no events of the customer now.
     *
     * @return empty when all campaigns may count them
     * @throws FreestoneException {@code not_found}, {@code no_active_campaign_found}, {@code not_available}
     */
    static Optional<EngagementCampaignId> of(
            EventTools tools, Tx tx, CompanyProfile profile, OutcomeCall call, PostedEvents posted) {
        if (posted.campaign().isEmpty() && posted.permalink().isEmpty()) {
            return Optional.empty();
        }
        EngagementCampaignRow row = row(tx, tools.company(), posted).orElseThrow(EngagementRows::unknown);
        EngagementCampaign campaign = EngagementRows.campaign(row);
        if (!AdmissionRules.isScope(campaign, call.now(), tools.lateness())) {
            throw FreestoneException.of(
                    ErrorCode.NO_ACTIVE_CAMPAIGN_FOUND,
                    "the campaign takes no events now, name one that is live or leave it out",
                    Map.of());
        }
        LiveCampaign live = tools.parts().engaging().catalogs().compile(profile, row);
        if (!new EventAdmission(tx, call).isQualified(live)) {
            throw FreestoneException.of(
                    ErrorCode.NOT_AVAILABLE, "the campaign is not for this customer, leave it out", Map.of());
        }
        return Optional.of(campaign.id());
    }

    private static Optional<EngagementCampaignRow> row(Tx tx, CompanyId company, PostedEvents posted) {
        return posted.campaign().isPresent()
                ? tx.engagementCampaigns().find(company, posted.campaign().get())
                : posted.permalink().flatMap(link -> tx.engagementCampaigns().findByPermalink(company, link));
    }
}
