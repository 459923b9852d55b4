package dev.freestone.examples;

import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** Where {@link ReferenceHost} keeps everything: in memory or in a folder, for the engine of the demo data and for the one that works. */
interface SampleStore extends AutoCloseable {
    /** So that the demo data have the same ids each time. */
    long SEED = 20_260_310L;

    static SampleStore open(Optional<Path> folder, SampleClock clock) throws IOException {
        return folder.isPresent() ? DataFolder.open(folder.get(), clock) : new Memory(clock);
    }

    /** The day on which the demo data were made; today when there are none. */
    LocalDate begun();

    /** The demo data are made today. */
    void begin();

    /** For an engine whose time is that of the system. */
    FreestoneBuilder keep(FreestoneBuilder builder);

    /** For an engine that lives in the past. */
    FreestoneBuilder keepPast(FreestoneBuilder builder);

    @Override
    void close();

    /** Gone with the process. */
    final class Memory implements SampleStore {
        private final Storage storage;
        private final RunFiles files = InMemoryRunFiles.create();
        private final LocalDate begun;

        Memory(SampleClock clock) {
            this.storage = InMemoryStorage.of(clock);
            this.begun = clock.instant().atZone(SamplePorts.ZONE).toLocalDate();
        }

        @Override
        public LocalDate begun() {
            return begun;
        }

        @Override
        public void begin() {}

        @Override
        public FreestoneBuilder keep(FreestoneBuilder builder) {
            return builder.storage(storage).runFiles(files);
        }

        @Override
        public FreestoneBuilder keepPast(FreestoneBuilder builder) {
            return keep(builder).ids(RandomIdSource.over(new Random(SEED)));
        }

        @Override
        public void close() {}
    }
}
