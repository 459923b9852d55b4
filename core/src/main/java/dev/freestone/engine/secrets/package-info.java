/** Secrets at rest; not exported. */
@NullMarked
package dev.freestone.engine.secrets;

import org.jspecify.annotations.NullMarked;
