/** How one file reaches a folder on a server of others; not exported. */
@NullMarked
package dev.freestone.engine.delivery;

import org.jspecify.annotations.NullMarked;
