package dev.freestone.http;

import dev.freestone.spi.ApiCaller;
import java.time.Instant;

/**
 * Who is signed in to the page. Immutable.
 *
 * @param caller who that is, as the credentials told
 * @param until when it ends
 */
record PageSession(ApiCaller caller, Instant until) {}
