package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.ApiPermission;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells browsers of runs in progress as server-sent events, each time that they look otherwise, for a minute; the browser asks again
 * then. Each stream takes a thread of the server. Thread-safe. Source: docs/spec/operations-page.md 4, HTML: server-sent events.
 */
final class LiveUpdates {
    static final int MOST_STREAMS = 64;
    static final int LOOKS = 30;
    static final Duration BETWEEN = Duration.ofSeconds(2);

    private static final String RUNS = "/operations/runs?limit=50";
    private static final String RETRY = "retry: 1000\n\n";

    /** Keeps what stands in between from thinking that nobody is there. */
    private static final String NOTHING_NEW = ": as before\n\n";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "text/event-stream; charset=utf-8",
            "X-Accel-Buffering", "no");

    private final Semaphore free;
    private final Pause pause;

    private LiveUpdates(Semaphore free, Pause pause) {
        this.free = free;
        this.pause = pause;
    }

    /** Waits between two looks. */
    @FunctionalInterface
    interface Pause {
        void await(Duration time) throws InterruptedException;
    }

    static LiveUpdates usual() {
        return new LiveUpdates(new Semaphore(MOST_STREAMS), time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
    }

    LiveUpdates atMost(int streams) {
        if (streams < 0 || streams > MOST_STREAMS) {
            throw new IllegalArgumentException("streams: " + streams + ", give 0 to " + MOST_STREAMS);
        }
        return new LiveUpdates(new Semaphore(streams), pause);
    }

    LiveUpdates pausing(Pause other) {
        return new LiveUpdates(free, other);
    }

    /** What is refused is refused with the first byte: that it may not be read, and that there are too many streams. */
    ApiResponse answer(HttpApi api, PageSession session) {
        return new ApiResponse(200, HEADERS, new ApiBody.Lasting(out -> {
            if (!free.tryAcquire()) {
                throw Refusals.tooMany();
            }
            try {
                tell(api, session, out);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the server ends");
            } finally {
                free.release();
            }
        }));
    }

    private void tell(HttpApi api, PageSession session, OutputStream out) throws IOException, InterruptedException {
        String told = "";
        for (int look = 0; look < LOOKS; look++) {
            if (look > 0) {
                pause.await(BETWEEN);
            }
            if (!session.until().isAfter(api.now())) {
                return;
            }
            String runs = runs(api, session);
            write(out, (look == 0 ? RETRY : "") + (runs.equals(told) ? NOTHING_NEW : event(runs)));
            told = runs;
        }
    }

    private static String runs(HttpApi api, PageSession session) {
        ApiResponse answer = api.handleAs(ApiRequest.of("GET", RUNS), session.caller());
        if (answer.status() != 200) {
            throw failure(answer);
        }
        return answer.text();
    }

    private static FreestoneException failure(ApiResponse answer) {
        return answer.status() == 403
                ? Refusals.notAllowed(ApiPermission.OPERATIONS_READ)
                : Refusals.of(ErrorCode.STORAGE_FAILED, "the runs could not be read, try again");
    }

    private static String event(String json) {
        return "event: runs\ndata: " + json + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
