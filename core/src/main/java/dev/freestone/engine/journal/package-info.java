/** What was decided, as entries of the journal; not exported. */
@NullMarked
package dev.freestone.engine.journal;

import org.jspecify.annotations.NullMarked;
