/** The REST surface of both reference systems: a function from a request to its answer, and mounts that carry it. */
@NullMarked
package dev.freestone.http;

import org.jspecify.annotations.NullMarked;
