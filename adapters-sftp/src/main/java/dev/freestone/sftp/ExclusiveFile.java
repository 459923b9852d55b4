package dev.freestone.sftp;

import com.jcraft.jsch.ChannelSubsystem;
import com.jcraft.jsch.JSchException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Creates an empty file that must not exist yet. The client has no call for it, so it is asked on a channel of its own: hello, open,
 * close. Source: draft-ietf-secsh-filexfer-02, sections 4 and 6.3.
 */
final class ExclusiveFile {
    private static final int INIT = 1;
    private static final int VERSION = 2;
    private static final int OPEN = 3;
    private static final int CLOSE = 4;
    private static final int STATUS = 101;
    private static final int HANDLE = 102;
    private static final int SFTP_3 = 3;
    private static final int WRITE_CREATE_EXCLUSIVE = 0x2 | 0x8 | 0x20;
    private static final int LONGEST = 256 * 1024;

    private ExclusiveFile() {}

    static boolean create(ChannelSubsystem channel, String path) throws IOException, JSchException, Status {
        DataInputStream in = new DataInputStream(channel.getInputStream());
        OutputStream out = channel.getOutputStream();
        channel.connect();
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        new DataOutputStream(hello).writeInt(SFTP_3);
        send(out, INIT, hello);
        require(answer(in).get() == VERSION);

        ByteArrayOutputStream open = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(open);
        fields.writeInt(1);
        text(fields, path.getBytes(StandardCharsets.UTF_8));
        fields.writeInt(WRITE_CREATE_EXCLUSIVE);
        fields.writeInt(0);
        send(out, OPEN, open);
        ByteBuffer opened = answer(in);
        int kind = opened.get();
        opened.getInt();
        if (kind == STATUS) {
            throw new Status(opened.getInt());
        }
        require(kind == HANDLE);
        int length = opened.getInt();
        require(length >= 0 && length <= opened.remaining());
        byte[] handle = new byte[length];
        opened.get(handle);

        ByteArrayOutputStream close = new ByteArrayOutputStream();
        fields = new DataOutputStream(close);
        fields.writeInt(2);
        text(fields, handle);
        send(out, CLOSE, close);
        ByteBuffer closed = answer(in);
        require(closed.get() == STATUS);
        closed.getInt();
        int number = closed.getInt();
        if (number != Status.OK) {
            throw new Status(number);
        }
        return true;
    }

    private static void send(OutputStream out, int kind, ByteArrayOutputStream fields) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(packet);
        data.writeInt(fields.size() + 1);
        data.writeByte(kind);
        fields.writeTo(data);
        packet.writeTo(out);
        out.flush();
    }

    private static void text(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static ByteBuffer answer(DataInputStream in) throws IOException {
        int length = in.readInt();
        require(length > 0 && length <= LONGEST);
        byte[] packet = new byte[length];
        in.readFully(packet);
        return ByteBuffer.wrap(packet);
    }

    private static void require(boolean asExpected) throws IOException {
        if (!asExpected) {
            throw new IOException("no answer of SFTP 3");
        }
    }
}
