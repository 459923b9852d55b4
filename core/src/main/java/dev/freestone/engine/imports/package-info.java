/** Import of what others report of contacts; not exported. */
@NullMarked
package dev.freestone.engine.imports;

import org.jspecify.annotations.NullMarked;
