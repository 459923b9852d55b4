package dev.freestone.jdbc.storage;

import java.time.Instant;

/** Which contacts a number counts: those of a span of time, in a state or in any. */
record TallyKey(String company, String span, Instant plannedAt, String state) {
    /** A quarter of an hour, whose contacts are counted by state. */
    static final String QUARTER = "quarter";

    /** A day of UTC, whose contacts are counted together. */
    static final String DAY = "day";

    /** In the place of a state. */
    static final String ANY = "any";
}
