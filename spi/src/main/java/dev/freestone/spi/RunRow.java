package dev.freestone.spi;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import java.time.Instant;

/**
 * A stored run: key columns, lease and document. Immutable.
 *
 * @param id the public id
 * @param company the owner
 * @param campaign the campaign; at most one of its runs may be live
 * @param occurrenceId unique, such as {@code CG-4T2K-9QXD:2024-05-01}
 * @param status the status; {@code initializing} and {@code processing} are live
 * @param createdAt when it was made
 * @param timestamp the second that names its files, unique per campaign
 * @param lease who works on it
 * @param version 1 when inserted, one more with each update and each change of the lease except its renewal
 * @param document the whole run
 */
public record RunRow(
        RunId id,
        CompanyId company,
        CampaignId campaign,
        String occurrenceId,
        RunStatus status,
        Instant createdAt,
        Instant timestamp,
        Lease lease,
        long version,
        Document document) {
    /**
     * Whether the run is live.
     *
     * @return true when it is not finished
     */
    public boolean isLive() {
        return status == RunStatus.INITIALIZING || status == RunStatus.PROCESSING;
    }
}
