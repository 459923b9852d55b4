package dev.freestone.campaign;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import java.time.Instant;
import java.util.List;

/**
 * What a run of a campaign would do. Holds no personal data. Immutable. Source: docs/spec/outreach-campaigns.md 4.8.
 *
 * @param id the id of the dry run, such as {@code DR-5F0Q-77TL}: the journal names it, and no run has it
 * @param campaign the campaign
 * @param startedAt when it began
 * @param rows what would become of the rows
 * @param difference the difference to the last real run
 * @param stops why not to go on; empty = go on
 */
public record DryRunReport(
        RunId id,
        CampaignId campaign,
        Instant startedAt,
        DryRunRows rows,
        DryRunDifference difference,
        List<DryRunStop> stops) {
    /**
     * Copies the stops.
     *
     * @param id the id of the dry run, such as {@code DR-5F0Q-77TL}: the journal names it, and no run has it
     * @param campaign the campaign
     * @param startedAt when it began
     * @param rows what would become of the rows
     * @param difference the difference to the last real run
     * @param stops why not to go on; empty = go on
     */
    public DryRunReport {
        stops = List.copyOf(stops);
    }

    /**
     * The verdict of the guards.
     *
     * @return true when at least one of them says stop
     */
    public boolean isStop() {
        return !stops.isEmpty();
    }

    /**
     * The verdict of the guards as a code.
     *
     * @return {@code stop} or {@code proceed}
     */
    public String verdict() {
        return isStop() ? "stop" : "proceed";
    }
}
