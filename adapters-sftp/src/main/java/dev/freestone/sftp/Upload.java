package dev.freestone.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Writes a content to an open file, many blocks being under way at once. The server is given time without progress; the
 * time that reading the content takes is not its own.
 */
final class Upload {
    /** What every server takes in one packet. */
    private static final int BLOCK = 32 * 1024;

    /** Less than the 2 MiB that servers let a channel run ahead, since the client of SSH waits for those in steps of 100 ms. */
    private static final int UNDER_WAY = 48;

    /** Where the number of a packet stands. */
    private static final int ID = 5;

    private final SftpChannel channel;
    private final ByteBuffer packet;
    private final int offsetAt;
    private int underWay;
    private int refusal = Status.OK;

    private Upload(SftpChannel channel, byte[] handle) {
        this.channel = channel;
        Packet write = Packet.withString(Packet.WRITE, 0, handle, Long.BYTES + Integer.BYTES + BLOCK);
        this.offsetAt = write.position();
        this.packet = ByteBuffer.wrap(write.array());
    }

    /**
     * Sends all of it and waits until the server has it.
     *
     * @throws IOException only what reading the content throws
     */
    static void run(SftpChannel channel, byte[] handle, InputStream content) throws Status, IOException {
        Upload upload = new Upload(channel, handle);
        try (Watch watch = Watch.start(channel.limit(), channel::giveUp)) {
            try {
                upload.send(content, watch);
            } finally {
                // Answers that are still on their way would be taken for those of the next question.
                upload.await(0, watch);
            }
        }
        if (upload.refusal != Status.OK) {
            throw new Status(upload.refusal);
        }
    }

    private void send(InputStream content, Watch watch) throws IOException {
        int dataAt = offsetAt + Long.BYTES + Integer.BYTES;
        long offset = 0;
        int count = BLOCK;
        while (count == BLOCK && refusal == Status.OK) {
            watch.pause();
            try {
                count = content.readNBytes(packet.array(), dataAt, BLOCK);
            } finally {
                watch.progress();
            }
            if (count > 0) {
                packet.putInt(0, dataAt + count - Integer.BYTES)
                        .putInt(ID, channel.nextId())
                        .putLong(offsetAt, offset)
                        .putInt(offsetAt + Long.BYTES, count);
                channel.send(packet.array(), dataAt + count);
                underWay++;
                offset += count;
                await(UNDER_WAY - 1, watch);
            }
        }
    }

    /** Takes what has been answered, and waits until at most so many are not. */
    private void await(int most, Watch watch) {
        Optional<Answer> answer = channel.poll();
        while (answer.isPresent() || underWay > most) {
            take(answer.orElseGet(channel::await));
            watch.progress();
            answer = channel.poll();
        }
    }

    private void take(Answer answer) {
        underWay--;
        int number;
        try {
            number = answer.type() == Packet.STATUS ? answer.integer() : -1;
        } catch (BufferUnderflowException e) {
            number = -1;
        }
        if (number < 0 || underWay < 0) {
            throw channel.garbled();
        }
        if (refusal == Status.OK) {
            refusal = number;
        }
    }
}
