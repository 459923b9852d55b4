package dev.freestone.senders;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose whole life ends by one deadline, writes included, without a thread that watches it. The timeout of an
 * ordinary socket begins anew with every byte, and does not hold for writes at all. It also reads no more than a limit. For
 * one thread.
 */
final class BoundedSocket extends Socket {
    /** No conversation about one message has a reason to be longer. */
    static final long MOST_READ = 1_048_576;

    private final SocketChannel channel = SocketChannel.open();
    private final Selector selector = Selector.open();
    private final SelectionKey key;
    private final InetAddress peer;
    private final int port;
    private final long deadline;
    private long read;

    private BoundedSocket(InetAddress peer, int port, long deadline) throws IOException {
        this.peer = peer;
        this.port = port;
        this.deadline = deadline;
        channel.configureBlocking(false);
        key = channel.register(selector, 0);
    }

    /**
     * Connects to the first address of a host that answers.
     *
     * @param deadline on the clock of {@code System.nanoTime()}
     */
    static BoundedSocket connect(String host, int port, long deadline) throws IOException {
        InetAddress[] found = InetAddress.getAllByName(host);
        IOException failure = new IOException("no address");
        for (int i = 0; i < found.length; i++) {
            // Under the name that was asked for: certificates are checked against it, and nobody looks up another one.
            var address = InetAddress.getByAddress(host, found[i].getAddress());
            var socket = new BoundedSocket(address, port, deadline);
            try {
                // An address that never answers leaves the others their share of the time.
                socket.finishConnect(socket.left() / (found.length - i));
                return socket;
            } catch (IOException e) {
                socket.close();
                failure = e;
            }
        }
        throw failure;
    }

    private void finishConnect(long share) throws IOException {
        long end = System.nanoTime() + share;
        boolean connected = channel.connect(new InetSocketAddress(peer, port));
        while (!connected) {
            await(SelectionKey.OP_CONNECT, left(end));
            connected = channel.finishConnect();
        }
    }

    private void await(int operation, long nanos) throws IOException {
        key.interestOps(operation);
        selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        selector.selectedKeys().clear();
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    private long left() throws SocketTimeoutException {
        return left(deadline);
    }

    private static long left(long end) throws SocketTimeoutException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException("the deadline of the conversation has come");
        }
        return left;
    }

    private int receive(ByteBuffer into) throws IOException {
        while (true) {
            long left = left();
            int got = channel.read(into);
            if (got != 0) {
                read += got;
                if (read > MOST_READ) {
                    throw new IOException("the server says more than " + MOST_READ + " bytes");
                }
                return got;
            }
            await(SelectionKey.OP_READ, left);
        }
    }

    private void transmit(ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
            long left = left();
            if (channel.write(from) == 0) {
                await(SelectionKey.OP_WRITE, left);
            }
        }
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return length == 0 ? 0 : receive(ByteBuffer.wrap(into, from, length));
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                transmit(ByteBuffer.wrap(new byte[] {(byte) one}));
            }

            @Override
            public void write(byte[] from, int start, int length) throws IOException {
                transmit(ByteBuffer.wrap(from, start, length));
            }
        };
    }

    @Override
    public synchronized void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }

    @Override
    public InetAddress getInetAddress() {
        return peer;
    }

    @Override
    public int getPort() {
        return port;
    }

    @Override
    public InetAddress getLocalAddress() {
        return channel.socket().getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return channel.socket().getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return new InetSocketAddress(peer, port);
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return channel.socket().getLocalSocketAddress();
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public boolean isBound() {
        return channel.isConnected();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isInputShutdown() {
        return channel.socket().isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return channel.socket().isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    /** The deadline counts instead. */
    @Override
    public synchronized void setSoTimeout(int millis) {}

    @Override
    public synchronized int getSoTimeout() {
        return 0;
    }

    @Override
    public int getSoLinger() {
        return -1;
    }

    @Override
    public String toString() {
        return "BoundedSocket[" + port + "]";
    }
}
