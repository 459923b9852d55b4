package dev.freestone.engine.work;

import dev.freestone.engine.dispatch.DispatchReport;
import dev.freestone.engine.dispatch.Dispatcher;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        Optional<Instant> next = dispatcher.nextDueAt();
        if (next.isEmpty()) {
            return Sweeps.IDLE;
        }
        Duration wait = Duration.between(storage.read(Tx::now), next.get());
        if (wait.compareTo(Duration.ZERO) > 0) {
            return wait;
        }
        return dispatch.get().calls() > 0 ? Duration.ZERO : Sweeps.BUSY;
    }
}
