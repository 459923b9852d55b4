/** One exception, stable codes, violations. */
@NullMarked
package dev.freestone.error;

import org.jspecify.annotations.NullMarked;
