/** Promo programs as pure rules: dates, evaluation, deferred interest, amounts, the life cycle. */
@NullMarked
package dev.freestone.promo;

import org.jspecify.annotations.NullMarked;
