package dev.freestone.examples;

import java.time.Instant;
import java.time.InstantSource;

/** The clock of {@link ReferenceHost}: that of the system, but while {@link SampleMonth} lives through a month of demo data. Thread-safe. */
final class SampleClock implements InstantSource {
    private volatile InstantSource source = InstantSource.system();

    @Override
    public Instant instant() {
        return source.instant();
    }

    /** Stands still at this time. */
    void moveTo(Instant time) {
        source = InstantSource.fixed(time);
    }

    /** Goes on with the system. */
    void release() {
        source = InstantSource.system();
    }
}
