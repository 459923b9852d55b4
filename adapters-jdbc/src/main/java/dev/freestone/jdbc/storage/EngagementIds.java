package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import java.util.Optional;

/** The ids of engagement campaigns and of their parts, and to which campaign a part belongs, inside one transaction. */
final class EngagementIds {
    private static final String TABLE = "freestone_engagement_id";
    private static final String THAT_ID = " WHERE number = ? AND company = ? AND kind = ?";

    private final Session session;

    EngagementIds(Session session) {
        this.session = session;
    }

    long next(CompanyId company, EngagementKind kind, Optional<EngagementCampaignId> campaign) {
        return session.insertNumbered(session.sql(
                        "INSERT INTO " + TABLE + " (company, kind, campaign) VALUES (?, ?, ?)",
                        company.value(),
                        kind.code(),
                        campaign.map(EngagementCampaignId::value)))
                .orElseThrow(() -> new IllegalStateException(
                        TABLE + ": the database gives a number that is taken, restart its sequence"));
    }

    void forget(CompanyId company, EngagementKind kind, long id) {
        session.update(session.sql("DELETE FROM " + TABLE + THAT_ID, id, company.value(), kind.code()));
    }

    /** Forgets a campaign and all its parts. */
    void forget(EngagementCampaignId campaign) {
        session.update(session.sql("DELETE FROM " + TABLE + " WHERE campaign = ?", campaign.value()));
        session.update(session.sql("DELETE FROM " + TABLE + " WHERE number = ?", campaign.value()));
    }

    Optional<EngagementCampaignId> campaignOf(CompanyId company, EngagementKind kind, long id) {
        return session.one(
                session.sql(
                        "SELECT campaign FROM " + TABLE + THAT_ID + " AND campaign IS NOT NULL",
                        id,
                        company.value(),
                        kind.code()),
                rows -> EngagementCampaignId.of(rows.getLong(1)));
    }
}
