/** The shell of campaign runs: steps, leases, files; not exported. */
@NullMarked
package dev.freestone.engine.runs;

import org.jspecify.annotations.NullMarked;
