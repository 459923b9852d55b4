package dev.freestone.engine.promo;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.PromoProgramTypeJson;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.LoanDates;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoOffer;
import dev.freestone.promo.PromoOrigin;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoRules;
import dev.freestone.promo.PromoScene;
import dev.freestone.promo.PromoStart;
import dev.freestone.promo.PromoTimes;
import dev.freestone.promo.PromoTrack;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Creates promo programs of one company. Thread-safe. Source: docs/spec/promo-programs.md 5 T1 to T3. */
public final class PromoCreation {
    private final EngineParts parts;
    private final CompanyId company;
    private final LoanLookup loans;
    private final PromoCommands commands;

    /**
     * Creates with these parts.
     *
     * @param parts the engine
     * @param company the owner
     * @param loans the host's loans
     * @param commands stores what is decided
     */
    public PromoCreation(EngineParts parts, CompanyId company, LoanLookup loans, PromoCommands commands) {
        this.parts = parts;
        this.company = company;
        this.loans = loans;
        this.commands = commands;
    }

    /**
     * What a caller wants, found right.
     *
     * @param type any form of id of its type
     * @param active whether it shall be active at once
     * @param dates its dates
     * @param settings what else was set
     */
    public record Wish(AnyId type, boolean active, PromoDates dates, PromoProgram.Settings settings) {}

    /**
     * Creates a program.
     *
     * @param path the loan and whose it is
     * @param origin how the program comes about
     * @param judge judges the draft, given where a program without a start begins
     * @return the program
     */
    public PromoView create(LoanLookup.Owned path, PromoOrigin origin, Function<PromoStart, Wish> judge) {
        PromoContext context = PromoContext.of(parts, company);
        LoanFacts facts = loans.facts(path.loan());
        Instant now = context.now();
        LoanDates bounds = facts.activatedOn().isEmpty()
                ? LoanDates.notActive()
                : new LoanDates(facts.activatedOn(), facts.lastDueOn());
        Wish wish = judge.apply(PromoStart.of(origin, now, context.zone(), bounds));
        return commands.create(facts, tx -> {
            PromoProgramType type = type(tx, wish.type());
            PromoProgram draft = new PromoProgram(
                    PromoProgramId.of(parts.ids().next("PP")),
                    company,
                    path.person(),
                    path.loan(),
                    new PromoOffer(type.id(), type.promoType(), type.displayName(), type.description()),
                    PromoStatus.PENDING,
                    wish.dates(),
                    wish.settings(),
                    Optional.empty(),
                    Optional.empty(),
                    PromoTimes.created(now),
                    PromoTrack.created(origin, false));
            PromoScene scene = context.scene(facts, draft.offer()).beside(context.otherOpen(tx, draft));
            return PromoRules.create(draft, wish.active(), type.status() == PromoTypeStatus.ACTIVE, scene);
        });
    }

    private PromoProgramType type(Tx tx, AnyId id) {
        return tx.promoProgramTypes()
                .find(company, id)
                .map(row -> PromoProgramTypeJson.read(row.document()))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "promo program type " + id + " does not exist in this company",
                        Map.of("promoProgramType", id.toString())));
    }
}
