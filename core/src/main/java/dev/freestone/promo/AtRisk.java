package dev.freestone.promo;

import java.time.LocalDate;

/**
 * When a loan that stays as it is comes near its threshold. Immutable.
 *
 * @param date the first day at risk
 * @param oldestUnpaidDue the due date that puts it at risk; the notice is given once for it
 */
public record AtRisk(LocalDate date, LocalDate oldestUnpaidDue) {}
