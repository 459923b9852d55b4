package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Options of a {@link RedashQuerySource}. Used by one thread. */
public final class RedashQuerySourceBuilder {
    /** How long a look-up and a connection may take, unless set otherwise. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How long a server may be silent, unless set otherwise. */
    public static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(30);

    /** How long a server may be silent before and while it sends a result, unless set otherwise. */
    public static final Duration DEFAULT_RESULT_TIMEOUT = Duration.ofMinutes(2);

    /** The time of a query from its first call to its last row, unless set otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(30);

    private static final long DEFAULT_MAX_BODY = 2L << 30;
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Path spool;
    private final List<AllowedOrigin> origins = new ArrayList<>();
    private Pause pause = RedashQuerySourceBuilder::rest;
    private Lookup.Names names = InetAddress::getAllByName;
    private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
    private Duration readTimeout = DEFAULT_READ_TIMEOUT;
    private Duration resultTimeout = DEFAULT_RESULT_TIMEOUT;
    private Duration timeout = DEFAULT_TIMEOUT;
    private long maxBody = DEFAULT_MAX_BODY;

    RedashQuerySourceBuilder(Path spool) {
        this.spool = Objects.requireNonNull(spool, "spool");
    }

    /**
     * Lists a server that campaigns may name; at least one is needed.
     *
     * @param origin such as {@code AllowedOrigin.https("https://redash.example.com")}
     * @return this
     */
    public RedashQuerySourceBuilder allow(AllowedOrigin origin) {
        origins.add(Objects.requireNonNull(origin, "origin"));
        return this;
    }

    /**
     * How the source waits between calls.
     *
     * @param pause default really waits; a test moves the time of its context instead
     * @return this
     */
    public RedashQuerySourceBuilder pause(Pause pause) {
        this.pause = Objects.requireNonNull(pause, "pause");
        return this;
    }

    /**
     * The longest body, packed and unpacked.
     *
     * @param bytes at least 1,024, default 2 GiB
     * @return this
     */
    public RedashQuerySourceBuilder maxBody(long bytes) {
        this.maxBody = bytes;
        return this;
    }

    /**
     * How long the look-up of the host may take, and as long again the connection.
     *
     * @param timeout 100 ms to 1 minute, default 10 seconds
     * @return this
     */
    public RedashQuerySourceBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * How long the server may be silent in every call but that for a result.
     *
     * @param timeout 100 ms to 10 minutes, default 30 seconds
     * @return this
     */
    public RedashQuerySourceBuilder readTimeout(Duration timeout) {
        this.readTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * How long the server may be silent before and while it sends a result. Redash sends nothing until the whole of it is
     * written in its memory.
     *
     * @param timeout 100 ms to 1 hour, default 2 minutes
     * @return this
     */
    public RedashQuerySourceBuilder resultTimeout(Duration timeout) {
        this.resultTimeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * How long a query may take from its first call to its last row; an earlier deadline of the run counts instead.
     *
     * @param timeout 1 second to 1 day, default 30 minutes
     * @return this
     */
    public RedashQuerySourceBuilder timeout(Duration timeout) {
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /** The names of the network, which a test gives itself. */
    RedashQuerySourceBuilder names(Lookup.Names names) {
        this.names = names;
        return this;
    }

    /**
     * Makes the source, without any call.
     *
     * @return the source
     * @throws FreestoneException {@code configuration_invalid} with every problem
     */
    public RedashQuerySource build() {
        var problems = new ArrayList<Violation>();
        if (origins.isEmpty()) {
            problems.add(Violation.of("allow", ViolationCode.REQUIRED, "no origin is listed, list at least one"));
        }
        if (maxBody < 1024) {
            problems.add(Violation.of("maxBody", ViolationCode.OUT_OF_RANGE, "out of range, give at least 1024"));
        }
        require(connectTimeout, SHORTEST, Duration.ofMinutes(1), "connectTimeout", "100 ms to 1 minute", problems);
        require(readTimeout, SHORTEST, Duration.ofMinutes(10), "readTimeout", "100 ms to 10 minutes", problems);
        require(resultTimeout, SHORTEST, Duration.ofHours(1), "resultTimeout", "100 ms to 1 hour", problems);
        require(timeout, Duration.ofSeconds(1), Duration.ofDays(1), "timeout", "1 second to 1 day", problems);
        if (!Files.isDirectory(spool)) {
            problems.add(Violation.of("spool", ViolationCode.REQUIRED, "is no directory, make it first"));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, problems);
        }
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(connectTimeout)
                .build();
        var waits = new Waits(connectTimeout, readTimeout, resultTimeout, timeout);
        return new RedashQuerySource(List.copyOf(origins), client, names, spool, pause, waits, maxBody);
    }

    private static void require(
            Duration time, Duration least, Duration most, String field, String range, List<Violation> problems) {
        if (time.compareTo(least) < 0 || time.compareTo(most) > 0) {
            problems.add(Violation.of(field, ViolationCode.OUT_OF_RANGE, "out of range, give " + range));
        }
    }

    private static void rest(Duration time) throws InterruptedException {
        var never = new CountDownLatch(1);
        if (never.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts down");
        }
    }
}
