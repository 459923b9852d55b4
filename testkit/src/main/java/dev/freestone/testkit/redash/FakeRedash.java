package dev.freestone.testkit.redash;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLServerSocket;

/**
 * A Redash server that plays a script over real HTTP on the loopback address. Each kind of call is answered by its
 * answers in order, the last again and again; a call without a script gets status 404. Thread-safe. Source:
 * docs/spec/redash-contract.md 12.
 *
 * <pre>{@code
 * try (var redash = FakeRedash.start()) {
 *     redash.yields("{\"query_result\":{\"data\":{\"columns\":[{\"name\":\"id\"}],\"rows\":[{\"id\":1}]}}}");
 *     // campaigns name redash.origin() + "/queries/7"
 * }
 * }</pre>
 */
public final class FakeRedash implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ServerSocket socket;
    private final Map<RedashCall.Kind, Deque<RedashAnswer>> script = new EnumMap<>(RedashCall.Kind.class);
    private final List<RedashCall> calls = new ArrayList<>();

    private FakeRedash(ServerSocket socket) {
        this.socket = socket;
    }

    /**
     * Starts a server on a free port.
     *
     * @return the running server
     */
    public static FakeRedash start() {
        try {
            return over(new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts a server on a socket, such as one that speaks TLS.
     *
     * @param socket bound to the loopback address; closed with the server
     * @return the running server
     */
    public static FakeRedash over(ServerSocket socket) {
        var fake = new FakeRedash(socket);
        inBackground(fake::accept);
        return fake;
    }

    /**
     * Where the server listens.
     *
     * @return such as {@code http://127.0.0.1:40123}, by https on a socket that speaks TLS
     */
    public String origin() {
        String scheme = socket instanceof SSLServerSocket ? "https" : "http";
        return scheme + "://127.0.0.1:" + socket.getLocalPort();
    }

    /**
     * Replaces the answers of one kind of call.
     *
     * @param kind what is answered
     * @param answers in order, the last again and again
     * @return this
     */
    public synchronized FakeRedash answers(RedashCall.Kind kind, RedashAnswer... answers) {
        script.put(kind, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    /**
     * Plays the plain case: a job that is queued, runs, is done, and a result.
     *
     * @param result the document of the result
     * @return this
     */
    public FakeRedash yields(String result) {
        return yields(RedashAnswer.json(result));
    }

    /**
     * Plays the plain case with any answer as the result.
     *
     * @param results in order, the last again and again
     * @return this
     */
    public FakeRedash yields(RedashAnswer... results) {
        return answers(RedashCall.Kind.EXECUTE, job(1, "", "null"))
                .answers(RedashCall.Kind.JOB, job(3, "", "42"))
                .answers(RedashCall.Kind.RESULT, results);
    }

    /**
     * A job.
     *
     * @param status 1 queued, 2 running, 3 done, 4 failed, 5 cancelled
     * @param error plain text without quotes
     * @param result the id of the result as JSON, such as {@code 42} or {@code null}
     * @return the answer
     */
    public static RedashAnswer job(int status, String error, String result) {
        return RedashAnswer.json("{\"job\":{\"id\":\"j-1\",\"status\":" + status + ",\"error\":\"" + error
                + "\",\"updated_at\":0,\"query_result_id\":" + result + "}}");
    }

    /**
     * What the server received.
     *
     * @return in order
     */
    public synchronized List<RedashCall> calls() {
        return List.copyOf(calls);
    }

    /**
     * What the server received of one kind.
     *
     * @param kind the kind
     * @return in order
     */
    public List<RedashCall> calls(RedashCall.Kind kind) {
        return calls().stream().filter(each -> each.kind() == kind).toList();
    }

    /**
     * Returns when a call of a kind was received.
     *
     * @param kind the kind
     * @throws InterruptedException when the thread is interrupted
     */
    public synchronized void awaitCall(RedashCall.Kind kind) throws InterruptedException {
        while (calls.stream().noneMatch(each -> each.kind() == kind)) {
            wait();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                inBackground(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedInputStream(client.getInputStream());
                var out = new BufferedOutputStream(client.getOutputStream(), BUFFER)) {
            RedashAnswer answer = answer(read(in));
            if (answer.status() == 0) {
                answer.body().write(OutputStream.nullOutputStream());
            } else {
                send(answer, out);
            }
        } catch (IOException e) {
            // The client went away, which is its right.
            return;
        }
    }

    private synchronized RedashAnswer answer(RedashCall call) {
        calls.add(call);
        notifyAll();
        var answers = script.getOrDefault(call.kind(), new ArrayDeque<>());
        RedashAnswer next = answers.size() > 1 ? answers.poll() : answers.peek();
        return next == null ? RedashAnswer.html(404) : next;
    }

    private static RedashCall read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", 3);
        if (first.length < 3) {
            throw new IOException("no request");
        }
        var headers = new TreeMap<String, List<String>>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header");
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(
                headers.getOrDefault("content-length", List.of("0")).get(0));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new RedashCall(first[0], first[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private static void send(RedashAnswer answer, OutputStream out) throws IOException {
        var head = new StringBuilder("HTTP/1.1 " + answer.status() + " Scripted\r\nConnection: close\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(answer.length() < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + answer.length());
        out.write(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (answer.length() >= 0) {
            answer.body().write(out);
        } else {
            var chunks = new BufferedOutputStream(new Chunks(out), BUFFER);
            answer.body().write(chunks);
            chunks.flush();
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }

    private static final class Chunks extends FilterOutputStream {
        Chunks(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes, from, length);
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "fake-redash");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
