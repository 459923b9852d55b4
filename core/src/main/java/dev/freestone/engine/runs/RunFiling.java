package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.CompanyId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of a run. */
final class RunFiling {
    private static final Logger LOG = LoggerFactory.getLogger(RunFiling.class);

    private RunFiling() {}

    /** Removes a file that is of no use any more; a failure to do so changes no outcome. */
    static void discard(EngineParts parts, CompanyId company, RunFileId file) {
        try {
            parts.files().delete(company, file);
        } catch (RuntimeException e) {
            LOG.warn("file {} is of no use any more but was not removed", file);
        }
    }

    static BufferedReader lines(EngineParts parts, CampaignRun run, RunFileId file) {
        return new BufferedReader(
                new InputStreamReader(parts.files().open(run.companyId(), file), StandardCharsets.UTF_8));
    }

    static FrozenInputReader input(EngineParts parts, CampaignRun run) throws IOException {
        RunFileId file = run.files().id(RunFileName.CAMPAIGN_INPUT).orElseThrow();
        return new FrozenInputReader(parts.files().open(run.companyId(), file));
    }
}
