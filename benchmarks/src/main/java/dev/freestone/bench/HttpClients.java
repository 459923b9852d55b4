package dev.freestone.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that ask one thing again and again, each on a connection that stays: as little work as possible, since they share the cores. */
final class HttpClients {
    private final int port;
    private final byte[] request;
    private final byte[] body;

    HttpClients(int port, String path, String key, byte[] body) {
        this.port = port;
        this.request = ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: " + key + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        this.body = body;
    }

    /** Requests a second of all clients together. */
    double rate(int requests, int clients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> all = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> {
                    ask(requests / clients);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return (requests / clients * clients) / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private void ask(int times) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < times; i++) {
                out.write(request);
                out.flush();
                requireAnswer(in);
            }
        }
    }

    private void requireAnswer(InputStream in) throws IOException {
        String status = line(in);
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        byte[] answer = in.readNBytes(Math.max(0, length));
        if (!status.startsWith("HTTP/1.1 200") || !Arrays.equals(answer, body)) {
            throw new IllegalStateException(status + " with " + answer.length + " bytes");
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
