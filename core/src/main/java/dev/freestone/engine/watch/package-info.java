/** What the engine tells of itself: metrics and events, after the commit. Inside the engine. */
@NullMarked
package dev.freestone.engine.watch;

import org.jspecify.annotations.NullMarked;
