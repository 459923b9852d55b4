package dev.freestone.engine.runs;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.spi.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listener how far a step is: after every batch and at least each second while rows flow. Its exceptions are
 * dropped. Used by one thread. Source: docs/spec/outreach-campaigns.md 4.7.
 */
final class ProgressMeter {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressMeter.class);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration AT_LEAST = Duration.ofSeconds(1);

    private final EngineParts parts;
    private final RunInHand run;
    private final RunStep step;
    private final OptionalLong total;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private Instant told;

    private record Sample(Instant at, long done) {}

    ProgressMeter(EngineParts parts, RunInHand run, RunStep step, OptionalLong total) {
        this.parts = parts;
        this.run = run;
        this.step = step;
        this.total = total;
        this.told = parts.clock().instant();
        samples.add(new Sample(told, 0));
    }

    /** A row is done: tells at most once a second. */
    void row(long done) {
        Instant now = parts.clock().instant();
        if (!now.isBefore(told.plus(AT_LEAST))) {
            tell(done, now);
        }
    }

    /** A batch is done: tells always. */
    void batch(long done) {
        tell(done, parts.clock().instant());
    }

    private void tell(long done, Instant now) {
        told = now;
        while (samples.size() > 1 && samples.getFirst().at().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
        Sample oldest = samples.getFirst();
        if (samples.size() == 1 || !now.isBefore(samples.getLast().at().plus(AT_LEAST))) {
            samples.add(new Sample(now, done));
        }
        long millis = Duration.between(oldest.at(), now).toMillis();
        long rate = millis <= 0 ? 0 : (done - oldest.done()) * 1_000 / millis;
        try {
            run.tell(new RunProgress(run.id(), step, done, total, rate));
        } catch (RuntimeException e) {
            LOG.warn(
                    "a progress listener threw {}, which changes nothing",
                    e.getClass().getSimpleName());
        }
    }
}
