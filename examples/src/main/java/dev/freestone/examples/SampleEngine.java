package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.model.common.Channel;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The engine of {@link ReferenceHost} over {@link SamplePorts}, which works until it is closed. */
final class SampleEngine implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int SECONDS_TO_END = 10;

    private final Freestone freestone;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);
    private final Optional<DataFolder> folder;

    private SampleEngine(Freestone freestone, Optional<DataFolder> folder) {
        this.freestone = freestone;
        this.folder = folder;
    }

    /** Begins to work, with demo data when they are asked for. */
    static SampleEngine start(ReferenceHostArguments arguments, PrintStream out) throws IOException {
        Optional<DataFolder> folder = Optional.empty();
        if (arguments.data().isPresent()) {
            folder = Optional.of(DataFolder.open(arguments.data().get()));
        }
        try {
            FreestoneBuilder ports = ports(out);
            Freestone freestone =
                    folder.map(kept -> kept.keep(ports)).orElse(ports).build();
            if (arguments.isDemo()) {
                SampleData.fill(freestone);
            }
            SampleEngine engine = new SampleEngine(freestone, folder);
            freestone.start(engine.workers); // due work is done on threads of the host
            return engine;
        } catch (RuntimeException failure) {
            folder.ifPresent(DataFolder::close);
            throw failure;
        }
    }

    private static FreestoneBuilder ports(PrintStream out) {
        return Freestone.builder()
                .zone(ZoneId.of("America/Chicago"))
                .people(SamplePorts.people())
                .loans(SamplePorts.loans())
                .customers(SamplePorts.customers())
                .engagement(SamplePorts.profile())
                .querySource("past-due", SamplePorts.pastDue())
                .sender(Channel.EMAIL, SamplePorts.sender(out))
                .sender(Channel.TEXT, SamplePorts.sender(out))
                .contactPolicy(ContactPolicy.none()); // samples have no rights, people do
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
        folder.ifPresent(DataFolder::close);
    }
}
