package dev.freestone.sftp;

import com.jcraft.jsch.SocketFactory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The socket of one connection. It remembers whether the other side was lost, which the SSH client tells apart from a
 * refused account only by texts, and it can be closed by whoever waits too long, whatever the client does meanwhile.
 */
final class Wire implements SocketFactory {
    private final Duration connectTimeout;
    private volatile @Nullable Socket socket;
    private volatile @Nullable IOException failure;
    private volatile boolean lost;

    Wire(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    /** Whether the other side has ended, or was ended by {@link #close}. */
    boolean lost() {
        return lost;
    }

    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Ends every call that waits on the socket. Waits for nothing itself. */
    void close() {
        lost = true;
        Socket open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                remember(e);
            }
        }
    }

    /** Tries every address of the name within the time for all of them. */
    @Override
    public Socket createSocket(String host, int port) throws IOException {
        long end = System.nanoTime() + connectTimeout.toNanos();
        try {
            IOException last = new SocketTimeoutException("connect timed out");
            for (InetAddress address : InetAddress.getAllByName(host)) {
                int left = (int) Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left > 0) {
                    Socket tried = new Socket();
                    try {
                        tried.connect(new InetSocketAddress(address, port), left);
                        socket = tried;
                        return tried;
                    } catch (IOException e) {
                        tried.close();
                        last = e;
                    }
                }
            }
            throw last;
        } catch (IOException e) {
            throw remember(e);
        }
    }

    @Override
    public InputStream getInputStream(Socket open) throws IOException {
        return new FilterInputStream(open.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] block, int offset, int length) throws IOException {
                try {
                    int count = super.read(block, offset, length);
                    lost |= count < 0;
                    return count;
                } catch (SocketTimeoutException e) {
                    // A connected client answers it by a keep-alive; one that connects gives up.
                    failure = e;
                    throw e;
                } catch (IOException e) {
                    throw remember(e);
                }
            }
        };
    }

    @Override
    public OutputStream getOutputStream(Socket open) throws IOException {
        return open.getOutputStream();
    }

    private IOException remember(IOException e) {
        lost = true;
        failure = e;
        return e;
    }
}
