package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoEffect;
import dev.freestone.promo.PromoFact;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoScene;
import dev.freestone.promo.PromoView;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkItem;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Carries decisions about promo programs out: facts are loaded first, then each decision is one transaction, decided again
 * after a lost race. Thread-safe. Source: docs/spec/promo-programs.md 14.
 */
public final class PromoCommands {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * Carries out for a caller.
     *
     * @param parts the engine
     * @param ledger the contacts
     * @param caller for whom and by whom
     */
    public PromoCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** A rule of the life cycle. */
    @FunctionalInterface
    public interface Rule {
        /**
         * Decides.
         *
         * @param tx for what else is stored; the rule writes nothing
         * @param row the program as it is stored
         * @param program the program
         * @param scene what else there is
         * @return what becomes of it
         */
        Decision<PromoProgram, PromoFact, PromoEffect> decide(
                Tx tx, PromoProgramRow row, PromoProgram program, PromoScene scene);
    }

    /**
     * Which program is meant, and where it must be.
     *
     * @param id any form of id
     * @param loan the loan and person of a path; empty when the program is named alone
     */
    public record Named(AnyId id, Optional<LoanLookup.Owned> loan) {}

    /**
     * Stores a new program.
     *
     * @param facts the facts of its loan
     * @param decide makes the decision, with the transaction for what else is stored
     * @return the program
     */
    public PromoView create(LoanFacts facts, Function<Tx, Decision<PromoProgram, PromoFact, PromoEffect>> decide) {
        PromoContext context = PromoContext.of(parts, caller.company());
        NoticeTemplates templates = new NoticeTemplates(parts, caller.company());
        return Commit.decide(parts.storage(), tx -> {
            var accepted = accepted(decide.apply(tx)).orElseThrow();
            PromoScene scene = context.scene(facts, accepted.next().offer());
            PromoWrite write = writes(templates).created(accepted, scene);
            saved(tx, write, tx.promoPrograms().insert(write.row()));
            finish(tx, context, write, templates);
            return context.view(write.program(), 1, scene);
        });
    }

    /**
     * Changes a program.
     *
     * @param named which
     * @param expected the version that the caller has seen; empty = whatever there is
     * @param rule decides
     * @return the program after it
     * @throws FreestoneException {@code not_found}, {@code conflict}, {@code facts_…}, and what the rule refuses with
     */
    public PromoView change(Named named, OptionalLong expected, Rule rule) {
        PromoContext context = PromoContext.of(parts, caller.company());
        LoanLookup loans = new LoanLookup(parts, caller.company());
        NoticeTemplates templates = new NoticeTemplates(parts, caller.company());
        for (int tries = 1; tries <= Commit.MAX_TRIES; tries++) {
            // Facts that are reported as changed later than this change the version as well.
            PromoProgramRow read = parts.storage().read(tx -> find(tx, named));
            LoanFacts facts = loans.facts(read.loan());
            Tried tried = tried(context, read, expected, rule, facts, templates);
            if (tried.lacksTemplates()) {
                templates.prepare(List.of(PromoRows.read(read).personId()));
                tried = tried(context, read, expected, rule, facts, templates);
            }
            if (tried.view().isPresent()) {
                return tried.view().get();
            }
        }
        throw FreestoneException.of(
                ErrorCode.CONFLICT,
                "others changed the promo program " + Commit.MAX_TRIES + " times meanwhile, read it and try again");
    }

    private Tried tried(
            PromoContext context,
            PromoProgramRow read,
            OptionalLong expected,
            Rule rule,
            LoanFacts facts,
            NoticeTemplates templates) {
        return Commit.decide(parts.storage(), tx -> attempt(tx, context, read, expected, rule, facts, templates));
    }

    /**
     * What came of a decision.
     *
     * @param view the program after it; empty when it must be decided again
     * @param lacksTemplates whether it must be because templates were not looked up
     */
    private record Tried(Optional<PromoView> view, boolean lacksTemplates) {
        static final Tried STALE = new Tried(Optional.empty(), false);
        static final Tried LACKING = new Tried(Optional.empty(), true);

        static Tried done(PromoView view) {
            return new Tried(Optional.of(view), false);
        }
    }

