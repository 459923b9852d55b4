/** The shell of engagement campaigns: reads, decides by the rules of {@code dev.freestone.engagement}, and writes. */
@NullMarked
package dev.freestone.engine.engagement;

import org.jspecify.annotations.NullMarked;
