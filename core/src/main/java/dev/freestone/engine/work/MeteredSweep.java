package dev.freestone.engine.work;

import dev.freestone.spi.WorkScheduler;
import java.time.Duration;
import java.util.function.Supplier;

/** A sweep under its name, measured as ticks are. */
record MeteredSweep(String name, Supplier<Duration> look, TickMeter meter) implements WorkScheduler.Sweep {
    @Override
    public Duration sweep() {
        return meter.measure(name, look);
    }
}
