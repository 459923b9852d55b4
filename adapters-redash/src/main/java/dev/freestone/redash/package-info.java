/** Runs saved queries of Redash and streams their rows. */
@NullMarked
package dev.freestone.redash;

import org.jspecify.annotations.NullMarked;
