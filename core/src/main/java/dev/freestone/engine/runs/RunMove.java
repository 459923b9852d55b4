package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunFact;
import java.util.Optional;

/**
 * What the holder of a run makes of it. Immutable.
 *
 * @param next the run after it
 * @param fact what became true by the life cycle; empty for a step inside a status
 */
record RunMove(RunRecord next, Optional<RunFact> fact) {
    RunMove with(CampaignRun run) {
        return new RunMove(next.with(run), fact);
    }

    static RunMove inside(RunRecord next) {
        return new RunMove(next, Optional.empty());
    }

    static RunMove by(RunFact fact, RunRecord next) {
        return new RunMove(next, Optional.of(fact));
    }
}
