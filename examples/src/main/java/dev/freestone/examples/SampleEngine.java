package dev.freestone.examples;

import dev.freestone.engine.Freestone;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The engine of {@link ReferenceHost} over {@link SamplePorts}, which works until it is closed. */
final class SampleEngine implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int SECONDS_TO_END = 10;

    private final Freestone freestone;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);
    private final SampleStore store;

    private SampleEngine(Freestone freestone, SampleStore store) {
        this.freestone = freestone;
        this.store = store;
    }

    /** Begins to work, with demo data when they are asked for. */
    static SampleEngine start(ReferenceHostArguments arguments, PrintStream out) throws IOException {
        SampleClock clock = new SampleClock();
        SampleStore store = SampleStore.open(arguments.data(), clock);
        try {
            if (arguments.isDemo()) {
                out.println("the demo data live through a month first, when there are none yet");
                fill(store, clock);
            }
            Freestone freestone = store.keep(
                            SamplePorts.builder(clock, store.begun(), SampleSender.telling(out::println)))
                    .build();
            SampleEngine engine = new SampleEngine(freestone, store);
            freestone.start(engine.workers); // due work is done on threads of the host
            return engine;
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** By an engine of its own, which has ended before the other one begins. */
    static void fill(SampleStore store, SampleClock clock) {
        try (Freestone past = store.keepPast(
                        SampleQueries.intoPast(SamplePorts.builder(clock, store.begun(), SampleSender.silent())))
                .onTime(SampleMonth.ON_TIME)
                .build()) {
            if (SampleData.isEmpty(past)) {
                store.begin();
                SampleData.fill(past, clock);
            }
        }
    }

    Freestone freestone() {
        return freestone;
    }

    /** Work in hand goes on to its end, so that nobody has to wait for its lease. */
    @Override
    public void close() {
        freestone.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException stop) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
