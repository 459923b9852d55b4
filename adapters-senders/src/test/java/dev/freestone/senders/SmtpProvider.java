package dev.freestone.senders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server whose reply to each command can be set, over TLS or not. The message itself is the command "END". */
final class SmtpProvider implements AutoCloseable {
    /** Replies nothing and closes. */
    static final String DROP = "";

    /** Replies nothing and keeps the connection. */
    static final String SILENCE = "silence";

    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SSLContext tls;
    private final boolean implicit;
    private final LocalServer server = new LocalServer(this::hold);

    SmtpProvider(SSLContext tls, boolean implicit) {
        this.tls = tls;
        this.implicit = implicit;
    }

    int port() {
        return server.port();
    }

    void listening(boolean wanted) {
        server.listening(wanted);
    }

    /** Sets the reply to GREETING, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, or END. */
    void reply(String command, String reply) {
        replies.put(command, reply);
    }

    void forgetReplies() {
        replies.clear();
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    private void hold(Socket accepted) throws IOException {
        Socket socket = implicit ? encrypted(accepted) : accepted;
        var in = reader(socket);
        if (!say(socket, "GREETING", "220 ready")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split("[ :]", 2)[0];
            commands.add(line);
            String usual = switch (command) {
                case "EHLO" -> "250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS";
                case "STARTTLS" -> "220 go on";
                case "AUTH" -> "235 welcome";
                case "DATA" -> "354 go on";
                case "QUIT" -> "221 bye";
                default -> "250 fine";
            };
            if (!say(socket, command, usual)) {
                return;
            }
            if (command.equals("STARTTLS") && !replies.containsKey("STARTTLS")) {
                socket = encrypted(socket);
                in = reader(socket);
            }
            if (command.equals("DATA") && !replies.containsKey("DATA")) {
                messages.add(message(in));
                if (!say(socket, "END", "250 queued")) {
                    return;
                }
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            lines.add(line.startsWith("..") ? line.substring(1) : line);
        }
        return String.join("\r\n", lines);
    }

    private boolean say(Socket socket, String command, String usual) throws IOException {
        String reply = replies.getOrDefault(command, usual);
        if (reply.equals(SILENCE)) {
            untilClosed();
        }
        if (reply.equals(SILENCE) || reply.equals(DROP)) {
            return false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private Socket encrypted(Socket plain) throws IOException {
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.close();
    }
}
