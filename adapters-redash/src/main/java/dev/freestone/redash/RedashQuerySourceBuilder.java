package dev.freestone.redash;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
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
    private static final long DEFAULT_MAX_BODY = 2L << 30;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Path spool;
    private final List<AllowedOrigin> origins = new ArrayList<>();
    private Pause pause = RedashQuerySourceBuilder::rest;
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
                .connectTimeout(CONNECT)
                .build();
        return new RedashQuerySource(List.copyOf(origins), client, spool, pause, maxBody);
    }

    private static void rest(Duration time) throws InterruptedException {
        var never = new CountDownLatch(1);
        if (never.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts down");
        }
    }
}
