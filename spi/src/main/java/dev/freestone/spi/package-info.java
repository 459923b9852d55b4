/** The ports: what Freestone needs from a host or an adapter. */
@NullMarked
package dev.freestone.spi;

import org.jspecify.annotations.NullMarked;
