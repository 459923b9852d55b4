package dev.freestone.engine.dispatch;

import dev.freestone.contact.CommandRule;
import dev.freestone.contact.IntentMove;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Commands on planned contacts of one company. Thread-safe. Source: docs/spec/contact-ledger.md 10. */
public final class LedgerCommands {
    private static final int CHUNK = 500;

    private final Storage storage;
    private final Caller caller;

    /**
     * Commands of one caller.
     *
     * @param parts what the ledger works with
     * @param caller for whom and by whom
     */
    public LedgerCommands(LedgerParts parts, Caller caller) {
        this.storage = parts.storage();
        this.caller = caller;
    }

    /**
     * Does the same to every intent that a filter means.
     *
     * @param filter which intents
     * @param rule what to do with one, locked
     * @param done told of each: the intent before it, and the step if there was one
     */
    public void each(
            IntentFilter filter,
            BiFunction<IntentRow, Instant, Optional<IntentMove>> rule,
            BiConsumer<IntentRow, Optional<IntentMove>> done) {
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            long from = before;
            List<IntentRow> page = storage.read(tx -> tx.contacts().page(caller.company(), filter, from, CHUNK));
            if (!page.isEmpty()) {
                List<IntentId> ids = page.stream().map(row -> row.plan().id()).toList();
                change(ids, rule, Map.of()).forEach(done);
                before = page.get(page.size() - 1).planSeq();
            }
            more = page.size() == CHUNK;
        }
    }

    /**
     * Does something to intents in one transaction.
     *
     * @param ids which intents; those of other companies are left alone
     * @param rule what to do with one, locked
     * @param details codes for the journal
     * @return what was done, by the intent before it
     */
    public Map<IntentRow, Optional<IntentMove>> change(
            List<IntentId> ids,
            BiFunction<IntentRow, Instant, Optional<IntentMove>> rule,
            Map<String, String> details) {
        return Commit.decide(storage, tx -> {
            Instant now = tx.now();
            Map<IntentRow, Optional<IntentMove>> answers = new LinkedHashMap<>();
            List<IntentMove> moves = new ArrayList<>();
            for (IntentRow row : tx.contacts().lock(ids)) {
                if (row.plan().company().equals(caller.company())) {
                    Optional<IntentMove> move = rule.apply(row, now);
                    move.ifPresent(moves::add);
                    answers.put(row, move);
                }
            }
            IntentWrites.store(tx, moves, caller.actor(), details);
            return answers;
        });
    }

    /**
     * Calls contacts back as part of a transaction.
     *
     * @param tx the transaction
     * @param caller for whom and by whom
     * @param filter which contacts, at most {@value #CHUNK}
     * @param reason why
     */
    public static void cancel(Tx tx, Caller caller, IntentFilter filter, IntentReason reason) {
        List<IntentId> ids = tx.contacts().page(caller.company(), filter, Long.MAX_VALUE, CHUNK).stream()
                .map(row -> row.plan().id())
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        Map<IntentId, IntentReason> reasons = new HashMap<>();
        ids.forEach(id -> reasons.put(id, reason));
        cancel(tx, caller, reasons);
    }

    /**
     * Calls contacts back as part of a transaction, each for its own reason.
     *
     * @param tx the transaction
     * @param caller for whom and by whom
     * @param reasons why, by contact; at most {@value #CHUNK}
     * @return those that are canceled now; others have ended, or are canceled when their attempt turns out to have failed
     */
    public static List<IntentId> cancel(Tx tx, Caller caller, Map<IntentId, IntentReason> reasons) {
        Instant now = tx.now();
        List<IntentMove> moves = new ArrayList<>();
        for (IntentRow row : tx.contacts().lock(reasons.keySet())) {
            Optional.ofNullable(reasons.get(row.plan().id()))
                    .flatMap(reason -> CommandRule.cancel(row, reason, now))
                    .ifPresent(moves::add);
        }
        IntentWrites.store(tx, moves, caller.actor());
        return moves.stream()
                .filter(move -> move.to() == IntentState.CANCELED)
                .map(move -> move.before().plan().id())
                .toList();
    }

    /**
     * Cancels an intent.
     *
     * @param reason why
     * @return the rule
     */
    public static BiFunction<IntentRow, Instant, Optional<IntentMove>> canceling(IntentReason reason) {
        return (row, now) -> CommandRule.cancel(row, reason, now);
    }

    /**
     * Stops a scope. A pause of a killed scope changes nothing: to resume it must not lift the kill.
     *
     * @param scope what is meant
     * @param killed true = killed, false = paused
     * @param planning whether contacts may still be planned
     * @param reason why
     */
    public void stop(ContactScope scope, boolean killed, boolean planning, String reason) {
        Commit.repeatable(storage, tx -> {
            boolean weaker = !killed
                    && tx.controls().held().stream().anyMatch(row -> row.scope().equals(scope) && row.killed());
            if (!weaker) {
                tx.controls().put(new ControlRow(scope, killed, planning, reason, caller.actor(), tx.now()));
            }
            return !weaker;
        });
    }

    /**
     * Lets a scope go on.
     *
     * @param scope what is meant
     * @param killed whether a kill is lifted; a pause is lifted without
     * @return false when it was not stopped in that way
     */
    public boolean go(ContactScope scope, boolean killed) {
        return Commit.repeatable(
                storage, tx -> isStopped(tx, scope, killed) && tx.controls().remove(scope));
    }

    private static boolean isStopped(Tx tx, ContactScope scope, boolean killed) {
        return tx.controls().all().stream().anyMatch(row -> row.scope().equals(scope) && row.killed() == killed);
    }

    /**
     * Whether an intent can no more be called back.
     *
     * @param row the intent before the command
     * @return true when its provider may have been called
     */
    public static boolean isTooLate(IntentRow row) {
        return row.status().state() == IntentState.ATTEMPTED || row.status().state() == IntentState.UNKNOWN;
    }
}
