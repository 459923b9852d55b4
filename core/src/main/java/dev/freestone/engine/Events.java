package dev.freestone.engine;

import dev.freestone.engagement.EventAnswer;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.EventCommands;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;

/**
 * Events of customers of one company, which move behaviors of engagement campaigns. Each request is one transaction: all of it is
 * taken, or nothing. Requests of one customer wait for each other. Thread-safe. Source: docs/spec/engagement-behaviors.md 2.
 *
 * <pre>{@code
 * Events events = freestone.engagement().events();
 * events.post(
 *         CustomerRef.user("CU-17"),
 *         EventRequest.builder()
 *                 .event("purchase", event -> event.transactionId("A-1").context("amount", "120.50"))
 *                 .build());
 * }</pre>
 */
public final class Events {
    private final EventCommands commands;

    Events(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.commands = new EventCommands(parts, ledger, caller);
    }

    /**
     * Takes events. Once more with the same transaction ids changes nothing, and is answered the same with {@code duplicate}.
     *
     * @param customer the customer
     * @param request the events
     * @return what came of them; of an asynchronous request how many were accepted
     * @throws FreestoneException the first check that fails: {@code argument_error}, {@code missing_data}, {@code validation} with
     *     all violations; {@code user_not_found}; {@code not_found}, {@code no_active_campaign_found}, {@code not_available} for
     *     the campaign that alone may count them; those of {@link OptIns} for events that opt in or out
     */
    public EventAnswer post(CustomerRef customer, EventRequest request) {
        return commands.post(customer, now -> EventJudge.judge(request, now));
    }

    /**
     * What {@link #post} would answer now. Nothing is kept of it. Its answer equals the real one but for what only the real call gives:
     * an offer that would be issued is granted without {@code user_offer_id}, a promotion code is the one that the pool would give now,
     * and is missing where the pool cannot tell. A request that was made before is answered as {@link #post} answers it.
     *
     * @param customer the customer
     * @param request the events
     * @return what would come of them, without numbers and codes that nobody has yet
     * @throws FreestoneException as {@link #post}
     */
    public EventAnswer preview(CustomerRef customer, EventRequest request) {
        return commands.preview(customer, now -> EventJudge.judge(request, now));
    }

    /**
     * Tells that the host has created a customer: raises {@code __platform.user.created}. Once more is a duplicate.
     *
     * @param customer the customer
     * @return what came of it
     * @throws FreestoneException {@code user_not_found}
     */
    public EventAnswer customerCreated(CustomerRef customer) {
        return commands.created(customer);
    }

    /**
     * Evaluates events that were accepted by asynchronous requests, in the order of their arrival. A started engine does it by itself,
     * unless the work {@code engagement.drain} was left to the host.
     *
     * @param customers of how many customers at most
     * @return of how many customers all was evaluated; fewer than asked for when nobody waits any more, or evaluating failed
     */
    public int drain(int customers) {
        return commands.drain(customers);
    }
}
