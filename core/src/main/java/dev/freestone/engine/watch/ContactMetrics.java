package dev.freestone.engine.watch;

import dev.freestone.contact.IntentEvent;
import dev.freestone.contact.IntentMove;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the steps of contacts count as. Static. Source: docs/spec/observability.md 2. */
public final class ContactMetrics {
    private ContactMetrics() {}

    /**
     * Contacts were planned, or had been before.
     *
     * @param tx the transaction that planned them
     * @param rows the contacts
     * @param answers one for each, in their order
     */
    public static void planned(Tx tx, List<IntentRow> rows, List<PlanAnswer> answers) {
        AfterCommit.tell(tx, watch -> {
            if (watch.measures()) {
                Map<MetricSeries, Long> counts = new HashMap<>();
                for (int i = 0; i < rows.size(); i++) {
                    count(counts, rows.get(i), answers.get(i));
                }
                counts.forEach(watch::add);
            }
        });
    }

    /**
     * Contacts took steps.
     *
     * @param tx the transaction that stored them
     * @param moves the steps; the list is not changed any more
     */
    public static void moved(Tx tx, List<IntentMove> moves) {
        AfterCommit.tell(tx, watch -> {
            if (watch.measures()) {
                Map<MetricSeries, Long> counts = new HashMap<>();
                moves.forEach(move -> count(counts, move));
                counts.forEach(watch::add);
                moves.stream()
                        .filter(move -> move.event() == IntentEvent.CLAIM_ALLOW)
                        .forEach(move -> watch.time(series(move.before().plan(), Metric.CONTACT_DUE_LAG), lag(move)));
            }
        });
    }

    private static void count(Map<MetricSeries, Long> counts, IntentRow row, PlanAnswer answer) {
        if (!(answer instanceof PlanAnswer.Planned)) {
            one(counts, row.plan(), Metric.CONTACT_DUPLICATE);
            return;
        }
        one(counts, row.plan(), Metric.CONTACT_PLANNED);
        if (row.status().state() == IntentState.SUPPRESSED) {
            one(counts, row.plan(), Metric.CONTACT_SUPPRESSED, reason(row.status()), rule(row.status()));
        }
    }

    private static Duration lag(IntentMove move) {
        return Duration.between(move.before().status().dueAt(), move.after().updatedAt());
    }

    private static void count(Map<MetricSeries, Long> counts, IntentMove move) {
        IntentPlan plan = move.before().plan();
        if (move.event() == IntentEvent.LEASE_EXPIRED) {
            one(counts, plan, Metric.CONTACT_LEASE_EXPIRED);
        }
        if (move.from() == move.to()) {
            return;
        }
        String reason = reason(move.after());
        String rule = rule(move.after());
        switch (move.to()) {
            case CLAIMED -> one(counts, plan, Metric.CONTACT_CLAIMED);
            case ATTEMPTED -> one(counts, plan, Metric.CONTACT_ATTEMPTED);
            case CONFIRMED -> one(counts, plan, Metric.CONTACT_CONFIRMED);
            case REFUSED -> one(counts, plan, Metric.CONTACT_REFUSED, reason);
            case UNKNOWN -> one(counts, plan, Metric.CONTACT_UNKNOWN);
            case HELD -> one(counts, plan, Metric.CONTACT_HELD, rule);
            case SUPPRESSED -> one(counts, plan, Metric.CONTACT_SUPPRESSED, reason, rule);
            case CANCELED -> one(counts, plan, Metric.CONTACT_CANCELED);
            case PLANNED -> {
                if (move.event() == IntentEvent.RETRY_LATER) {
                    one(counts, plan, Metric.CONTACT_RETRIED);
                }
            }
        }
    }

    private static String reason(IntentStatus status) {
        return status.reason().map(IntentReason::code).orElse(MetricSeries.NONE);
    }

    private static String rule(IntentStatus status) {
        return status.ruleId().orElse(MetricSeries.NONE);
    }

    private static void one(Map<MetricSeries, Long> counts, IntentPlan plan, Metric metric, String... more) {
        counts.merge(series(plan, metric, more), 1L, Long::sum);
    }

    private static MetricSeries series(IntentPlan plan, Metric metric, String... more) {
        String[] values = new String[4 + more.length];
        values[0] = plan.company().value();
        values[1] = plan.producer().kind();
        values[2] = plan.channel();
        values[3] = plan.sender().value();
        System.arraycopy(more, 0, values, 4, more.length);
        return MetricSeries.of(metric, values);
    }
}
