package dev.freestone.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers, cut into packets by the thread that reads the connection and taken by the one that asked. It holds
 * as much as was asked for, so it never makes the other channels of the connection wait.
 */
final class Replies extends OutputStream {
    private static final int LONGEST = 256 * 1024;
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final LinkedBlockingQueue<ByteBuffer> packets = new LinkedBlockingQueue<>();
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    private ByteBuffer packet = END;

    /** The next packet, {@link #isEnd} when there will be none, empty when none came in time. */
    Optional<ByteBuffer> take(Duration limit) throws InterruptedException {
        return kept(packets.poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** The same without waiting. */
    Optional<ByteBuffer> poll() {
        return kept(packets.poll());
    }

    static boolean isEnd(ByteBuffer packet) {
        return packet.capacity() == 0;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] block, int offset, int count) throws IOException {
        ByteBuffer arrived = ByteBuffer.wrap(block, offset, count);
        while (arrived.hasRemaining()) {
            if (isEnd(packet)) {
                length.put(arrived.get());
                if (!length.hasRemaining()) {
                    packet = ByteBuffer.allocate(checked(length.getInt(0)));
                    length.clear();
                }
            } else {
                int part = Math.min(packet.remaining(), arrived.remaining());
                packet.put(arrived.array(), arrived.arrayOffset() + arrived.position(), part);
                arrived.position(arrived.position() + part);
                if (!packet.hasRemaining()) {
                    packets.add(packet.flip());
                    packet = END;
                }
            }
        }
    }

    @Override
    public void close() {
        packets.add(END);
    }

    private Optional<ByteBuffer> kept(@Nullable ByteBuffer taken) {
        if (taken != null && isEnd(taken)) {
            packets.add(END); // For whoever asks again.
        }
        return Optional.ofNullable(taken);
    }

    private static int checked(int announced) throws IOException {
        if (announced < 1 || announced > LONGEST) {
            throw new IOException("a packet of " + announced + " bytes");
        }
        return announced;
    }
}
