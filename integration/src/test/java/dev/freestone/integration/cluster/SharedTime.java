package dev.freestone.integration.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that stands in a file: what one process sets, all others see at once. */
final class SharedTime implements InstantSource {
    private static final VarHandle MICROS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final ByteBuffer memory;

    private SharedTime(ByteBuffer memory) {
        this.memory = memory;
    }

    static SharedTime in(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new SharedTime(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(Instant instant) {
        MICROS.setVolatile(memory, 0, ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus((long) MICROS.getVolatile(memory, 0), ChronoUnit.MICROS);
    }
}
