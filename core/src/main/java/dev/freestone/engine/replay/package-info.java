/** Decisions of the past, made once more by other rules, and what is kept of a person as evidence. Writes no decision. */
@NullMarked
package dev.freestone.engine.replay;

import org.jspecify.annotations.NullMarked;
