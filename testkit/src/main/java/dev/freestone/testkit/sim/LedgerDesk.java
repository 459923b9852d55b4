package dev.freestone.testkit.sim;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import java.time.Instant;
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

    /**
     * What stands for a destination in what is recorded.
     *
     * @param destination a number
     * @return its hash
     */
    KeyedHash hash(Destination destination);

    /**
     * Records that nobody at a number wants texts any more, whatever they are for.
     *
     * @param destination the number
     */
    void optOut(Destination destination);

    /**
     * Records that a person agrees to texts to a number, whatever they are for.
     *
     * @param person who agrees
     * @param destination the number
     * @param at when the person agreed
     */
    void agree(PersonId person, Destination destination, Instant at);
}
