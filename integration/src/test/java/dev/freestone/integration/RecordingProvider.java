package dev.freestone.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A provider that takes whatever it is given, ignores keys but for writing each down, and takes its time. A request is a line
 * with keys, its answer an empty line.
 */
final class RecordingProvider implements AutoCloseable {
    private final ServerSocket server;
    private final long millis;
    private final CountDownLatch pace = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    private RecordingProvider(ServerSocket server, long millis) {
        this.server = server;
        this.millis = millis;
    }

    static RecordingProvider open(long millis) throws IOException {
        var provider = new RecordingProvider(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), millis);
        provider.threads.execute(provider::listen);
        return provider;
    }

    int port() {
        return server.getLocalPort();
    }

    int count() {
        return seen.size();
    }

    boolean has(String key) {
        return seen.containsKey(key);
    }

    List<String> seenTwice() {
        List<String> twice = new ArrayList<>();
        seen.forEach((key, times) -> {
            if (times > 1) {
                twice.add(key);
            }
        });
        return twice;
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                for (String key : line.split(" ", -1)) {
                    seen.merge(key, 1, Integer::sum);
                }
                pace.await(millis, TimeUnit.MILLISECONDS);
                socket.getOutputStream().write('\n');
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException ignored) {
            // The node at the other end was killed.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
