package dev.freestone.doctor;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A campaign that is not deleted, as the doctor sees it. Immutable.
 *
 * @param company the owner
 * @param id the campaign
 * @param createdAt when it was made
 * @param obstacles every reason for which it cannot run now, as attribute and code, such as {@code bulkSenderId no_sender}
 * @param hasRun whether it has a run, whatever became of it
 * @param schedule its schedule, if it has one
 */
public record CampaignFacts(
        CompanyId company,
        CampaignId id,
        Instant createdAt,
        List<String> obstacles,
        boolean hasRun,
        Optional<ScheduleFacts> schedule) {
    /**
     * Copies the components.
     *
     * @param company the owner
     * @param id the campaign
     * @param createdAt when it was made
     * @param obstacles every reason for which it cannot run now, as attribute and code
     * @param hasRun whether it has a run, whatever became of it
     * @param schedule its schedule, if it has one
     */
    public CampaignFacts {
        obstacles = List.copyOf(obstacles);
    }
}
