/** Takes due work and does it, in a tick or as a scheduler of the host says. */
@NullMarked
package dev.freestone.engine.work;

import org.jspecify.annotations.NullMarked;
