package dev.freestone.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Mounts the surface in the HTTP server that the JDK brings. Give that server an executor: without one a single slow client keeps all
 * others waiting. Start Java with {@code sun.net.httpserver.nodelay=true} and with {@code sun.net.httpserver.maxReqTime} and {@code
 * maxRspTime} in seconds; what is missing of these is told once in the log.
 *
 * <pre>{@code
 * HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
 * server.setExecutor(Executors.newFixedThreadPool(64));
 * server.createContext("/api", JdkHttpMount.of(api, "/api").atMost(48));
 * server.start();
 * }</pre>
 *
 * <p>What the server refuses itself, such as a line that is no HTTP, it answers in its own words. Immutable and thread-safe. Source:
 * docs/spec/rest.md 6.
 */
public final class JdkHttpMount implements HttpHandler {
    /** What is read of a body that nobody wanted, so that its connection can be used again. */
    private static final int UNWANTED = 1 << 20;

    private final HttpApi api;
    private final String prefix;
    private final @Nullable Semaphore free;

    private JdkHttpMount(HttpApi api, String prefix, @Nullable Semaphore free) {
        this.api = api;
        this.prefix = prefix;
        this.free = free;
    }

    /**
     * Mounts a surface.
     *
     * @param api the surface; its prefix becomes the one of here
     * @param prefix the path of the context, such as {@code /api}; empty for the context {@code /}
     * @return the handler
     * @throws IllegalArgumentException for a prefix that does not begin with a slash, ends with one, or has to be encoded
     */
    public static JdkHttpMount of(HttpApi api, String prefix) {
        JdkServerSettings.warnOnce();
        return new JdkHttpMount(Objects.requireNonNull(api, "api").below(prefix), prefix, null);
    }

    /**
     * The same with a bound on requests that are answered at the same time; one more is {@code too_many_requests}. The default is no
     * bound but the threads of the server. A bound below their number leaves threads that can refuse.
     *
     * @param requests at least 1
     * @return a changed copy, which counts for itself
     * @throws IllegalArgumentException for less than 1
     */
    public JdkHttpMount atMost(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("requests: " + requests + ", give at least 1");
        }
        return new JdkHttpMount(api, prefix, new Semaphore(requests));
    }

    /**
     * Answers an exchange and ends it.
     *
     * @param exchange what the server received
     * @throws IOException when the connection has to be cut, which the server does then
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (free != null && !free.tryAcquire()) {
            answer(exchange, Optional.of(Refusals.tooMany()), new Place(null));
            return;
        }
        try (Place place = new Place(free)) {
            answer(exchange, misread(exchange), place);
        }
    }

    /** Among the requests that are answered at the same time. Of one thread. */
    private static final class Place implements AutoCloseable {
        private @Nullable Semaphore held;

        Place(@Nullable Semaphore held) {
            this.held = held;
        }

        @Override
        public void close() {
            if (held != null) {
                held.release();
                held = null;
            }
        }
    }

    private void answer(HttpExchange exchange, Optional<FreestoneException> refused, Place place) throws IOException {
        try {
            ApiRequest request = request(exchange);
            ApiResponse answer = refused.map(why -> api.failed(request, why)).orElseGet(() -> api.handle(request));
            if (answer.body() instanceof ApiBody.Lasting) {
                place.close();
            }
            ExchangeWire wire = new ExchangeWire(exchange, drain(exchange) && !isAmbiguous(exchange));
            AnswerCarrier.carry(api, request, answer, wire);
        } catch (Error fatal) {
            throw new IOException("the answer failed", fatal); // the server cuts connections for exceptions only
        }
        exchange.close();
    }

    private ApiRequest request(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        return ApiRequest.received(
                exchange.getRequestMethod(),
                isBelow(path) ? path.substring(prefix.length()) : path,
                Objects.requireNonNullElse(uri.getRawQuery(), ""),
                exchange.getRequestHeaders(),
                exchange.getRequestBody());
    }

    /** What the server lets through although others could read it as something else. */
    private Optional<FreestoneException> misread(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        boolean isHostInPath = uri.getRawAuthority() != null && uri.getScheme() == null;
        if (isAmbiguous(exchange) || isHostInPath || uri.getRawFragment() != null) {
            return Optional.of(Refusals.malformed("the request can be read in two ways, send it in one"));
        }
        // The server chooses its context by the beginning of the decoded path: /apiary is below /api for it.
        return isBelow(Objects.requireNonNullElse(uri.getRawPath(), ""))
                ? Optional.empty()
                : Optional.of(Refusals.noRoute());
    }

    private boolean isBelow(String path) {
        return path.startsWith(prefix) && path.startsWith("/", prefix.length());
    }

    /** A second length is how requests are smuggled past those who stand in front. Source: RFC 9112 6.3. */
    private static boolean isAmbiguous(HttpExchange exchange) {
        int lengths = exchange.getRequestHeaders()
                .getOrDefault("Content-Length", List.of())
                .size();
        return lengths > 1 || (lengths == 1 && exchange.getRequestHeaders().containsKey("Transfer-Encoding"));
    }

    /** @return whether all of the body has been read */
    private static boolean drain(HttpExchange exchange) {
        try {
            InputStream body = exchange.getRequestBody();
            byte[] unwanted = new byte[8192];
            int read = body.read(unwanted);
            for (int all = 0; read >= 0 && all < UNWANTED; all += read) {
                read = body.read(unwanted);
            }
            return read < 0;
        } catch (IOException broken) {
            return false;
        }
    }
}
