package dev.freestone.sftp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Hashes an open file, many blocks being asked for at once. Servers may answer in any order, and with less than asked. No
 * more is asked for than the server has said there is: a row of short answers at the end, such as that there is nothing
 * more, would each wait for the other side to acknowledge the one before, which takes 40 ms with many servers.
 */
final class Download {
    private static final int BLOCK = 32 * 1024;
    private static final int UNDER_WAY = 64;

    private final SftpChannel channel;
    private final byte[] handle;
    private final MessageDigest digest;
    private final OptionalLong size;
    private final ArrayDeque<Part> parts = new ArrayDeque<>();
    private final Map<Integer, Part> asked = new HashMap<>();
    private long next;
    private boolean ended;
    private boolean hashed;
    private int refusal = Status.OK;

    private Download(SftpChannel channel, byte[] handle, MessageDigest digest) {
        this.channel = channel;
        this.handle = handle;
        this.digest = digest;
        this.size = channel.size(handle);
    }

    static void run(SftpChannel channel, byte[] handle, MessageDigest digest) throws Status {
        Download download = new Download(channel, handle, digest);
        download.run();
        if (download.refusal != Status.OK) {
            throw new Status(download.refusal);
        }
    }

    private void run() {
        long end = size.orElse(Long.MAX_VALUE);
        int most = size.isPresent() ? UNDER_WAY : 1;
        ask(end, most);
        while (!parts.isEmpty()) {
            take(channel.await());
            hash();
            most = Math.min(UNDER_WAY, most * 2);
            ask(end, most);
        }
    }

    private void ask(long end, int most) {
        while (!ended && next < end && parts.size() < most) {
            Part part = new Part(next, (int) Math.min(BLOCK, end - next));
            next += part.length;
            parts.add(part);
            ask(part);
        }
    }

    private void ask(Part part) {
        int id = channel.nextId();
        Packet read = Packet.withString(Packet.READ, id, handle, Long.BYTES + Integer.BYTES)
                .number(part.offset)
                .integer(part.length)
                .ended();
        asked.put(id, part);
        channel.send(read.array(), read.position());
    }

    private void take(Answer answer) {
        Part part = asked.remove(answer.id());
        if (part == null) {
            throw channel.garbled();
        }
        try {
            if (answer.type() == Packet.DATA) {
                part.data = answer.data();
            } else if (answer.type() == Packet.STATUS) {
                part.end = true;
                int number = answer.integer();
                refusal = number == Status.EOF || refusal != Status.OK ? refusal : number;
            } else {
                throw channel.garbled();
            }
        } catch (BufferUnderflowException e) {
            throw channel.garbled();
        }
        ended |= part.end || part.data == null || !part.data.hasRemaining();
    }

    /** Hashes what has come without a gap; the rest of a short answer is asked for once more. */
    private void hash() {
        Part first = parts.peek();
        while (first != null && (first.end || first.data != null)) {
            ByteBuffer data = first.data;
            int count = data == null ? 0 : data.remaining();
            hashed |= count == 0;
            if (!hashed) {
                digest.update(data);
            }
            if (hashed || count == first.length) {
                parts.remove();
                first = parts.peek();
            } else {
                first.offset += count;
                first.length -= count;
                first.data = null;
                ask(first);
            }
        }
    }

    private static final class Part {
        private long offset;
        private int length;
        private @Nullable ByteBuffer data;
        private boolean end;

        Part(long offset, int length) {
            this.offset = offset;
            this.length = length;
        }
    }
}
