package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.dispatch.LedgerCommands;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentOutcome;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The messages of a run, as the ledger has them. Thread-safe. Source: docs/spec/contact-ledger.md 1, P5 and P6. */
final class RunMessages {
    /** What keeps a run open: an unknown outcome does not. */
    private static final IntentState[] OPEN = {
        IntentState.PLANNED, IntentState.HELD, IntentState.CLAIMED, IntentState.ATTEMPTED
    };

    private static final int CHUNK = 1_000;

    private final LedgerParts ledger;

    RunMessages(LedgerParts ledger) {
        this.ledger = ledger;
    }

    static Producer producer(CampaignRun run) {
        return new Producer("outreach", run.borrowerCampaignId().value());
    }

    private static IntentFilter of(CampaignRun run) {
        return IntentFilter.ALL.by(producer(run)).at(run.start().occurrenceId());
    }

    boolean isOpen(CampaignRun run) {
        return ledger.storage()
                .read(tx -> !tx.contacts()
                        .page(run.companyId(), of(run).in(OPEN), Long.MAX_VALUE, 1)
                        .isEmpty());
    }

    /** Calls back what is not out yet; what may be out is not tried again. */
    void callBack(CampaignRun run, IntentReason reason) {
        Caller caller = new Caller(run.companyId(), ActorId.of(ledger.node()));
        IntentFilter pending = of(run).in(
                        IntentState.PLANNED,
                        IntentState.HELD,
                        IntentState.CLAIMED,
                        IntentState.ATTEMPTED,
                        IntentState.UNKNOWN);
        new LedgerCommands(ledger, caller).each(pending, LedgerCommands.canceling(reason), (row, move) -> {});
    }

    /** How messages stand, in the order of their names. */
    Map<IdempotencyKey, IntentOutcome> outcomes(CompanyId company, Collection<IdempotencyKey> keys) {
        List<IdempotencyKey> distinct = List.copyOf(new LinkedHashSet<>(keys));
        Map<IdempotencyKey, IntentOutcome> outcomes = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            Set<IdempotencyKey> part = Set.copyOf(distinct.subList(from, Math.min(distinct.size(), from + CHUNK)));
            outcomes.putAll(ledger.storage().read(tx -> tx.contacts().outcomes(company, part)));
        }
        return outcomes;
    }
}
