package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;

/** A run with all that the shell knows of it. Immutable. */
record RunRecord(CampaignRun run, RunSnapshot snapshot, RunInternals internals) {
    RunRecord with(CampaignRun next) {
        return new RunRecord(next, snapshot, internals);
    }

    RunRecord with(RunInternals next) {
        return new RunRecord(run, snapshot, next);
    }
}
