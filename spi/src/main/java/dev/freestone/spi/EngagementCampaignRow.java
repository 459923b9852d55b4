package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored engagement campaign with all that belongs to it: key columns and document. Immutable.
 *
 * @param id its id
 * @param company the owner
 * @param nameKey stands for the name; unique per company. 64 hexadecimal digits
 * @param permalink the host's name, unique per company, 1 to 255 characters, case-sensitive
 * @param status the stored status: one whose end has passed may still be live here
 * @param startsAt when it starts, in seconds
 * @param endsAt when it ends, in seconds
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param version 1 when inserted, one more with each update
 * @param document the whole campaign: bundle, line items, groups, units, achievements and offers
 */
public record EngagementCampaignRow(
        EngagementCampaignId id,
        CompanyId company,
        String nameKey,
        String permalink,
        EngagementStatus status,
        Instant startsAt,
        Instant endsAt,
        Instant createdAt,
        Optional<Instant> updatedAt,
        long version,
        Document document) {}
