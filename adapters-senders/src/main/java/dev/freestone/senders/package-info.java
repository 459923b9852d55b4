/** Senders to real providers. */
@NullMarked
package dev.freestone.senders;

import org.jspecify.annotations.NullMarked;
