package dev.freestone.integration.kill;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.sim.ForwardingStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** A storage that all processes lose for a time, from one of their calls on. Used by one thread. */
final class Outage extends ForwardingStorage {
    private final InstantSource clock;
    private final int first;
    private final Side side;
    private final Duration length;
    private int calls;
    private Instant ends = Instant.MIN;

    /**
     * An outage.
     *
     * @param storage what is lost
     * @param clock S
     * @param first the call with which it begins, from 1 on
     * @param side whether that call still has its effect
     * @param length how long nothing answers
     */
    Outage(Storage storage, InstantSource clock, int first, Side side, Duration length) {
        super(storage);
        this.clock = clock;
        this.first = first;
        this.side = side;
        this.length = length;
    }

    int calls() {
        return calls;
    }

    @Override
    public <T> T write(Function<Tx, T> decision) {
        return call(() -> super.write(decision));
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        return call(() -> super.read(look));
    }

    private <T> T call(Supplier<T> effect) {
        calls++;
        if (calls == first) {
            ends = clock.instant().plus(length);
        }
        boolean out = clock.instant().isBefore(ends);
        if (out && (calls > first || side == Side.BEFORE)) {
            throw FreestoneException.of(ErrorCode.STORAGE_UNREACHABLE, "the storage is out");
        }
        T answer = effect.get();
        if (out) {
            throw FreestoneException.of(ErrorCode.STORAGE_IN_DOUBT, "the storage was lost before it answered");
        }
        return answer;
    }
}
