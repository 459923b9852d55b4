package dev.freestone.engine.dispatch;

import dev.freestone.engine.watch.Watch;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Measures how long providers take.
 *
 * @param calls calls them
 * @param nanos a clock that only tells how much time has passed, in nanoseconds
 * @param watch whom to tell
 */
public record TimedCalls(SenderPort calls, LongSupplier nanos, Watch watch) implements SenderPort {
    @Override
    public List<SendResult> call(RegisteredSender sender, List<SendRequest> requests) {
        long started = nanos.getAsLong();
        List<SendResult> results = calls.call(sender, requests);
        watch.time(
                MetricSeries.of(Metric.CONTACT_CALL_TIME, sender.id().value()),
                Duration.ofNanos(nanos.getAsLong() - started));
        return results;
    }
}