    /** Nothing is written when facts are older than the program, or when the decision needs templates. */
    private Tried attempt(
            Tx tx,
            PromoContext context,
            PromoProgramRow read,
            OptionalLong expected,
            Rule rule,
            LoanFacts facts,
            NoticeTemplates templates) {
        PromoProgramRow row = find(tx, new Named(AnyId.ofPublic(read.id().value()), Optional.empty()));
        if (row.version() != read.version()) {
            return Tried.STALE;
        }
        PromoProgram program = PromoRows.read(row);
        PromoScene scene = context.scene(facts, program.offer()).beside(context.otherOpen(tx, program));
        var decision = rule.decide(tx, row, program, scene);
        requireVersion(row, expected);
        var accepted = accepted(decision);
        if (accepted.isEmpty()) {
            return Tried.done(context.view(program, row.version(), scene));
        }
        PromoWrites writes = writes(templates);
        if (writes.lacksTemplates(accepted.get())) {
            return Tried.LACKING;
        }
        if (accepted.get().next().equals(program)) {
            accepted.get()
                    .facts()
                    .forEach(fact -> tx.journal()
                            .append(writes.entry(program, row.version(), fact.event(), fact.row(), fact.details())));
            return Tried.done(context.view(program, row.version(), scene));
        }
        PromoWrite write = writes.changed(row, accepted.get(), scene);
        saved(tx, write, tx.promoPrograms().update(write.row(), row.version()));
        finish(tx, context, write, templates);
        return Tried.done(context.view(write.program(), row.version() + 1, scene));
    }

    private void finish(Tx tx, PromoContext context, PromoWrite write, NoticeTemplates templates) {
        writes(templates).storeEffects(tx, List.of(write));
        if (write.program().status() == PromoStatus.ACTIVE) {
            wake(tx, context);
        }
    }

    /** Programs that run are looked at every day, unless the host does it; the item that says so is put once. */
    private void wake(Tx tx, PromoContext context) {
        if (parts.promos().daily()
                && tx.work()
                        .dueAt(PromoSweepWork.WORK, caller.company(), PromoSweepWork.DAILY)
                        .isEmpty()) {
            tx.work()
                    .put(new WorkItem(
                            PromoSweepWork.WORK,
                            caller.company(),
                            PromoSweepWork.DAILY,
                            context.today()
                                    .plusDays(1)
                                    .atStartOfDay(context.zone())
                                    .toInstant()));
        }
    }

    /** The store tells by itself that something is taken; what it was is asked only then. */
    private void saved(Tx tx, PromoWrite write, WriteResult result) {
        if (result == WriteResult.CONFLICT) {
            write.program()
                    .settings()
                    .externalId()
                    .ifPresent(id -> requireFree(tx, id, write.row().id()));
        }
        Commit.saved(result);
    }

    private void requireFree(Tx tx, ExternalId externalId, PromoProgramId self) {
        tx.promoPrograms()
                .find(caller.company(), new AnyId(AnyId.Form.EXTERNAL, externalId.value()))
                .map(PromoProgramRow::id)
                .filter(other -> !other.equals(self))
                .ifPresent(other -> {
                    throw FreestoneException.of(
                            ErrorCode.EXTERNAL_ID_TAKEN,
                            "externalId is taken by " + other + ", give another or free it there",
                            Map.of("id", other.value()));
                });
    }

    /**
     * Finds a program where it must be.
     *
     * @param tx the transaction
     * @param named which
     * @return its row
     * @throws FreestoneException {@code not_found}
     */
    public PromoProgramRow find(Tx tx, Named named) {
        return tx.promoPrograms()
                .find(caller.company(), named.id())
                .filter(row -> named.loan().map(path -> isAt(row, path)).orElse(true))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "promo program " + named.id() + " does not exist here",
                        Map.of("promoProgram", named.id().toString())));
    }

    private static boolean isAt(PromoProgramRow row, LoanLookup.Owned path) {
        return row.loan().equals(path.loan()) && PromoRows.read(row).personId().equals(path.person());
    }

    private static void requireVersion(PromoProgramRow row, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != row.version()) {
            throw FreestoneException.of(
                    ErrorCode.CONFLICT,
                    "promo program " + row.id() + " was changed meanwhile, read it and try again",
                    Map.of("promoProgram", row.id().value()));
        }
    }

    private static Optional<Decision.Accepted<PromoProgram, PromoFact, PromoEffect>> accepted(
            Decision<PromoProgram, PromoFact, PromoEffect> decision) {
        return decision.fold(Optional::of, Optional::empty, refused -> {
            throw FreestoneException.of(refused.reason(), refused.message(), refused.details());
        });
    }

    private PromoWrites writes(NoticeTemplates templates) {
        return new PromoWrites(ledger, caller, new PromoNotices(parts, templates));
    }

    /**
     * The programs of a loan.
     *
     * @param loan the loan
     * @return their rows, the newest first
     */
    public List<PromoProgramRow> ofLoan(LoanId loan) {
        return parts.storage().read(tx -> tx.promoPrograms().ofLoan(caller.company(), loan));
    }
}
