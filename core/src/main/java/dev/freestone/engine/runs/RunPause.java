package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.spi.Tx;
import java.util.Optional;

/**
 * While a run is paused its messages stay where they are: its campaign, of which it is the only live run, is paused in the
 * ledger as well. A stop that somebody else made is left alone. Source: docs/spec/outreach-campaigns.md 4.7;
 * docs/spec/contact-ledger.md 10.
 */
final class RunPause {
    private RunPause() {}

    /** Follows what became of a run, in the transaction that stores it. */
    static void follow(Tx tx, RunRecord before, CampaignRun after, ActorId actor) {
        if (before.snapshot().sender().isEmpty()) {
            return;
        }
        boolean was = before.run().control().paused();
        boolean is = after.control().paused() && after.isLive();
        ContactScope scope = ContactScope.producer(after.companyId(), RunMessages.producer(after));
        if (is && !was) {
            if (stop(tx, scope).isEmpty()) {
                tx.controls().put(new ControlRow(scope, false, true, reason(after), actor, tx.now()));
            }
        } else if (was
                && !is
                && stop(tx, scope)
                        .filter(row -> !row.killed() && row.reason().equals(reason(after)))
                        .isPresent()) {
            tx.controls().remove(scope);
        }
    }

    private static Optional<ControlRow> stop(Tx tx, ContactScope scope) {
        return tx.controls().all().stream()
                .filter(row -> row.scope().equals(scope))
                .findFirst();
    }

    private static String reason(CampaignRun run) {
        return "run " + run.id() + " is paused";
    }
}
