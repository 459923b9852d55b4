package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.IntentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries planned contacts out. Thread-safe. Source: docs/spec/contact-ledger.md 4.2. */
public final class Dispatcher {
    private static final List<IntentState> SWEPT =
            List.of(IntentState.CLAIMED, IntentState.ATTEMPTED, IntentState.HELD, IntentState.PLANNED);

    private final LedgerParts parts;
    private final NodeLife life;
    private final Held held = new Held();
    private final KeptSnapshots snapshots = new KeptSnapshots();

    /**
     * A dispatcher of one node.
     *
     * @param parts what the ledger works with
     */
    public Dispatcher(LedgerParts parts) {
        this.parts = parts;
        this.life = new NodeLife(parts);
    }

    /**
     * The steps that do all due work.
     *
     * @return a round for one thread
     */
    public DispatchRound round() {
        return new DispatchRound(new Dispatching(parts, life, held, snapshots), Dispatcher::first);
    }

    private static List<DispatchStep> first(Dispatching to) {
        to.begin();
        List<DispatchStep> steps = new ArrayList<>();
        SWEPT.forEach(state -> steps.add(new SweepStep(to, state)));
        steps.add(new ReconcileStep(to));
        steps.add(new PeekStep(to));
        return steps;
    }

    /**
     * Does all due work on the caller's thread. An interrupt ends it after the step in hand, and what was claimed is given back.
     *
     * @return what was done
     */
    public DispatchReport tick() {
        DispatchRound round = round();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = round.next();
        }
        round.stop();
        return round.report();
    }

    /**
     * When there is work again.
     *
     * @return an instant, past or future; empty when nothing waits
     */
    public Optional<Instant> nextDueAt() {
        return parts.storage()
                .read(tx -> Stream.of(tx.contacts().nextDueAt(), tx.contacts().nextWakeAt())
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo));
    }

    /** Lengthens the leases of the intents in hand and the life of the node. */
    public void heartbeat() {
        if (!held.all().isEmpty()) {
            life.alive();
            held.renew(parts.storage(), parts.settings().lease());
        }
    }

    /** Ends the life of the node; work in hand goes on to its end. */
    public void close() {
        life.end();
    }
}
