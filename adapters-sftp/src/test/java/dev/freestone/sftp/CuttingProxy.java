package dev.freestone.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server, and cuts the wire where a test wants it. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    private CuttingProxy(int port) throws IOException {
        this.port = port;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    static CuttingProxy before(MinaServer server) {
        try {
            return new CuttingProxy(server.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts after so many more bytes from the client to the server. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(client);
            sockets.add(server);
            run(() -> copy(client, server, left));
            run(() -> copy(server, client, new AtomicLong(Long.MAX_VALUE)));
        }
    }

    private static void copy(Socket from, Socket to, AtomicLong left) throws IOException {
        byte[] block = new byte[4096];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int count = in.read(block);
            while (count >= 0) {
                long before = left.getAndAdd(-count);
                out.write(block, 0, (int) Math.max(0, Math.min(before, count)));
                if (before <= count) {
                    return;
                }
                count = in.read(block);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The wire is cut, which is what this is for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Cuts what is there now, and lets nobody in any more. */
    void cut() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
