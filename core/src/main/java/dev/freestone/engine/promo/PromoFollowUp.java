package dev.freestone.engine.promo;

import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.PromoBasisJson;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoBasis;
import dev.freestone.promo.PromoCorrections;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoRecomputed;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoRules;
import dev.freestone.promo.PromoView;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What follows when something happens to the loan of a promo program. Thread-safe. Source: docs/spec/promo-programs.md 5 T5,
 * T11 to T13, 8.
 */
public final class PromoFollowUp {
    private final EngineParts parts;
    private final Caller caller;
    private final PromoCommands commands;

    /**
     * Follows for a caller.
     *
     * @param parts the engine
     * @param caller for whom and by whom
     * @param commands stores what is decided
     */
    public PromoFollowUp(EngineParts parts, Caller caller, PromoCommands commands) {
        this.parts = parts;
        this.caller = caller;
        this.commands = commands;
    }

    /**
     * Activates the programs that have waited for a loan; what cannot be told now is told by the next tick.
     *
     * @param loan the loan
     * @return those programs
     */
    public List<PromoView> loanActivated(LoanId loan) {
        putWork(loan);
        List<PromoView> waited = new ArrayList<>();
        for (PromoProgramRow row : commands.ofLoan(loan)) {
            if (row.status() == PromoStatus.PENDING) {
                tried(row).ifPresent(waited::add);
            }
        }
        return waited;
    }

    /** Facts that contradict themselves do not fail the host's call; the work that was put looks at them again. */
    private Optional<PromoView> tried(PromoProgramRow row) {
        try {
            return activate(row);
        } catch (FreestoneException contradictory) {
            if (contradictory.code() != ErrorCode.FACTS_INVALID) {
                throw contradictory;
            }
            return Optional.empty();
        }
    }

    /**
     * Activates a pending program that has waited for its loan.
     *
     * @param row the program
     * @return the program after it; empty when it does not wait
     */
    Optional<PromoView> activate(PromoProgramRow row) {
        return PromoRows.read(row).track().activateWithLoan()
                ? Optional.of(commands.change(
                        named(row.id()),
                        OptionalLong.empty(),
                        (tx, stored, program, scene) -> PromoRules.loanActivated(program, scene)))
                : Optional.empty();
    }

    private void putWork(LoanId loan) {
        Commit.decide(parts.storage(), tx -> {
            tx.work().put(new WorkItem(PromoRecomputeWork.WORK, caller.company(), loan.value(), tx.now()));
            return loan;
        });
    }

    /**
     * Has the programs of a loan recomputed, in the transaction of the host if there is one. Their versions change, so that no
     * decision that rests on older facts is stored any more.
     *
     * @param loan the loan
     */
    public void loanFactsChanged(LoanId loan) {
        LocalDate today = PromoContext.of(parts, caller.company()).today();
        Commit.decide(parts.storage(), tx -> {
            // Locked first: what another transaction has just stored may be newer than what this one would read.
            List<PromoProgramId> ids = tx.promoPrograms().ofLoan(caller.company(), loan).stream()
                    .map(PromoProgramRow::id)
                    .toList();
            List<PromoProgramRow> decided = tx.promoPrograms().lock(caller.company(), ids).stream()
                    .filter(row -> row.status() != PromoStatus.PENDING)
                    .map(row -> marked(row, today))
                    .toList();
            if (!decided.isEmpty()) {
                tx.promoPrograms().update(decided).forEach(Commit::saved);
                tx.journal().append(decided.stream().map(this::reported).toList());
            }
            tx.work().put(new WorkItem(PromoRecomputeWork.WORK, caller.company(), loan.value(), tx.now()));
            return decided.size();
        });
    }

    private static PromoProgramRow marked(PromoProgramRow row, LocalDate today) {
        return new PromoProgramRow(
                row.id(),
                row.columns(),
                row.loan(),
                row.promoType(),
                row.status(),
                row.watch().map(watch -> watch.checkedOn(today)),
                row.version(),
                row.document());
    }

    private JournalEntry reported(PromoProgramRow row) {
        return JournalEntries.of(
                JournalKind.PROMO_PROGRAM.subject(caller.company(), row.id().value(), row.version() + 1),
                "PromoLoanFactsChanged",
                caller.actor(),
                Map.of());
    }

    /**
     * Decides a program from scratch.
     *
     * @param named which
     * @param asOf the day; empty = today
     * @return what was found and done
     */
    public PromoReport recompute(PromoCommands.Named named, Optional<LocalDate> asOf) {
        List<PromoRecomputed> last = new ArrayList<>();
        PromoView view = commands.change(named, OptionalLong.empty(), (tx, row, stored, scene) -> {
            var scenery = asOf.map(scene::on).orElse(scene);
            asOf.ifPresent(day -> requireInRange(day, stored, scene.today()));
            PromoRecomputed found = PromoCorrections.recompute(
                    stored, PromoQuestions.terms(stored, scenery), basis(tx, stored), scenery);
            last.clear();
            last.add(found);
            return found.decision();
        });
        return new PromoReport(last.get(0).recomputation(), last.get(0).blocked(), view);
    }

    /**
     * Takes an exercise back that was reported to be none.
     *
     * @param named which program
     * @param version the version of the report
     * @return the program after it
     */
    public PromoView applyCorrection(PromoCommands.Named named, long version) {
        return commands.change(
                named,
                OptionalLong.of(version),
                (tx, row, program, scene) -> PromoCorrections.apply(program, basis(tx, program), scene));
    }

    private Optional<PromoBasis> basis(Tx tx, PromoProgram program) {
        return tx.promoPrograms()
                .basis(caller.company(), program.id(), program.track().transitionNo())
                .map(PromoBasisJson::read);
    }

    private static void requireInRange(LocalDate asOf, PromoProgram program, LocalDate today) {
        boolean early = program.track().decidedOn().map(asOf::isBefore).orElse(false);
        if (early || asOf.isAfter(today)) {
            throw FreestoneException.validation(List.of(Violation.of(
                    "asOf",
                    ViolationCode.OUT_OF_RANGE,
                    "must not be after today nor before the day of the last decision")));
        }
    }

    private static PromoCommands.Named named(PromoProgramId id) {
        return new PromoCommands.Named(AnyId.ofPublic(id.value()), Optional.empty());
    }
}
