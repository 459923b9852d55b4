package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.PromoSweepProgress;
import dev.freestone.spi.PromoSweepRow;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the host how far a part of a sweep is, after each page; the first of them begins the measure of the rate. What the host throws changes nothing. Used by one thread. */
final class SweepProgress implements Consumer<PromoSweepRow> {
    private static final Logger LOG = LoggerFactory.getLogger(SweepProgress.class);
    private static final long NANOS = 1_000_000_000L;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final CompanyId company;
    private final LocalDate asOf;
    private boolean begun;
    private long start;
    private long before;

    SweepProgress(EngineParts parts, LedgerParts ledger, CompanyId company, LocalDate asOf) {
        this.parts = parts;
        this.ledger = ledger;
        this.company = company;
        this.asOf = asOf;
    }

    @Override
    public void accept(PromoSweepRow row) {
        long visited = SweepPart.read(row.document()).counts().visited();
        if (!begun) {
            begun = true;
            start = ledger.nanos().getAsLong();
            before = visited;
        }
        long nanos = Math.max(1, ledger.nanos().getAsLong() - start);
        long rate = (long) ((double) (visited - before) * NANOS / nanos);
        try {
            parts.progress()
                    .onSweep(new PromoSweepProgress(company, asOf, row.partition(), visited, row.finished(), rate));
        } catch (RuntimeException ignored) {
            LOG.warn("the progress listener failed on a sweep");
        }
    }
}
