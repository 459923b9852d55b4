package dev.freestone.testkit.sim;

import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import java.util.List;
import java.util.function.Consumer;

/** What callers, operators and providers tell the ledger about one company. Errors come out as the ledger throws them. */
public interface LedgerDesk {
    /**
     * Plans contacts.
     *
     * @param intents the contacts
     * @return one answer for each
     */
    List<PlanAnswer> plan(List<NewIntent> intents);

    /**
     * Screens contacts for the file of a dialer, and hands over those that pass.
     *
     * @param contacts the contacts
     * @param asked is told of each, before anything is decided
     */
    void handOver(List<NewIntent> contacts, Consumer<IntentPlan> asked);

    /**
     * Calls a contact back.
     *
     * @param id which
     */
    void cancel(IntentId id);

    /**
     * Holds a contact.
     *
     * @param id which
     */
    void hold(IntentId id);

    /**
     * Releases a contact.
     *
     * @param id which
     */
    void release(IntentId id);

    /**
     * Ends an unknown outcome.
     *
     * @param id which
     * @param delivered what is attested
     * @param note on what grounds
     */
    void settle(IntentId id, boolean delivered, String note);

    /**
     * Takes what a provider tells.
     *
     * @param key of which contact
     * @param told what it tells
     */
    void providerEvent(IdempotencyKey key, DeliveryStatus told);

    /**
     * Pauses a scope.
     *
     * @param scope which
     */
    void pause(ContactScope scope);

    /**
     * Resumes a scope.
     *
     * @param scope which
     */
    void resume(ContactScope scope);

    /**
     * Kills a scope.
     *
     * @param scope which
     */
    void kill(ContactScope scope);

    /**
     * Lifts a kill.
     *
     * @param scope which
     */
    void lift(ContactScope scope);

    /**
     * Records that a person may be contacted less from now on.
     *
     * @param plan a plan of the person
     */
    void restrict(IntentPlan plan);
}
