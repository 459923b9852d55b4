/** In-memory ports: for tests, trials and single-process hosts that can lose what they know. Nothing is durable. */
@NullMarked
package dev.freestone.memory;

import org.jspecify.annotations.NullMarked;
