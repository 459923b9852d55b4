package dev.freestone.engine.promo;

import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.promo.LoanCourse;
import dev.freestone.promo.PromoAmounts;
import dev.freestone.promo.PromoOffer;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoScene;
import dev.freestone.promo.PromoView;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the programs of one company are decided in. Thread-safe. */
public final class PromoContext {
    private final EngineParts parts;
    private final CompanyId company;
    private final ZoneId zone;

    private PromoContext(EngineParts parts, CompanyId company, ZoneId zone) {
        this.parts = parts;
        this.company = company;
        this.zone = zone;
    }

    /**
     * The context of a company.
     *
     * @param parts the engine
     * @param company the company
     * @return its context
     * @throws FreestoneException {@code not_found}
     */
    public static PromoContext of(EngineParts parts, CompanyId company) {
        return new PromoContext(
                parts, company, Companies.require(parts, company).productZone());
    }

    ZoneId zone() {
        return zone;
    }

    Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The day in the product zone.
     *
     * @return today
     */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    PromoScene scene(LoanFacts facts, PromoOffer offer) {
        return PromoScene.of(now(), zone, facts, parts.promos().settings().interest(company, offer.typeId()));
    }

    /** Beside which other program of its loan and promo type one would be open. */
    Optional<PromoProgramId> otherOpen(Tx tx, PromoProgram program) {
        String type = program.offer().promoType().code();
        return tx.promoPrograms().ofLoan(company, program.loanId()).stream()
                .filter(row -> row.isOpen() && row.promoType().equals(type))
                .map(PromoProgramRow::id)
                .filter(id -> !id.equals(program.id()))
                .findFirst();
    }

    PromoView view(PromoProgram program, long version, PromoScene scene) {
        LocalDate settled = program.track().decidedOn().orElse(scene.today());
        return new PromoView(
                program,
                PromoAmounts.of(
                        program.status(), settled, LoanCourse.of(scene.facts()), scene.today(), scene.interest()),
                version);
    }
}
