package dev.freestone.doctor;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;

/**
 * A run that is not finished, as the doctor sees it. Immutable.
 *
 * @param company the owner
 * @param campaign its campaign
 * @param id the run
 * @param changedAt when it was last changed, or began
 * @param paused whether no node works on it for now; false for one that is to be canceled
 * @param external whether the host drives it
 * @param held whether a node works on it
 * @param awaited whether a wake-up waits for it, or is in hand
 */
public record RunFacts(
        CompanyId company,
        CampaignId campaign,
        RunId id,
        Instant changedAt,
        boolean paused,
        boolean external,
        boolean held,
        boolean awaited) {}
