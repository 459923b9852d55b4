package dev.freestone.redash;

import java.time.Duration;

/** How long a source waits: for a connection, for the next byte, for the next byte of a result, and in all. */
record Waits(Duration connect, Duration read, Duration results, Duration whole) {}
