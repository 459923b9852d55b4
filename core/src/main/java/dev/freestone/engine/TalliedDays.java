package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Adds the quarters of an hour in which contacts were planned up to days of a company. A quarter belongs to the day in which it
 * begins; the days of every zone of today begin with one. Thread-safe.
 */
final class TalliedDays {
    private static final int MAX_DAYS = 31;

    private final LedgerParts parts;
    private final CompanyId company;

    TalliedDays(LedgerParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    ContactDays last(int days) {
        if (days < 1 || days > MAX_DAYS) {
            throw FreestoneException.validation(
                    List.of(Violation.of("days", ViolationCode.OUT_OF_RANGE, days + ", give 1 to " + MAX_DAYS)));
        }
        ZoneId zone = zone();
        LocalDate today = LocalDate.ofInstant(parts.storage().read(Tx::now), zone);
        Instant from = begin(today.minusDays(days - 1L), zone);
        Instant until = begin(today.plusDays(1), zone);
        NavigableMap<LocalDate, Map<IntentState, Long>> sums = new TreeMap<>();
        for (ContactTally each :
                parts.storage().read(tx -> List.copyOf(tx.contacts().tally(company, from, until)))) {
            sums.computeIfAbsent(LocalDate.ofInstant(each.plannedAt(), zone), none -> new EnumMap<>(IntentState.class))
                    .merge(each.state(), each.count(), Long::sum);
        }
        List<ContactDay> counts = new ArrayList<>();
        sums.forEach((date, states) -> states.forEach((state, count) ->
                counts.add(new ContactDay(date, begin(date, zone), begin(date.plusDays(1), zone), state, count))));
        return new ContactDays(zone, from, until, counts);
    }

    private static Instant begin(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    private ZoneId zone() {
        return parts.companies()
                .find(company)
                .orElseThrow(() ->
                        FreestoneException.of(ErrorCode.NOT_FOUND, "the company is not known to the host", Map.of()))
                .zone();
    }
}
