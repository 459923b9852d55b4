package dev.freestone.engine;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.promo.PromoContext;
import dev.freestone.engine.promo.PromoRows;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.promo.PromoOverview;
import dev.freestone.spi.PromoPlace;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The active programs of a company in the order in which they end. Asks nothing of the host. Thread-safe. */
final class EndingPromos {
    private final EngineParts parts;
    private final CompanyId company;

    EndingPromos(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    List<PromoOverview> list(Optional<String> after, int limit) {
        History.check(0, limit);
        LocalDate today = PromoContext.of(parts, company).today();
        return parts
                .storage()
                .read(tx -> tx.promoPrograms().endingFirst(company, after.map(id -> place(tx, id)), limit))
                .stream()
                .map(row -> PromoOverview.of(PromoRows.read(row), row.watch().orElseThrow(), today, row.version()))
                .toList();
    }

    /** A program that is not active any more marks the place where it was. */
    private PromoPlace place(Tx tx, String program) {
        return AnyId.parse(program)
                .flatMap(id -> tx.promoPrograms().find(company, id))
                .flatMap(row -> lastDay(row).map(day -> new PromoPlace(day, row.id())))
                .orElseThrow(() -> FreestoneException.validation(List.of(CursorList.unknownCursor("after"))));
    }

    private static Optional<LocalDate> lastDay(PromoProgramRow row) {
        return row.watch()
                .map(PromoWatch::effectiveEnd)
                .or(() -> PromoRows.read(row).dates().effectiveEnd());
    }
}
