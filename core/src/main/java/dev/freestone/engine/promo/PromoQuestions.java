package dev.freestone.engine.promo;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.PromoBasisJson;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.promo.LoanCourse;
import dev.freestone.promo.PayoffRules;
import dev.freestone.promo.PromoBasis;
import dev.freestone.promo.PromoDateRules;
import dev.freestone.promo.PromoDecision;
import dev.freestone.promo.PromoEvaluator;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoReminders;
import dev.freestone.promo.PromoScene;
import dev.freestone.promo.PromoTerms;
import dev.freestone.promo.PromoTimeline;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.WhatIf;
import dev.freestone.spi.PromoProgramRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of promo programs; nothing is written. Thread-safe. Source: docs/spec/promo-programs.md 10, 11, 15. */
public final class PromoQuestions {
    private final EngineParts parts;
    private final CompanyId company;
    private final LoanLookup loans;
    private final PromoCommands commands;

    /**
     * Answers for a company.
     *
     * @param parts the engine
     * @param company the owner
     * @param commands finds programs
     */
    public PromoQuestions(EngineParts parts, CompanyId company, PromoCommands commands) {
        this.parts = parts;
        this.company = company;
        this.loans = new LoanLookup(parts, company);
        this.commands = commands;
    }

    /**
     * The programs of a loan.
     *
     * @param path the loan and whose it is
     * @return those of that person, the newest first
     */
    public List<PromoView> list(LoanLookup.Owned path) {
        PromoContext context = PromoContext.of(parts, company);
        LoanFacts facts = loans.facts(path.loan());
        return commands.ofLoan(path.loan()).stream()
                .map(row -> view(context, row, facts))
                .filter(view -> view.program().personId().equals(path.person()))
                .toList();
    }

    /**
     * A program.
     *
     * @param named which
     * @return the program with its amounts as of today
     */
    public PromoView get(PromoCommands.Named named) {
        PromoProgramRow row = row(named);
        return view(PromoContext.of(parts, company), row, loans.facts(row.loan()));
    }

    private static PromoView view(PromoContext context, PromoProgramRow row, LoanFacts facts) {
        PromoProgram program = PromoRows.read(row);
        return context.view(program, row.version(), context.scene(facts, program.offer()));
    }

    /**
     * Why a program is as it is.
     *
     * @param named which
     * @return the decision of today while it is open, else the one that its last change of status rested on
     */
    public PromoDecision explain(PromoCommands.Named named) {
        Asked asked = asked(named);
        if (!asked.program().isOpen()) {
            Optional<PromoBasis> basis = parts.storage()
                    .read(tx -> tx.promoPrograms()
                            .basis(
                                    company,
                                    asked.program().id(),
                                    asked.program().track().transitionNo()))
                    .map(PromoQuestions::basis);
            if (basis.isPresent()) {
                PromoBasis kept = basis.get();
                return PromoEvaluator.evaluate(
                        kept.terms(),
                        LoanCourse.of(kept.facts()),
                        kept.asOf(),
                        asked.scene().interest());
            }
        }
        return asked.scene().evaluate(asked.terms());
    }

    private static PromoBasis basis(Document document) {
        return PromoBasisJson.read(document);
    }

    /**
     * What would come of payments.
     *
     * @param named which program
     * @param asOf the day
     * @param payments the payments
     * @return the answer
     */
    public WhatIf whatIf(PromoCommands.Named named, LocalDate asOf, List<DatedAmount> payments) {
        Asked asked = asked(named);
        return PayoffRules.whatIf(
                asked.terms(),
                asked.scene().facts(),
                asOf,
                payments,
                asked.scene().interest());
    }

    /**
     * Equal payments that pay the loan in time.
     *
     * @param named which program
     * @param asOf the day
     * @return the payments
     */
    public List<DatedAmount> planToExercise(PromoCommands.Named named, LocalDate asOf) {
        Asked asked = asked(named);
        return asked.program().isOpen()
                ? PayoffRules.planToExercise(asked.scene().on(asOf).evaluate(asked.terms()))
                : List.of();
    }

    /**
     * The dated points of a program.
     *
     * @param named which program
     * @param asOf the day of the countdown
     * @return the timeline
     */
    public PromoTimeline timeline(PromoCommands.Named named, LocalDate asOf) {
        Asked asked = asked(named);
        PromoDecision decision = asked.scene().on(asOf).evaluate(asked.terms());
        Optional<PromoReminders> reminders = parts.promos().settings().reminders();
        return reminders.map(each -> PromoTimeline.of(decision, each)).orElseGet(() -> PromoTimeline.of(decision));
    }

    private record Asked(PromoProgram program, PromoScene scene, PromoTerms terms) {}

    private Asked asked(PromoCommands.Named named) {
        PromoProgramRow row = row(named);
        PromoProgram program = PromoRows.read(row);
        PromoScene scene = PromoContext.of(parts, company).scene(loans.facts(row.loan()), program.offer());
        return new Asked(program, scene, terms(program, scene));
    }

    private PromoProgramRow row(PromoCommands.Named named) {
        return parts.storage().read(tx -> commands.find(tx, named));
    }

    /** The terms of a program, or those that it would be activated with. */
    static PromoTerms terms(PromoProgram program, PromoScene scene) {
        return program.terms()
                .or(() -> PromoDateRules.resolve(program.dates(), scene.start(program))
                        .filter(dates -> dates.resolved())
                        .map(dates -> PromoTerms.of(dates, program.settings().disqualifyOverdueDays())))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.LOAN_NOT_ACTIVE,
                        "promo program " + program.id() + " has no dates before its loan is active",
                        Map.of("promoProgram", program.id().value())));
    }
}
