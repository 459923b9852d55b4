package dev.freestone.engine.watch;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunFact;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.Tx;

/** What is told of runs. Static. Source: docs/spec/observability.md 2, 3. */
public final class RunNews {
    private RunNews() {}

    /**
     * A run has begun.
     *
     * @param tx the transaction that stored it
     * @param run the run
     */
    public static void started(Tx tx, CampaignRun run) {
        AfterCommit.tell(tx, watch -> {
            watch.count(Metric.RUN_STARTED, run.companyId().value());
            watch.tell(new EngineEvent.RunStarted(run.companyId(), run.borrowerCampaignId(), run.id()));
        });
    }

    /**
     * A node goes on with a run that another one has lost.
     *
     * @param tx the transaction that took it
     * @param run the run
     * @param node who goes on
     */
    public static void takenOver(Tx tx, CampaignRun run, NodeId node) {
        AfterCommit.tell(tx, watch -> {
            watch.count(Metric.RUN_TAKEN_OVER, run.companyId().value());
            watch.tell(new EngineEvent.RunTakenOver(run.companyId(), run.id(), node));
        });
    }

    /**
     * Something became true of a run. Only its end is told.
     *
     * @param tx the transaction that stored it
     * @param run the run after it
     * @param fact what became true
     */
    public static void moved(Tx tx, CampaignRun run, RunFact fact) {
        if (run.isLive() || fact.from().filter(fact.to()::equals).isPresent()) {
            return;
        }
        AfterCommit.tell(tx, watch -> {
            String company = run.companyId().value();
            watch.count(Metric.RUN_ENDED, company, run.status().code());
            for (BucketCount rows : run.totals().buckets()) {
                watch.add(MetricSeries.of(Metric.RUN_ROWS, company, rows.bucket()), rows.count());
            }
            watch.tell(new EngineEvent.RunEnded(
                    run.companyId(),
                    run.borrowerCampaignId(),
                    run.id(),
                    run.status(),
                    run.failure().map(why -> why.code().code())));
        });
    }
}
