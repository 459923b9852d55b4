package dev.freestone.jdbc.storage;

import java.time.Instant;

/** Which contacts a number counts: those of a state and a quarter of an hour, or of a day. */
record TallyKey(String company, String state, Instant plannedAt) {}
