package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.promo.PromoEffect;
import dev.freestone.promo.PromoFact;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoRules;
import dev.freestone.promo.PromoScene;
import dev.freestone.promo.PromoSettings;
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
        this.writes = new PromoWrites(parts, ledger, caller, new PromoNotices(parts, templates));
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
        SweepPart after = part.counted(judge.counts());
        // Those that failed lie in the whole part, so a second round begins where it began.
        PromoSweepRow next = last
                ? moved(row, part.whole(), after.retried(), false)
                : moved(row, row.range().from(page.get(page.size() - 1).number()), after, false);
        return store(row, next, judge, List.of(), renewed);
    }

    private PromoSweepRow retry(PromoSweepRow row, SweepPart part, Renewal renewed) {
        List<PromoSweepFailure> failed = parts.storage()
                .read(tx -> tx.promoSweeps().failures(caller.company(), row.asOf(), row.range(), settings.pageSize()));
        if (failed.isEmpty()) {
            return store(
                    row,
                    moved(row, row.range(), part, true),
                    new PageJudge(row.asOf(), settings.reminders()),
                    List.of(),
                    renewed);
        }
        Map<PromoProgramId, Long> numbers =
                failed.stream().collect(Collectors.toMap(PromoSweepFailure::program, PromoSweepFailure::number));
        List<ActivePromo> page = rows(numbers.keySet()).stream()
                .flatMap(stored -> stored.watch().stream()
                        .map(watch -> new ActivePromo(
                                numbers.getOrDefault(stored.id(), 0L),
                                stored.id(),
                                stored.loan(),
                                stored.version(),
                                watch)))
                .toList();
        PageJudge judge = new PageJudge(row.asOf(), settings.reminders());
        judge.judge(page, facts.loadEach(loans(page)));
        // Who is not active any more was judged by somebody else.
        Set<Long> judged = new LinkedHashSet<>(numbers.values());
        judge.failures().forEach(failure -> judged.remove(failure.number()));
        boolean last = failed.size() < settings.pageSize();
        NumberRange rest = row.range().from(failed.get(failed.size() - 1).number());
        return store(row, moved(row, rest, part.counted(judge.counts()), last), judge, List.copyOf(judged), renewed);
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

    private PromoSweepRow store(
            PromoSweepRow before, PromoSweepRow reached, PageJudge judge, List<Long> judged, Renewal renewed) {
        if (!judge.told().isEmpty()) {
            templates.prepare(people(judge.told().keySet()));
        }
        return parts.storage().write(tx -> {
            PromoSweepRow next = renewed.of(tx, reached);
            if (tx.promoSweeps().update(next, before.version()) != WriteResult.SAVED) {
                throw new PartLost();
            }
            write(tx, judge);
            if (!judge.failures().isEmpty()) {
                tx.promoSweeps().fail(caller.company(), before.asOf(), judge.failures());
            }
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

    private void write(Tx tx, PageJudge judge) {
        List<PromoWrite> changed = new ArrayList<>();
        if (!judge.told().isEmpty()) {
            for (PromoProgramRow row :
                    tx.promoPrograms().lock(caller.company(), judge.told().keySet())) {
                PageJudge.Told told = judge.told().get(row.id());
                if (told != null) {
                    written(row, told, judge).ifPresent(changed::add);
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
        if (!judge.watched().isEmpty()) {
            // One that somebody has changed meanwhile has a new watch already.
            tx.promoPrograms().watch(judge.watched());
        }
        writes.storeEffects(tx, changed);
    }

    /** What is written of a program, judged again as it is stored now, since others may have changed it. */
    private Optional<PromoWrite> written(PromoProgramRow row, PageJudge.Told told, PageJudge judge) {
        PromoProgram program = PromoRows.read(row);
        PromoScene scene = context.scene(told.facts(), program.offer()).on(judge.asOf());
        if (told.settles()) {
            Decision<PromoProgram, PromoFact, PromoEffect> decision = PromoRules.evaluate(program, scene);
            return decision.fold(
                    accepted -> Optional.of(writes.changed(row, accepted, scene)),
                    Optional::empty,
                    refused -> Optional.empty());
        }
        if (row.version() != told.program().version()) {
            return Optional.empty();
        }
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
        return Optional.of(new PromoWrite(program, row, entries, List.of(), planned, List.of()));
    }

    private static Set<LoanId> loans(List<ActivePromo> page) {
        return page.stream().map(ActivePromo::loan).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
