package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RowStream;
import dev.freestone.spi.RunProgress;
import java.io.IOException;
import java.util.Optional;

/** A run that somebody works on: a stored one under a lease, or one that is only rehearsed and stored nowhere. */
interface RunInHand {
    RunRecord record();

    CompanyId company();

    /** The rows given instead of a query, to be closed by the caller. */
    Optional<RowStream> given() throws IOException;

    boolean isCanceled();

    /** Does something as soon as the run is canceled, such as to interrupt an open query. */
    void onCancel(Runnable action);

    /** Between two batches: goes on, or throws. */
    void checkpoint();

    /** Who hears how far it is may throw, which changes nothing. */
    void tell(RunProgress progress);

    default CampaignRun run() {
        return record().run();
    }

    default RunId id() {
        return run().id();
    }
}
