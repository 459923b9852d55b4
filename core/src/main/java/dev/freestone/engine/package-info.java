/** The engine that a host builds, its facades, drafts and changes. */
@NullMarked
package dev.freestone.engine;

import org.jspecify.annotations.NullMarked;
