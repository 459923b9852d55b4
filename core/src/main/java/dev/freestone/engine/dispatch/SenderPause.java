package dev.freestone.engine.dispatch;

import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.watch.SenderNews;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.Tx;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pauses a sender that is misconfigured or loses sight of what it sends; only an operator resumes it. */
final class SenderPause implements DispatchStep {
    static final String MISCONFIGURED = "sender_misconfigured";
    static final String UNKNOWN = "sender_unknown_outcomes";

    private static final Logger LOG = LoggerFactory.getLogger(SenderPause.class);
    private static final int IN_A_ROW = 20;
    private static final int WINDOW = 200;
    private static final int MOST = WINDOW / 20;

    private final Dispatching to;
    private final RegisteredSender sender;
    private final boolean misconfigured;

    private SenderPause(Dispatching to, RegisteredSender sender, boolean misconfigured) {
        this.to = to;
        this.sender = sender;
        this.misconfigured = misconfigured;
    }

    /** A look at the sender, when the answers of a call give a reason for one. */
    static List<DispatchStep> needed(Dispatching to, RegisteredSender sender, List<SendResult> results) {
        boolean misconfigured = results.stream()
                .anyMatch(result -> result instanceof SendResult.RetryLater later
                        && later.scope() == SendResult.Scope.CONFIGURATION);
        boolean unknown = results.stream().anyMatch(SendResult.Unknown.class::isInstance);
        return misconfigured || unknown ? List.of(new SenderPause(to, sender, misconfigured)) : List.of();
    }

    @Override
    public String name() {
        return "pause";
    }

    @Override
    public List<DispatchStep> run() {
        Commit.repeatable(to.parts().storage(), this::look);
        return List.of();
    }

    private boolean look(Tx tx) {
        if (misconfigured) {
            return pause(tx, MISCONFIGURED);
        }
        List<IntentState> recent = tx.contacts().recent(sender.id(), WINDOW);
        boolean inARow = recent.size() >= IN_A_ROW
                && recent.subList(0, IN_A_ROW).stream().allMatch(IntentState.UNKNOWN::equals);
        long unknown = recent.stream().filter(IntentState.UNKNOWN::equals).count();
        return (inARow || (recent.size() == WINDOW && unknown > MOST)) && pause(tx, UNKNOWN);
    }

    private boolean pause(Tx tx, String reason) {
        ContactScope scope = ContactScope.sender(sender.id());
        boolean stopped =
                tx.controls().all().stream().anyMatch(row -> row.scope().equals(scope));
        if (!stopped) {
            LOG.warn("sender {} is paused: {}, resume it when that is repaired", sender.id(), reason);
            tx.controls().put(new ControlRow(scope, false, true, reason, to.actor(), tx.now()));
            SenderNews.paused(tx, sender.id(), reason);
        }
        return !stopped;
    }
}
