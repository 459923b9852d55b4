package dev.freestone.promo;

import dev.freestone.error.ErrorCode;
import java.util.Optional;

/**
 * What a recomputation has found and done. Immutable. Source: docs/spec/promo-programs.md 8.
 *
 * @param recomputation what current facts say, beside what was decided
 * @param blocked why its action did not happen, such as {@code promo_already_open}; empty when it did
 * @param view the program after it; its version is what {@code applyCorrection} wants
 */
public record PromoReport(PromoRecomputation recomputation, Optional<ErrorCode> blocked, PromoView view) {}
