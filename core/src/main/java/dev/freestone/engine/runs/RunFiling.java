package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads the files of a run. */
final class RunFiling {
    private RunFiling() {}

    static BufferedReader lines(EngineParts parts, CampaignRun run, RunFileId file) {
        return new BufferedReader(
                new InputStreamReader(parts.files().open(run.companyId(), file), StandardCharsets.UTF_8));
    }

    static FrozenInputReader input(EngineParts parts, CampaignRun run) throws IOException {
        RunFileId file = run.files().id(RunFileName.CAMPAIGN_INPUT).orElseThrow();
        return new FrozenInputReader(parts.files().open(run.companyId(), file));
    }
}
