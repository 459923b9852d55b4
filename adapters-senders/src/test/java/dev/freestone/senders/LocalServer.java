package dev.freestone.senders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on one port of this machine, with a thread for each connection, which can be switched off and on again. */
final class LocalServer implements AutoCloseable {
    /** Talks with one client until the connection is to be closed. */
    interface Dialogue {
        void hold(Socket socket) throws IOException;
    }

    private final Dialogue dialogue;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket listener;
    private Thread acceptor = new Thread();

    LocalServer(Dialogue dialogue) {
        this.dialogue = dialogue;
        this.listener = listen(0);
    }

    int port() {
        return listener.getLocalPort();
    }

    synchronized void listening(boolean wanted) {
        if (wanted && listener.isClosed()) {
            listener = listen(listener.getLocalPort());
        } else if (!wanted) {
            quietly(listener);
            awaitTheLastAccept();
        }
    }

    private ServerSocket listen(int port) {
        try {
            var made = new ServerSocket();
            made.setReuseAddress(true);
            made.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            acceptor = start(() -> accept(made));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        try {
            while (!from.isClosed()) {
                var socket = from.accept();
                open.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed on purpose.
        }
    }

    private void serve(Socket socket) {
        try {
            dialogue.hold(socket);
        } catch (IOException e) {
            // The client went away: some tests want that.
        } finally {
            quietly(socket);
        }
    }

    /** A port is really closed only when nobody waits at it any more. */
    private void awaitTheLastAccept() {
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(Runnable work) {
        var thread = new Thread(work, "local-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Nothing is left to do with it.
        }
    }

    @Override
    public void close() {
        quietly(listener);
        open.forEach(LocalServer::quietly);
    }
}
