package dev.freestone.sftp;

import com.jcraft.jsch.ChannelSubsystem;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SFTP version 3 over one channel: numbered questions and their answers. Used by one thread. A refusal is a {@link Status};
 * a lost or silent connection is {@code delivery_unreachable}, after which nothing goes.
 */
final class SftpChannel implements AutoCloseable {
    private static final int VERSION = 3;
    private static final String POSIX_RENAME = "posix-rename@openssh.com";
    private static final int LOCAL_WINDOW = 4 * 1024 * 1024;
    private static final int LOCAL_PACKET = 32 * 1024;

    private final ChannelSubsystem channel;
    private final OutputStream out;
    private final Replies replies;
    private final Wire wire;
    private final String server;
    private final Duration limit;
    private boolean posixRename;
    private int lastId;
    private volatile boolean silent;

    private SftpChannel(
            ChannelSubsystem channel, OutputStream out, Replies replies, Wire wire, String server, Duration limit) {
        this.channel = channel;
        this.out = out;
        this.replies = replies;
        this.wire = wire;
        this.server = server;
        this.limit = limit;
    }

    static SftpChannel open(Session session, Wire wire, String server, Duration limit) {
        Replies replies = new Replies();
        SftpChannel opened;
        try {
            ChannelSubsystem channel = (ChannelSubsystem) session.openChannel("subsystem");
            channel.setSubsystem("sftp");
            channel.setWantReply(true);
            channel.setLocalWindowSizeMax(LOCAL_WINDOW);
            channel.setLocalPacketSize(LOCAL_PACKET);
            channel.setOutputStream(replies);
            OutputStream out = channel.getOutputStream();
            channel.connect(Math.toIntExact(limit.toMillis()));
            opened = new SftpChannel(channel, out, replies, wire, server, limit);
        } catch (JSchException | IOException e) {
            throw wire.lost() ? Failures.lost(server) : Failures.noSubsystem(server);
        }
        try {
            opened.greet();
            return opened;
        } catch (FreestoneException e) {
            opened.close();
            throw e;
        }
    }

    private void greet() {
        Answer hello = ask(Packet.of(Packet.INIT, VERSION, 0), VERSION, Packet.VERSION);
        try {
            while (hello.hasMore()) {
                String name = new String(hello.string(), StandardCharsets.US_ASCII);
                hello.string();
                posixRename |= name.equals(POSIX_RENAME);
            }
        } catch (BufferUnderflowException e) {
            throw garbled();
        }
    }

    String realPath(String path) throws Status {
        Answer answer = ask(Packet.REALPATH, Packet.utf8(path), Packet.NAME);
        try {
            answer.integer();
            return new String(answer.string(), StandardCharsets.UTF_8);
        } catch (BufferUnderflowException e) {
            throw garbled();
        }
    }

    Answer.Attributes attributes(String path) throws Status {
        Answer answer = ask(Packet.STAT, Packet.utf8(path), Packet.ATTRIBUTES);
        try {
            return answer.attributes();
        } catch (BufferUnderflowException e) {
            throw garbled();
        }
    }

    byte[] openFile(String path, int flags) throws Status {
        int id = nextId();
        Packet open = Packet.withString(Packet.OPEN, id, Packet.utf8(path), 2 * Integer.BYTES)
                .integer(flags)
                .integer(0);
        Answer answer = refusable(ask(open, id, Packet.HANDLE, Packet.STATUS));
        try {
            return answer.string();
        } catch (BufferUnderflowException e) {
            throw garbled();
        }
    }

    /** How long an open file is, if the server tells. */
    OptionalLong size(byte[] handle) {
        try {
            return ask(Packet.FSTAT, handle, Packet.ATTRIBUTES).attributes().size();
        } catch (Status e) {
            return OptionalLong.empty();
        } catch (BufferUnderflowException e) {
            throw garbled();
        }
    }

    void closeFile(byte[] handle) throws Status {
        ask(Packet.CLOSE, handle, Packet.STATUS);
    }

    void remove(String path) throws Status {
        ask(Packet.REMOVE, Packet.utf8(path), Packet.STATUS);
    }

    void rename(String from, String to) throws Status {
        byte[] old = Packet.utf8(from);
        byte[] name = Packet.utf8(to);
        int id = nextId();
        int room = 2 * Integer.BYTES + old.length + name.length;
        Packet rename = posixRename
                ? Packet.withString(Packet.EXTENDED, id, Packet.utf8(POSIX_RENAME), room)
                : Packet.of(Packet.RENAME, id, room);
        refusable(ask(rename.string(old).string(name), id, Packet.STATUS));
    }

    int nextId() {
        return ++lastId;
    }

    Duration limit() {
        return limit;
    }

    /** Puts a question on its way, at the latest when an answer is waited for. */
    void send(byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw lost();
        }
    }

    /** The next answer, whatever it answers. */
    Answer await() {
        try {
            out.flush();
            return read(replies.take(limit).orElseThrow(() -> {
                giveUp();
                return lost();
            }));
        } catch (IOException e) {
            throw lost();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            wire.close();
            throw lost();
        }
    }

    /** The next answer if it is there. */
    Optional<Answer> poll() {
        return replies.poll().map(this::read);
    }

    /** Ends a connection that is silent. Waits for nothing. */
    void giveUp() {
        silent = true;
        wire.close();
    }

    FreestoneException garbled() {
        wire.close();
        return Failures.garbled(server);
    }

    private FreestoneException lost() {
        return silent ? Failures.silent(server, limit) : Failures.lost(server);
    }

    private Answer read(ByteBuffer packet) {
        if (Replies.isEnd(packet)) {
            throw lost();
        }
        try {
            return Answer.read(packet);
        } catch (BufferUnderflowException e) {
            throw garbled();
        }
    }

    private Answer ask(int type, byte[] text, int expected) throws Status {
        int id = nextId();
        return refusable(ask(Packet.withString(type, id, text, 0), id, expected, Packet.STATUS));
    }

    private Answer ask(Packet packet, int id, int... expected) {
        packet.ended();
        send(packet.array(), packet.position());
        Answer answer = await();
        for (int type : expected) {
            if (answer.type() == type && answer.id() == id) {
                return answer;
            }
        }
        throw garbled();
    }

    private Answer refusable(Answer answer) throws Status {
        if (answer.type() == Packet.STATUS) {
            int number;
            try {
                number = answer.integer();
            } catch (BufferUnderflowException e) {
                throw garbled();
            }
            if (number != Status.OK) {
                throw new Status(number);
            }
        }
        return answer;
    }

    @Override
    public void close() {
        channel.disconnect();
    }
}
