package dev.freestone.campaign;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import java.util.Map;
import java.util.Optional;

/**
 * What a PUT of a run changes; what it repeats is left out. Immutable. Source: docs/spec/outreach-campaigns.md 1.6.
 *
 * @param status the new status
 * @param files the files set for the first time
 */
public record RunPut(Optional<RunStatus> status, Map<RunFileName, RunFileId> files) {
    /**
     * Checks and copies the components.
     *
     * @param status the new status
     * @param files the files set for the first time
     */
    public RunPut {
        files = Map.copyOf(files);
    }
}
