/** Metrics in a registry of Micrometer. */
@NullMarked
package dev.freestone.micrometer;

import org.jspecify.annotations.NullMarked;
