package dev.freestone.engine.dispatch;

import dev.freestone.contact.IntentMove;
import dev.freestone.contact.ReconcileRule;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NodeRow;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.model.contact.UnknownAttempt;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a provider what became of attempts, and records what it says. */
final class AskStep implements DispatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(AskStep.class);

    private final Dispatching to;
    private final SenderId sender;
    private final List<IntentRow> unknown;
    private final Instant before;

    /**
     * A question.
     *
     * @param to what the round shares
     * @param sender who is asked
     * @param unknown about which intents
     * @param before an instant on S before the question
     */
    AskStep(Dispatching to, SenderId sender, List<IntentRow> unknown, Instant before) {
        this.to = to;
        this.sender = sender;
        this.unknown = unknown;
        this.before = before;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public List<DispatchStep> run() {
        Map<IdempotencyKey, Finding> findings = new HashMap<>();
        Optional.ofNullable(to.parts().senders().get(sender))
                .flatMap(RegisteredSender::reconciler)
                .ifPresent(reconciler -> {
                    try {
                        reconciler.lookup(attempts()).forEach(each -> findings.put(each.idempotencyKey(), each));
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "sender {} could not be asked: {}",
                                sender,
                                e.getClass().getSimpleName());
                    }
                });
        return List.of(new Found(findings));
    }

    private List<UnknownAttempt> attempts() {
        return unknown.stream()
                .flatMap(row -> row.status().attempt().last().stream()
                        .map(last -> new UnknownAttempt(
                                row.plan().company(),
                                sender,
                                row.plan().key(),
                                row.status().attempt().number(),
                                last.at())))
                .toList();
    }

    /** Records what was found. */
    private final class Found implements DispatchStep {
        private final Map<IdempotencyKey, Finding> findings;

        Found(Map<IdempotencyKey, Finding> findings) {
            this.findings = findings;
        }

        @Override
        public String name() {
            return "found";
        }

        @Override
        public List<DispatchStep> run() {
            Commit.repeatable(to.parts().storage(), this::store);
            return List.of();
        }

        private boolean store(Tx tx) {
            Map<IntentId, String> asked = new HashMap<>();
            unknown.forEach(row -> row.status()
                    .attempt()
                    .last()
                    .ifPresent(last -> asked.put(row.plan().id(), last.id())));
            List<IntentMove> moves = tx.contacts().lockFree(asked.keySet()).stream()
                    .flatMap(
                            row -> decide(tx, row, asked.getOrDefault(row.plan().id(), "")).stream())
                    .toList();
            // A question that brought nothing changes no state, and would only fill the journal.
            List<IntentMove> silent = moves.stream()
                    .filter(move -> move.to() == IntentState.UNKNOWN)
                    .toList();
            if (!silent.isEmpty()) {
                tx.contacts()
                        .update(silent.stream().map(IntentMove::next).toList())
                        .forEach(Commit::saved);
            }
            IntentWrites.store(
                    tx,
                    moves.stream()
                            .filter(move -> move.to() != IntentState.UNKNOWN)
                            .toList(),
                    to.actor());
            return true;
        }

        private Optional<IntentMove> decide(Tx tx, IntentRow row, String attempt) {
            Finding finding = findings.getOrDefault(
                    row.plan().key(), new Finding.StillUnknown(row.plan().key(), Duration.ZERO));
            SenderTraits traits = Optional.ofNullable(to.parts().senders().get(sender))
                    .map(RegisteredSender::traits)
                    .orElse(SenderTraits.none());
            return ReconcileRule.decide(
                    row,
                    attempt,
                    finding,
                    new ReconcileRule.Asked(
                            // What was absent when it was asked about may have arrived since.
                            before, traits, ended(tx, row), to.parts().settings()));
        }

        /** When the life of the node that attempted ended: declared, closed, or followed by another. */
        private Optional<Instant> ended(Tx tx, IntentRow row) {
            return row.status()
                    .attempt()
                    .last()
                    .flatMap(last -> tx.nodes().find(last.node()).flatMap(node -> ended(node, last)));
        }

        private Optional<Instant> ended(NodeRow node, AttemptMark.Last last) {
            // Another life under the same name begins after the one before has ended.
            return node.incarnation() > last.incarnation() ? Optional.of(node.startedAt()) : node.endedAt();
        }
    }
}
