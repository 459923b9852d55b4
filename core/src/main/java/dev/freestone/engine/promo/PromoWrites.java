package dev.freestone.engine.promo;

import dev.freestone.engine.dispatch.LedgerCommands;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.PromoBasisJson;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.promo.PromoEffect;
import dev.freestone.promo.PromoFact;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoScene;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.PromoBasisRow;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what was decided about promo programs: the row, its history, what it rested on, and the contacts of its notices, in
 * one transaction. Used by one thread. Source: docs/spec/promo-programs.md 13, 14.
 */
final class PromoWrites {
    private final Planning planning;
    private final Caller caller;
    private final PromoNotices notices;

    PromoWrites(LedgerParts ledger, Caller caller, PromoNotices notices) {
        this.planning = new Planning(ledger);
        this.caller = caller;
        this.notices = notices;
    }

    /** Whether the effects need templates that were not looked up yet. */
    boolean lacksTemplates(Decision.Accepted<PromoProgram, PromoFact, PromoEffect> accepted) {
        return accepted.effects().stream().anyMatch(PromoEffect.Notice.class::isInstance)
                && !notices.knows(accepted.next().personId());
    }

    /** A new program. */
    PromoWrite created(Decision.Accepted<PromoProgram, PromoFact, PromoEffect> accepted, PromoScene scene) {
        return write(accepted, accepted.next(), Optional.empty(), 0, scene);
    }

    /** A program that is changed. */
    PromoWrite changed(
            PromoProgramRow before,
            Decision.Accepted<PromoProgram, PromoFact, PromoEffect> accepted,
            PromoScene scene) {
        PromoProgram next = accepted.next().with(accepted.next().times().updated(scene.now()));
        return write(accepted, next, Optional.of(before), before.version(), scene);
    }

    private PromoWrite write(
            Decision.Accepted<PromoProgram, PromoFact, PromoEffect> accepted,
            PromoProgram next,
            Optional<PromoProgramRow> before,
            long version,
            PromoScene scene) {
        List<JournalEntry> entries = new ArrayList<>();
        for (PromoFact fact : accepted.facts()) {
            entries.add(entry(next, version + 1, fact.event(), fact.row(), fact.details()));
        }
        List<PromoBasisRow> bases = new ArrayList<>();
        List<NewIntent> planned = new ArrayList<>();
        List<String> withdrawn = new ArrayList<>();
        for (PromoEffect effect : accepted.effects()) {
            if (effect instanceof PromoEffect.Keep keep) {
                bases.add(new PromoBasisRow(
                        next.companyId(), next.id(), keep.transitionNo(), PromoBasisJson.document(keep.basis())));
            } else if (effect instanceof PromoEffect.Notice notice) {
                planned.addAll(notice(
                        next,
                        PromoNotice.canceled(notice.transitionNo(), notice.byEvaluator()),
                        version + 1,
                        scene,
                        entries));
            } else if (effect instanceof PromoEffect.Withdraw undone) {
                withdrawn.add(PromoNotice.canceled(undone.transitionNo(), false)
                        .occurrence(next.id().value()));
            }
        }
        return new PromoWrite(
                next,
                PromoRows.write(next, version, before.flatMap(PromoProgramRow::watch), scene.today()),
                entries,
                bases,
                planned,
                withdrawn,
                next.status() != PromoStatus.ACTIVE
                        && before.flatMap(PromoProgramRow::watch)
                                .filter(PromoWrites::hasReminded)
                                .isPresent());
    }

    /** Whether a reminder may still wait to be sent. */
    private static boolean hasReminded(PromoWatch watch) {
        return watch.atRiskDue().isPresent()
                || watch.remindedThrough()
                        .filter(point -> !point.isBefore(watch.activatedOn()))
                        .isPresent();
    }

    /** The contacts of a notice; why there are none goes into the history. */
    List<NewIntent> notice(
            PromoProgram program, PromoNotice notice, long version, PromoScene scene, List<JournalEntry> entries) {
        PromoNotices.Made made = notices.make(program, notice, scene);
        made.skipped().ifPresent(why -> entries.add(skipped(program, notice.kind(), version, why)));
        return made.intents();
    }

    JournalEntry skipped(PromoProgram program, String notice, long version, String why) {
        return entry(program, version, "PromoNoticeSkipped", Optional.empty(), Map.of("notice", notice, "reason", why));
    }

    JournalEntry entry(
            PromoProgram program, long version, String event, Optional<String> row, Map<String, String> details) {
        return JournalEntries.entry(
                JournalKind.PROMO_PROGRAM.subject(
                        program.companyId(), program.id().value(), version),
                event,
                row,
                caller.actor(),
                details);
    }

    /** Stores everything but the rows, which the caller has stored before. */
    void storeEffects(Tx tx, List<PromoWrite> writes) {
        List<JournalEntry> entries = new ArrayList<>();
        List<PromoBasisRow> bases = new ArrayList<>();
        List<NewIntent> planned = new ArrayList<>();
        for (PromoWrite write : writes) {
            if (write.silenced()) {
                LedgerCommands.cancel(
                        tx,
                        caller,
                        IntentFilter.ALL
                                .by(PromoNotices.producer(write.program()))
                                .in(IntentState.PLANNED, IntentState.HELD, IntentState.CLAIMED),
                        IntentReason.CONDITION_NO_LONGER_HOLDS);
            }
            entries.addAll(write.entries());
            bases.addAll(write.bases());
            planned.addAll(write.notices());
            for (String occurrence : write.withdrawn()) {
                LedgerCommands.cancel(
                        tx,
                        caller,
                        IntentFilter.ALL
                                .by(PromoNotices.producer(write.program()))
                                .at(occurrence),
                        IntentReason.PROMO_UNDONE);
            }
        }
        if (!bases.isEmpty()) {
            tx.promoPrograms().keepBases(bases);
        }
        plan(tx, planned, writes, entries);
        if (!entries.isEmpty()) {
            tx.journal().append(entries);
        }
    }

    /** A scope that is killed takes no contacts; the change of the program goes on without its notice. */
    private void plan(Tx tx, List<NewIntent> planned, List<PromoWrite> writes, List<JournalEntry> entries) {
        if (planned.isEmpty()) {
            return;
        }
        try {
            planning.store(tx, caller, planning.rows(caller, planned));
        } catch (FreestoneException refused) {
            if (refused.code() != ErrorCode.KILLED) {
                throw refused;
            }
            for (PromoWrite write : writes) {
                write.notices().forEach(notice -> planOne(tx, write, notice, entries));
            }
        }
    }

    private void planOne(Tx tx, PromoWrite write, NewIntent notice, List<JournalEntry> entries) {
        try {
            planning.store(tx, caller, planning.rows(caller, List.of(notice)));
        } catch (FreestoneException refused) {
            if (refused.code() != ErrorCode.KILLED) {
                throw refused;
            }
            entries.add(entry(
                    write.program(),
                    write.row().version() + 1,
                    "PromoNoticeSkipped",
                    Optional.empty(),
                    Map.of(
                            "notice",
                            PromoNotice.kindIn(notice.occurrence()),
                            "channel",
                            notice.channel(),
                            "reason",
                            ErrorCode.KILLED.code())));
        }
    }
}
