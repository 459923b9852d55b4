package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import java.time.LocalDate;

/**
 * How far a part of a sweep over promo programs is. Immutable. Source: docs/spec/promo-programs.md 12.
 *
 * @param company the owner
 * @param asOf the day of the sweep
 * @param partition which part, from 0
 * @param visited programs judged in this part
 * @param finished whether the part is done
 * @param ratePerSecond programs per second since the first page that this node has done of the part; 0 after that one
 */
public record PromoSweepProgress(
        CompanyId company, LocalDate asOf, int partition, long visited, boolean finished, long ratePerSecond) {}
