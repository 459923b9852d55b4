package dev.freestone.sftp;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a server answers to one question. Reading beyond its end is {@link BufferUnderflowException}. */
final class Answer {
    private static final int WITH_SIZE = 1;
    private static final int WITH_OWNER = 2;
    private static final int WITH_PERMISSIONS = 4;

    private final int type;
    private final int id;
    private final ByteBuffer rest;

    private Answer(int type, int id, ByteBuffer rest) {
        this.type = type;
        this.id = id;
        this.rest = rest;
    }

    static Answer read(ByteBuffer packet) {
        int type = packet.get() & 0xff;
        return new Answer(type, packet.getInt(), packet);
    }

    int type() {
        return type;
    }

    /** The number of the question; the version in the first answer of all. */
    int id() {
        return id;
    }

    boolean hasMore() {
        return rest.hasRemaining();
    }

    int integer() {
        return rest.getInt();
    }

    byte[] string() {
        ByteBuffer text = data();
        byte[] bytes = new byte[text.remaining()];
        text.get(bytes);
        return bytes;
    }

    /** The same without a copy. */
    ByteBuffer data() {
        int length = rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer data = rest.slice().limit(length);
        rest.position(rest.position() + length);
        return data;
    }

    Attributes attributes() {
        int flags = rest.getInt();
        OptionalLong size = (flags & WITH_SIZE) == 0 ? OptionalLong.empty() : OptionalLong.of(rest.getLong());
        if ((flags & WITH_OWNER) != 0) {
            rest.getLong();
        }
        OptionalInt mode = (flags & WITH_PERMISSIONS) == 0 ? OptionalInt.empty() : OptionalInt.of(rest.getInt());
        return new Attributes(size, mode);
    }

    /** What is known of a file. */
    record Attributes(OptionalLong size, OptionalInt mode) {
        private static final int KIND = 0xf000;
        private static final int FOLDER = 0x4000;

        /** A server that does not tell the kind is believed. */
        boolean mayBeFolder() {
            return mode.isEmpty() || (mode.getAsInt() & KIND) == FOLDER;
        }
    }
}
