/** Promo programs, and the facts of the loans they are decided from. */
@NullMarked
package dev.freestone.model.promo;

import org.jspecify.annotations.NullMarked;
