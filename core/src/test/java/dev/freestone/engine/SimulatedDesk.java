package dev.freestone.engine;

import dev.freestone.engine.dispatch.ExportContact;
import dev.freestone.engine.dispatch.Handover;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.Screening;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.testkit.sim.LedgerDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** The facade of the ledger as a simulation calls it. */
record SimulatedDesk(ContactLedger ledger, LedgerParts parts, CompanyId company) implements LedgerDesk {
    @Override
    public void handOver(List<NewIntent> contacts, Consumer<IntentPlan> asked) {
        Screening screening = new Screening(parts);
        List<ExportContact> screened = screening.known(contacts.stream()
                .map(contact -> screening.contact(company, contact))
                .toList());
        screened.forEach(contact -> asked.accept(contact.plan()));
        Commit.decide(parts.storage(), tx -> {
            Handover file = new Handover(company, RUN, ZoneOffset.UTC, tx.now().plus(Duration.ofDays(2)));
            return screening.screen(tx, file, 0, screened);
        });
    }

    private static final RunId RUN = RunId.of("CR-1A2B-0004");

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
        parts.storage().write(tx -> {
            tx.contacts().restrict(List.of(new LaneKey(plan.company(), plan.person())));
            return true;
        });
    }

    @Override
    public KeyedHash hash(Destination destination) {
        return parts.hashes().destination(company, destination);
    }

    @Override
    public void optOut(Destination destination) {
        ledger.facts().optOut(FactSubject.at(destination), "text", EnumSet.allOf(Purpose.class));
    }

    @Override
    public void agree(PersonId person, Destination destination, Instant at) {
        ledger.facts()
                .consent(ConsentDraft.of(ConsentKind.TEXT, person)
                        .destination(destination)
                        .channel("text")
                        .grantedAt(at)
                        .source("simulated")
                        .evidence("simulated"));
    }
}
