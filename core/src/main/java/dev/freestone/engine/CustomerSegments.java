package dev.freestone.engine;

import dev.freestone.engagement.SegmentChange;
import dev.freestone.engagement.SegmentDiff;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.Segments;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.targeting.TargetingExplanation;
import dev.freestone.targeting.TargetingWarning;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tries targeting queries on the customers of one company, with the tags and points of now. Nothing is written. Queries are JSON
 * objects as maps and lists; they may name the fields that the company declares. Thread-safe. Source:
 * docs/spec/engagement-campaigns.md 4.5, 4.6.
 *
 * <pre>{@code
 * CustomerSegments segments = freestone.engagement().segments();
 * segments.explain(CustomerRef.user("CU-17"), Map.of("user.country", "US")).matched();
 * }</pre>
 */
public final class CustomerSegments {
    private final Segments segments;

    CustomerSegments(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.segments = new Segments(parts, ledger, caller);
    }

    /**
     * Whether a query matches a customer.
     *
     * @param customer the customer
     * @param targeting the query; empty = everyone
     * @return the answer, whether or not the customer wants marketing
     * @throws FreestoneException {@code validation} with every violation of the query, {@code user_not_found}, {@code
     *     invalid_auth_token}, {@code directory_unavailable}
     */
    public boolean matches(CustomerRef customer, Map<String, ?> targeting) {
        return segments.matches(customer, targeting);
    }

    /**
     * Why a query matches a customer or does not. What was seen in fields that the company calls personal is {@code ***}.
     *
     * @param customer the customer
     * @param targeting the query; empty = everyone
     * @return a tree whose root is matched exactly when {@link #matches} is true
     * @throws FreestoneException as {@link #matches}
     */
    public TargetingExplanation explain(CustomerRef customer, Map<String, ?> targeting) {
        return segments.explain(customer, targeting);
    }

    /**
     * Why the targeting of a campaign matches a customer or does not. A customer who is restricted is not qualified even when it
     * matches.
     *
     * @param customer the customer
     * @param campaign id or permalink; digits only are the id
     * @return a tree, with {@code ***} for personal fields
     * @throws FreestoneException {@code not_found} and as {@link #matches}
     */
    public TargetingExplanation explain(CustomerRef customer, String campaign) {
        return segments.explain(customer, campaign);
    }

    /**
     * What looks wrong in a query that can be saved.
     *
     * @param targeting the query
     * @return in the order of the query; empty for none
     * @throws FreestoneException {@code validation} with every violation of the query
     */
    public List<TargetingWarning> warnings(Map<String, ?> targeting) {
        return segments.targeting(targeting).warnings();
    }

    /**
     * Tells who enters and who leaves when a targeting changes, in one pass over the customers with the memory of a page. It looks
     * at each customer once, at the tags and points of that moment; to go on after a failure, begin anew.
     *
     * @param before the query that was
     * @param after the query that will be
     * @param listener hears of each change on this thread, in the order of the directory; when it throws, the pass ends with
     *     that
     * @return the numbers
     * @throws FreestoneException {@code validation} with every violation of a query, {@code directory_unavailable}
     */
    public SegmentDiff diff(Map<String, ?> before, Map<String, ?> after, Consumer<SegmentChange> listener) {
        return segments.diff(before, after, listener);
    }
}
