package dev.freestone.engine.watch;

import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.EngineEvent;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.Tx;

/** What is told of schedules. Static. Source: docs/spec/observability.md 2, 3. */
public final class ScheduleNews {
    private ScheduleNews() {}

    /**
     * A day of a campaign was decided.
     *
     * @param tx the transaction that stored it
     * @param company the owner
     * @param occurrence the day and what became of it
     */
    public static void decided(Tx tx, CompanyId company, ScheduleOccurrence occurrence) {
        AfterCommit.tell(tx, watch -> {
            watch.count(
                    Metric.SCHEDULE_OCCURRENCE,
                    company.value(),
                    occurrence.outcome().code(),
                    occurrence.reason().map(SkipReason::code).orElse(MetricSeries.NONE));
            watch.tell(new EngineEvent.Occurrence(company, occurrence));
        });
    }
}
