package dev.freestone.engine.work;

import dev.freestone.engine.dispatch.DispatchReport;
import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Carries planned contacts out, as many as are due. Which of the sweeps does it is all one: contacts are claimed. */
final class DispatchSweep implements Supplier<Duration> {
    private final Storage storage;
    private final Dispatcher dispatcher;
    private final Supplier<DispatchReport> dispatch;

    DispatchSweep(Storage storage, Dispatcher dispatcher, Supplier<DispatchReport> dispatch) {
        this.storage = storage;
        this.dispatcher = dispatcher;
        this.dispatch = dispatch;
    }

    @Override
    public Duration get() {
        if (dispatch.get().calls() > 0) {
            return Duration.ZERO;
        }
        // What is due and was left, since it is paused or its rate is used up, is not among it.
        return dispatcher.nextDueAt().map(this::untilThen).orElse(Sweeps.IDLE);
    }

    private Duration untilThen(Instant next) {
        Duration wait = Duration.between(storage.read(Tx::now), next);
        return wait.compareTo(Sweeps.BUSY) < 0 ? Sweeps.BUSY : wait;
    }
}
