package dev.freestone.examples.spring;

import dev.freestone.engine.Freestone;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * The due work of the engine, on threads of the application: from when everything is ready until the application ends. Spring closes
 * it before what it depends on, so that engine and data source are there for work in hand.
 */
final class ExamplesSpringWork implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int SECONDS_TO_END = 10;

    private final Freestone freestone;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);

    ExamplesSpringWork(Freestone freestone) {
        this.freestone = freestone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        freestone.start(threads);
    }

    /** Work in hand goes on to its end, so that nobody has to wait for its lease. */
    @Override
    public void close() {
        freestone.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stop) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
