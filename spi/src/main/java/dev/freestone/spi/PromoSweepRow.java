package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import java.time.LocalDate;

/**
 * How far a sweep has come in one part of the active programs of a company. Immutable. Source: docs/spec/promo-programs.md 12.
 *
 * @param company the owner
 * @param asOf the day that the sweep asks about
 * @param partition which part, from 0
 * @param range the numbers that are still to be visited
 * @param finished whether the part is done
 * @param lease who works on it
 * @param version 1 when inserted, one more with each update and each change of the lease
 * @param document mode and counts
 */
public record PromoSweepRow(
        CompanyId company,
        LocalDate asOf,
        int partition,
        NumberRange range,
        boolean finished,
        Lease lease,
        long version,
        Document document) {}
