package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoRules;
import dev.freestone.promo.PromoScene;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.spi.ActivePromo;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.PromoSweepFailure;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Does a part of a sweep page by page: reads a page, loads its facts in one call, judges, and writes what is new together with
 * the place that was reached. Used by one thread. Source: docs/spec/promo-programs.md 12.
 */
final class SweepPages {
    private final EngineParts parts;
    private final Caller caller;
    private final PromoContext context;
    private final PromoSettings settings;
    private final PageFacts facts;
    private final NoticeTemplates templates;
    private final PromoWrites writes;

    SweepPages(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.context = PromoContext.of(parts, caller.company());
        this.settings = parts.promos().settings();
        this.facts = new PageFacts(new LoanLookup(parts, caller.company()));
        this.templates = new NoticeTemplates(parts, caller.company());
        this.writes = new PromoWrites(ledger, caller, new PromoNotices(parts, templates));
    }

    /** What becomes of the lease of a part with a stored page. */
    @FunctionalInterface
    interface Renewal {
        PromoSweepRow of(Tx tx, PromoSweepRow row);
    }

    /** Somebody has paused or canceled the part, or has taken it over. */
    static final class PartLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PartLost() {
            super("part of a sweep lost", null, false, false);
        }
    }

    /**
     * Does one page of a part that this node holds.
     *
     * @param row the part
     * @param renewed what becomes of its lease when the page is stored
     * @return the part after it
     * @throws PartLost when somebody else has changed the part; then nothing was written
     */
    PromoSweepRow step(PromoSweepRow row, Renewal renewed) {
        SweepPart part = SweepPart.read(row.document());
        return part.retrying() ? retry(row, part, renewed) : visit(row, part, renewed);
    }

    private PromoSweepRow visit(PromoSweepRow row, SweepPart part, Renewal renewed) {
        Optional<LocalDate> dueBy =
                part.mode() == PromoSweepMode.INCREMENTAL ? Optional.of(row.asOf()) : Optional.empty();
        List<ActivePromo> page = parts.storage()
                .read(tx -> tx.promoPrograms().active(caller.company(), row.range(), dueBy, settings.pageSize()));
        PageJudge judge = new PageJudge(row.asOf(), settings.reminders());
        judge.judge(page, facts.load(loans(page)));
        boolean last = page.size() < settings.pageSize();
        // Those that failed lie in the whole part, so a second round begins where it began.
        NumberRange rest =
                last ? part.whole() : row.range().from(page.get(page.size() - 1).number());
        return store(
                row,
                judge,
                counts -> moved(row, rest, last ? part.counted(counts).retried() : part.counted(counts), false),
                Set.of(),
                renewed);
    }

    private PromoSweepRow retry(PromoSweepRow row, SweepPart part, Renewal renewed) {
        List<PromoSweepFailure> failed = parts.storage()
                .read(tx -> tx.promoSweeps().failures(caller.company(), row.asOf(), row.range(), settings.pageSize()));
        PageJudge judge = new PageJudge(row.asOf(), settings.reminders());
        if (failed.isEmpty()) {
            return store(row, judge, counts -> moved(row, row.range(), part, true), Set.of(), renewed);
        }
        Map<PromoProgramId, Long> numbers =
                failed.stream().collect(Collectors.toMap(PromoSweepFailure::program, PromoSweepFailure::number));
        List<ActivePromo> page = rows(numbers.keySet()).stream()
                .flatMap(stored -> active(stored, numbers.getOrDefault(stored.id(), 0L)).stream())
                .toList();
        PageFacts.Loaded loaded = facts.loadEach(loans(page));
        if (page.size() >= PageFacts.GIVE_UP && loaded.isSilent()) {
            throw FreestoneException.of(
                    ErrorCode.FACTS_UNAVAILABLE,
                    "the source of loans failed, the sweep goes on when it is stepped again");
        }
        judge.judge(page, loaded);
        boolean last = failed.size() < settings.pageSize();
        NumberRange rest = row.range().from(failed.get(failed.size() - 1).number());
        return store(
                row,
                judge,
                counts -> moved(row, rest, part.counted(counts), last),
                new LinkedHashSet<>(numbers.values()),
                renewed);
    }

    private static Optional<ActivePromo> active(PromoProgramRow row, long number) {
        return row.watch().map(watch -> new ActivePromo(number, row.id(), row.loan(), row.version(), watch));
    }

    private static PromoSweepRow moved(PromoSweepRow row, NumberRange range, SweepPart part, boolean finished) {
        return new PromoSweepRow(
                row.company(),
                row.asOf(),
                row.partition(),
                range,
                finished,
                row.lease(),
                row.version(),
                part.document());
    }

    /**
     * Stores a page in one transaction.
     *
     * @param retried the numbers of the programs that had failed before; who is judged now, or not active any more, is taken off
     */
    private PromoSweepRow store(
            PromoSweepRow before,
            PageJudge judge,
            Function<PromoSweepCounts, PromoSweepRow> reached,
            Set<Long> retried,
            Renewal renewed) {
        Set<PromoProgramId> notified = judge.notified();
        if (!notified.isEmpty()) {
            templates.prepare(people(notified));
        }
        return parts.storage().write(tx -> {
            PageTally tally = new PageTally(judge);
            write(tx, judge, tally);
            PromoSweepRow next = renewed.of(tx, reached.apply(tally.counts()));
            if (tx.promoSweeps().update(next, before.version()) != WriteResult.SAVED) {
                throw new PartLost();
            }
            if (!tally.failures().isEmpty()) {
                tx.promoSweeps().fail(caller.company(), before.asOf(), tally.failures());
            }
            List<Long> judged =
                    retried.stream().filter(number -> !tally.failed(number)).toList();
            if (!judged.isEmpty()) {
                tx.promoSweeps().judged(caller.company(), before.asOf(), judged);
            }
            return new PromoSweepRow(
                    next.company(),
                    next.asOf(),
                    next.partition(),
                    next.range(),
                    next.finished(),
                    next.lease(),
                    before.version() + 1,
                    next.document());
        });
    }

    /** Whose language is asked for; without a directory of people or of templates nobody's is. */
    private Collection<PersonId> people(Set<PromoProgramId> programs) {
        return parts.people().isEmpty() || parts.sending().templates().isEmpty()
                ? List.of()
                : rows(programs).stream()
                        .map(row -> PromoRows.read(row).personId())
                        .collect(Collectors.toSet());
    }

    private List<PromoProgramRow> rows(Set<PromoProgramId> programs) {
        return parts.storage().write(tx -> tx.promoPrograms().lock(caller.company(), programs));
    }

    private void write(Tx tx, PageJudge judge, PageTally tally) {
        List<PromoWrite> changed = new ArrayList<>();
        if (!judge.told().isEmpty()) {
            for (PromoProgramRow row :
                    tx.promoPrograms().lock(caller.company(), judge.told().keySet())) {
                PageJudge.Told told = judge.told().get(row.id());
                if (told != null) {
                    written(row, told, judge.asOf(), tally).ifPresent(changed::add);
                }
            }
            List<PromoProgramRow> rows = changed.stream()
                    .map(PromoWrite::row)
                    .filter(row -> judge.settles(row.id()))
                    .toList();
            if (!rows.isEmpty()) {
                tx.promoPrograms().update(rows).forEach(Commit::saved);
            }
        }
        List<ActivePromo> watched = judge.watched().stream()
                .filter(program -> !tally.failed(program.number()))
                .toList();
        if (!watched.isEmpty()) {
            // One that somebody has changed meanwhile is looked at again by the next sweep.
            tx.promoPrograms().watch(watched);
        }
        writes.storeEffects(tx, changed);
    }

    /**
     * What is written of a program. One that somebody has changed since it was read may rest on newer facts: it is judged again
     * at the end. So is one of which a calculator or a template of the host cannot be had; it keeps no other from being judged.
     */
    private Optional<PromoWrite> written(PromoProgramRow row, PageJudge.Told told, LocalDate asOf, PageTally tally) {
        if (row.version() != told.program().version()) {
            tally.failed(told, ErrorCode.CONFLICT);
            return Optional.empty();
        }
        try {
            PromoProgram program = PromoRows.read(row);
            PromoScene scene = context.scene(told.facts(), program.offer()).on(asOf);
            return told.settles() ? settled(row, program, scene) : Optional.of(reminded(row, program, told, scene));
        } catch (RuntimeException failed) {
            tally.failed(told, failed instanceof FreestoneException known ? known.code() : ErrorCode.FACTS_INVALID);
            return Optional.empty();
        }
    }

    private Optional<PromoWrite> settled(PromoProgramRow row, PromoProgram program, PromoScene scene) {
        return PromoRules.evaluate(program, scene)
                .fold(
                        accepted -> Optional.of(writes.changed(row, accepted, scene)),
                        Optional::empty,
                        refused -> Optional.empty());
    }

    private PromoWrite reminded(PromoProgramRow row, PromoProgram program, PageJudge.Told told, PromoScene scene) {
        List<JournalEntry> entries = new ArrayList<>();
        List<NewIntent> planned = new ArrayList<>();
        long transition = program.track().transitionNo();
        told.due().ifPresent(due -> {
            due.planned()
                    .ifPresent(point -> planned.addAll(writes.notice(
                            program, PromoNotice.reminder(point, transition), row.version(), scene, entries)));
            due.skipped()
                    .forEach(point -> entries.add(
                            writes.skipped(program, "reminder-" + point, row.version(), "later_reminder_due")));
        });
        told.risk()
                .ifPresent(risk -> planned.addAll(writes.notice(
                        program,
                        PromoNotice.atRisk(risk.oldestUnpaidDue(), transition),
                        row.version(),
                        scene,
                        entries)));
        return new PromoWrite(program, row, entries, List.of(), planned, List.of(), false);
    }

    private static Set<LoanId> loans(List<ActivePromo> page) {
        return page.stream().map(ActivePromo::loan).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
