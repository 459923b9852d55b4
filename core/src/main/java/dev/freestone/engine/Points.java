package dev.freestone.engine;

import dev.freestone.engagement.PointsBalance;
import dev.freestone.engagement.PointsChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.PointsCommands;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import java.util.List;

/**
 * Points of customers of one company, with which deals of the reward store are bought. A balance is never negative. All need a
 * registered customer, otherwise {@code user_not_found} or {@code requires_registered_user}. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 *
 * <pre>{@code
 * freestone.engagement().points().change(CustomerRef.user("CU-17"), "goodwill-2024-05-17", 200, "goodwill");
 * }</pre>
 */
public final class Points {
    /** The greatest part of a history. */
    public static final int MAX_LIMIT = 100;

    private final PointsCommands commands;

    Points(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.commands = new PointsCommands(parts, ledger, caller);
    }

    /**
     * The points of a customer.
     *
     * @param customer the customer
     * @return none for one of whom nothing is kept
     */
    public PointsBalance balance(CustomerRef customer) {
        return commands.balance(customer);
    }

    /**
     * Adds points, or takes some away. What is added counts as earned.
     *
     * @param customer the customer
     * @param requestId names the request, 1 to 80 printable characters of ASCII: a repetition answers the first change
     * @param amount what is added, or, below 0, taken away; not 0
     * @param reason a code, 1 to 50 of {@code a-z 0-9 _}, such as {@code goodwill}
     * @return the change
     * @throws FreestoneException {@code validation} for one of the above, and with {@code insufficient_points} when less than no
     *     points would be left
     */
    public PointsChange change(CustomerRef customer, String requestId, long amount, String reason) {
        return commands.change(customer, requestId, amount, reason);
    }

    /**
     * A part of what has changed the points of a customer.
     *
     * @param customer the customer
     * @param offset how many of the latest changes are passed over, at least 0
     * @param limit the greatest number, 1 to {@value #MAX_LIMIT}
     * @return the latest first
     * @throws FreestoneException {@code argument_error} for another part
     */
    public List<PointsChange> history(CustomerRef customer, long offset, int limit) {
        return commands.history(customer, offset, limit);
    }
}
