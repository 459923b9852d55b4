package dev.freestone.engine;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.sim.LedgerDesk;
import java.util.List;

/** The facade of the ledger as a simulation calls it. */
record SimulatedDesk(ContactLedger ledger, Storage storage) implements LedgerDesk {
    @Override
    public List<PlanAnswer> plan(List<NewIntent> intents) {
        return ledger.plan(intents);
    }

    @Override
    public void cancel(IntentId id) {
        ledger.cancel(id);
    }

    @Override
    public void hold(IntentId id) {
        ledger.hold(id);
    }

    @Override
    public void release(IntentId id) {
        ledger.release(id);
    }

    @Override
    public void settle(IntentId id, boolean delivered, String note) {
        ledger.settle(id, delivered, note);
    }

    @Override
    public void providerEvent(IdempotencyKey key, DeliveryStatus told) {
        ledger.providerEvent(key, told);
    }

    @Override
    public void pause(ContactScope scope) {
        ledger.pause(scope, "simulated");
    }

    @Override
    public void resume(ContactScope scope) {
        ledger.resume(scope);
    }

    @Override
    public void kill(ContactScope scope) {
        ledger.kill(scope, "simulated");
    }

    @Override
    public void lift(ContactScope scope) {
        ledger.lift(scope);
    }

    @Override
    public void restrict(IntentPlan plan) {
        storage.write(tx -> {
            tx.contacts().restrict(List.of(new LaneKey(plan.company(), plan.person())));
            return true;
        });
    }
}
