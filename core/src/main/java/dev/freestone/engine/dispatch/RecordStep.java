package dev.freestone.engine.dispatch;

import dev.freestone.contact.Breaker;
import dev.freestone.contact.FactIds;
import dev.freestone.contact.IntentMove;
import dev.freestone.contact.ResultRule;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.watch.SenderNews;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records how attempts ended. Repeating it changes nothing, so that it is repeated when its answer is lost. */
final class RecordStep implements DispatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(RecordStep.class);
    private static final int MAX_TRIES = 5;
    private static final Set<Purpose> ALL_BUT_SECURITY = EnumSet.complementOf(EnumSet.of(Purpose.ACCOUNT_SECURITY));

    private final Dispatching to;
    private final RegisteredSender sender;
    private final Map<IntentId, Outcome> outcomes = new HashMap<>();
    private final int tries;

    RecordStep(Dispatching to, RegisteredSender sender, List<Outcome> outcomes, int tries) {
        this.to = to;
        this.sender = sender;
        this.tries = tries;
        outcomes.forEach(each -> this.outcomes.put(each.attempted().intent().id(), each));
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<DispatchStep> run() {
        try {
            Commit.repeatable(to.parts().storage(), this::store);
        } catch (FreestoneException e) {
            // The provider was called: its answer is worth more patience than a new tick.
            if (tries + 1 >= MAX_TRIES) {
                throw e;
            }
            LOG.warn(
                    "the answers to {} attempts could not be stored: {}, again",
                    outcomes.size(),
                    e.code().code());
            return List.of(new RecordStep(to, sender, List.copyOf(outcomes.values()), tries + 1));
        }
        outcomes.keySet().forEach(to::drop);
        return SenderPause.needed(to, sender, results());
    }

    private List<SendResult> results() {
        return outcomes.values().stream()
                .flatMap(each -> each.result().stream())
                .toList();
    }

    private boolean store(Tx tx) {
        if (results().stream().anyMatch(RecordStep::isUnsubscribed)) {
            tx.controls().alone();
        }
        List<IntentRow> rows = tx.contacts()
                .lockSeen(outcomes.values().stream()
                        .map(each -> each.attempted().intent().row())
                        .toList());
        Instant now = tx.now();
        List<IntentMove> moves = new ArrayList<>();
        int unused = 0;
        for (IntentRow row : rows) {
            Outcome outcome = outcomes.get(row.plan().id());
            if (outcome == null) {
                continue;
            }
            Optional<IntentMove> move = decide(row, outcome, now);
            move.ifPresent(moves::add);
            if (move.isPresent() && outcome.result().isEmpty()) {
                unused++;
            }
        }
        IntentWrites.store(tx, moves, to.actor());
        moves.forEach(move -> optOut(tx, move));
        Rates rates = new Rates(tx, sender);
        rates.giveBack(unused, now);
        if (!moves.isEmpty()) {
            remember(tx, rates, now);
        }
        return true;
    }

    /** A provider that was told so by the person sends nothing there any more, and nobody else should. */
    private void optOut(Tx tx, IntentMove move) {
        Outcome outcome = outcomes.get(move.before().plan().id());
        if (outcome == null
                || outcome.result().filter(RecordStep::isUnsubscribed).isEmpty()) {
            return;
        }
        var plan = move.before().plan();
        var attempted = outcome.attempted();
        new FactWriter(to.parts(), new Caller(plan.company(), to.actor()))
                .record(
                        tx,
                        NewFact.of(
                                FactIds.ofRefusal(plan.company(), attempted.attemptId()),
                                Optional.empty(),
                                Optional.of(to.parts()
                                        .hashes()
                                        .destination(
                                                plan.company(),
                                                attempted.request().destination())),
                                new FactTerms.OptOut(plan.channel(), ALL_BUT_SECURITY)));
    }

    private static boolean isUnsubscribed(SendResult result) {
        return result instanceof SendResult.Refused refused && refused.code() == RefusalCode.UNSUBSCRIBED;
    }

    private Optional<IntentMove> decide(IntentRow row, Outcome outcome, Instant now) {
        String attempt = outcome.attempted().attemptId();
        var backoff = to.parts().settings().backoff();
        return outcome.result()
                .map(result -> ResultRule.decide(row, attempt, result, now, backoff))
                .orElseGet(() -> ResultRule.notSent(row, attempt, now, backoff));
    }

    /** What the answers tell about the sender as a whole. */
    private void remember(Tx tx, Rates rates, Instant now) {
        Optional<Duration> later = results().stream()
                .filter(RecordStep::failsAsAWhole)
                .map(result -> ((SendResult.RetryLater) result).after())
                .max(Duration::compareTo);
        if (later.isPresent()) {
            rates.block(later.get(), now);
            SenderRow row = tx.senders().lock(sender.id());
            save(tx, row, Breaker.failed(row, openings(), now));
        } else if (results().stream().anyMatch(result -> !(result instanceof SendResult.Unknown))) {
            boolean failedBefore = tx.senders().all().stream()
                    .filter(row -> row.sender().equals(sender.id()))
                    .anyMatch(row -> row.failures() > 0);
            if (failedBefore) {
                SenderRow row = tx.senders().lock(sender.id());
                save(tx, row, Breaker.passed(row));
            }
        }
    }

    private static void save(Tx tx, SenderRow before, SenderRow after) {
        tx.senders().save(after);
        SenderNews.moved(tx, before, after);
    }

    private int openings() {
        return outcomes.values().stream()
                .filter(each -> each.result().filter(RecordStep::failsAsAWhole).isPresent())
                .mapToInt(each -> each.attempted().intent().openings())
                .max()
                .orElse(0);
    }

    private static boolean failsAsAWhole(SendResult result) {
        return result instanceof SendResult.RetryLater later && later.scope() == SendResult.Scope.SENDER;
    }
}
