package dev.freestone.integration.kill;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** A storage that all processes lose for a time, from one of their calls on. Used by one thread. */
final class Outage implements Storage {
    private final Storage storage;
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
        this.storage = storage;
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
        return call(() -> storage.write(decision));
    }

    @Override
    public <T> T read(Function<Tx, T> look) {
        return call(() -> storage.read(look));
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

    @Override
    public WorkQueue workQueue() {
        return storage.workQueue();
    }

    @Override
    public boolean isDurable() {
        return storage.isDurable();
    }

    @Override
    public boolean leasesExpire() {
        return storage.leasesExpire();
    }

    @Override
    public void endLeases(NodeId node) {
        storage.endLeases(node);
    }
}
