package dev.freestone.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection of a client that sends whatever it likes. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    RawConnection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body) {}

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** A head with the credentials of somebody. */
    void sendHead(String line, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: ")
                .append(ApiHouse.KEY)
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        send(head.append("\r\n").toString());
    }

    /** One answer with a known length or none. */
    Answer answer(boolean hasBody) throws IOException {
        String first = line();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int mark = line.indexOf(':');
            headers.put(line.substring(0, mark), line.substring(mark + 1).strip());
        }
        int length = hasBody ? Integer.parseInt(headers.getOrDefault("Content-Length", "0")) : 0;
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(first.substring(9, 12)), headers, body);
    }

    Answer answer() throws IOException {
        return answer(true);
    }

    /** Everything until the server ends the connection, however it does that. */
    String rest() {
        StringBuilder all = new StringBuilder();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                all.append((char) b);
            }
        } catch (SocketTimeoutException waiting) {
            throw new AssertionError("the server holds the connection", waiting);
        } catch (IOException cut) {
            return all.toString();
        }
        return all.toString();
    }

    /** Sends one character after the other, each after a pause, until the server cuts the connection. */
    void trickle(String character, int pauseMillis, int most) throws IOException {
        socket.setSoTimeout(pauseMillis);
        for (int i = 0; i < most; i++) {
            try {
                send(character);
                if (in.read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException stillOpen) {
                continue;
            } catch (IOException cut) {
                return;
            }
        }
        throw new AssertionError("the server took " + most + " characters in " + most * pauseMillis + " ms");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server ended the connection after " + line.toString().toLowerCase(Locale.ROOT));
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
