package dev.freestone.engine.promo;

import dev.freestone.json.PromoProgramJson;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoTerms;
import dev.freestone.spi.ObjectColumns;
import dev.freestone.spi.PromoProgramRow;
import java.time.LocalDate;
import java.util.Optional;

/** Promo programs as rows of a storage. Static and thread-safe. */
public final class PromoRows {
    private PromoRows() {}

    /**
     * Reads a row.
     *
     * @param row as it is stored
     * @return the program
     */
    public static PromoProgram read(PromoProgramRow row) {
        return PromoProgramJson.read(row.document());
    }

    /**
     * Writes a row.
     *
     * @param program the program
     * @param version the version that was read
     * @param before what sweeps knew of it
     * @param today the day in the product zone
     * @return the row
     */
    static PromoProgramRow write(PromoProgram program, long version, Optional<PromoWatch> before, LocalDate today) {
        Optional<PromoWatch> watch =
                program.status() == PromoStatus.ACTIVE ? Optional.of(watch(program, before, today)) : Optional.empty();
        return new PromoProgramRow(
                program.id(),
                new ObjectColumns(
                        program.companyId(),
                        program.settings().externalId(),
                        program.times().createdAt(),
                        program.times().updatedAt(),
                        Optional.empty()),
                program.loanId(),
                program.offer().promoType().code(),
                program.status(),
                watch,
                version,
                PromoProgramJson.document(program));
    }

    /** A sweep looks at what somebody has changed, whatever was known of it before. */
    private static PromoWatch watch(PromoProgram program, Optional<PromoWatch> before, LocalDate today) {
        PromoTerms terms = program.terms().orElseThrow();
        // Points before it runs, or runs again, are skipped.
        Optional<LocalDate> reminded =
                before.isPresent() ? before.get().remindedThrough() : Optional.of(today.minusDays(1));
        return new PromoWatch(
                terms.start(),
                terms.end(),
                terms.effectiveEnd(),
                terms.disqualifyOverdueDays(),
                terms.overdueCountedFrom(),
                program.track().activatedOn().orElseThrow(),
                reminded,
                before.flatMap(PromoWatch::atRiskDue),
                today);
    }

    /**
     * The terms of a program that is watched.
     *
     * @param watch what a sweep reads
     * @return its terms
     */
    static PromoTerms terms(PromoWatch watch) {
        return new PromoTerms(
                watch.start(),
                watch.end(),
                watch.effectiveEnd(),
                watch.disqualifyOverdueDays(),
                watch.overdueCountedFrom());
    }
}
