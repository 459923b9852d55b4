/** Exact detection of repeated persons in bounded memory; not exported. */
@NullMarked
package dev.freestone.engine.seen;

import org.jspecify.annotations.NullMarked;
