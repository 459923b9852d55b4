package dev.freestone.sftp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A question to a server: length, type, id, and what belongs to it. */
final class Packet {
    static final int INIT = 1;
    static final int VERSION = 2;
    static final int OPEN = 3;
    static final int CLOSE = 4;
    static final int READ = 5;
    static final int WRITE = 6;
    static final int FSTAT = 8;
    static final int REMOVE = 13;
    static final int REALPATH = 16;
    static final int STAT = 17;
    static final int RENAME = 18;
    static final int STATUS = 101;
    static final int HANDLE = 102;
    static final int DATA = 103;
    static final int NAME = 104;
    static final int ATTRIBUTES = 105;
    static final int EXTENDED = 200;

    /** Length, type and id. */
    private static final int HEAD = 9;

    private final ByteBuffer bytes;

    private Packet(int capacity) {
        this.bytes = ByteBuffer.allocate(capacity);
    }

    static Packet of(int type, int id, int room) {
        Packet packet = new Packet(HEAD + room);
        packet.bytes.putInt(0).put((byte) type).putInt(id);
        return packet;
    }

    static Packet withString(int type, int id, byte[] text, int room) {
        return of(type, id, Integer.BYTES + text.length + room).string(text);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Packet string(byte[] text) {
        bytes.putInt(text.length).put(text);
        return this;
    }

    Packet integer(int number) {
        bytes.putInt(number);
        return this;
    }

    Packet number(long number) {
        bytes.putLong(number);
        return this;
    }

    /** Where content may be read into, behind the number of its bytes. */
    byte[] array() {
        return bytes.array();
    }

    int position() {
        return bytes.position();
    }

    void position(int at) {
        bytes.position(at);
    }

    /** Sets the length that everything so far makes. */
    Packet ended() {
        bytes.putInt(0, bytes.position() - Integer.BYTES);
        return this;
    }
}
