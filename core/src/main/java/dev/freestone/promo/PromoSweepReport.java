package dev.freestone.promo;

import java.time.LocalDate;

/**
 * How far a sweep is and what it has done. Immutable. Source: docs/spec/promo-programs.md 12.
 *
 * @param asOf the day that it asks about
 * @param mode which programs it visits
 * @param state how far it is
 * @param counts what it has done
 */
public record PromoSweepReport(LocalDate asOf, PromoSweepMode mode, PromoSweepState state, PromoSweepCounts counts) {}
