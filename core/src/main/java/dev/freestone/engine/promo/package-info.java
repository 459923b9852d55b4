/** Promo programs as they are stored: writes, notices and sweeps. Not exported. */
@NullMarked
package dev.freestone.engine.promo;

import org.jspecify.annotations.NullMarked;
