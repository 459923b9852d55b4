package dev.freestone.promo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One difference between two sets of facts. Immutable.
 *
 * @param kind what differs
 * @param id the host's id of a payment; empty for anything else
 * @param date the date of the entry, the new one when it moved
 * @param before the amount or rate before; empty when there was none
 * @param after the amount or rate after; empty when there is none
 */
public record PromoCause(
        PromoCauseKind kind,
        Optional<String> id,
        LocalDate date,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after) {}
