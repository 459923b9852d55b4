/** What the facades and the shell share; not exported. */
@NullMarked
package dev.freestone.engine.parts;

import org.jspecify.annotations.NullMarked;
