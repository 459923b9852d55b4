package dev.freestone.senders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A receiver of webhooks over bare sockets: one request a connection, and any bytes as the answer. */
final class HttpProvider implements AutoCloseable {
    /** Answers nothing and closes. */
    static final String DROP = "";

    /** Answers nothing and keeps the connection. */
    static final String SILENCE = "silence";

    /** What it received. */
    record Received(String line, Map<String, String> headers, String body) {}

    /** Makes the whole answer, head and body. */
    interface Script {
        String answer(Received request);
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final LocalServer server = new LocalServer(this::hold);
    private volatile Script script = request -> status(202);
    private volatile boolean keepsOpen;

    void script(Script wanted) {
        script = wanted;
    }

    /** From now on a connection stays open after the answer. */
    void keepOpen() {
        keepsOpen = true;
    }

    void listening(boolean wanted) {
        server.listening(wanted);
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    URI address() {
        return URI.create("http://localhost:" + server.port() + "/hook?token=path-secret");
    }

    static String status(int code, String... headers) {
        return answer(code, "", headers);
    }

    static String answer(int code, String body, String... headers) {
        var lines = new StringBuilder("HTTP/1.1 " + code + " Said\r\nConnection: close\r\n");
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return lines.append("Content-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    /** Talks over TLS with whoever connects to the server given back, and records it here. */
    LocalServer encrypted(SSLContext tls) {
        return new LocalServer(plain -> {
            var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
            socket.setUseClientMode(false);
            hold(socket);
            socket.close();
        });
    }

    private void hold(Socket socket) throws IOException {
        var in = socket.getInputStream();
        String line = line(in);
        if (line.isEmpty()) {
            return;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        var request = new Received(line, headers, new String(body, StandardCharsets.UTF_8));
        received.add(request);
        String answer = script.answer(request);
        if (!answer.equals(SILENCE)) {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        }
        if (answer.equals(SILENCE) || keepsOpen) {
            untilClosed();
        }
    }

    private void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
