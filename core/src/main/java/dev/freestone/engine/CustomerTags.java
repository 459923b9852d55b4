package dev.freestone.engine;

import dev.freestone.engagement.CustomerTag;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.TagCommands;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.CustomerTagJson;
import dev.freestone.model.engagement.CustomerRef;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * Tags of customers of one company, by which targeting tells customers apart. A tag is counted or has an end, never both. Each call
 * is one transaction; calls about one customer come one after the other. {@link CustomerTagJson} gives the wire form of an
 * answer. Thread-safe. Source: docs/spec/engagement-campaigns.md 5.3.
 *
 * <pre>{@code
 * CustomerTags tags = freestone.engagement().tags();
 * tags.count(CustomerRef.user("CU-17"), List.of("visited"));
 * tags.assign(CustomerRef.user("CU-17"), List.of("trial"), Duration.ofDays(30));
 * }</pre>
 */
public final class CustomerTags {
    private final TagCommands commands;

    CustomerTags(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.commands = new TagCommands(parts, ledger, caller);
    }

    /**
     * Assigns counter tags: 1 at first, one more each time. A name that stands twice counts once.
     *
     * @param customer the customer
     * @param names at most 100, each 1 to 255 characters, no blank at either end, no control character and no {@code ;}
     * @return all tags of the customer after it, by name
     * @throws FreestoneException {@code validation} with all violations, of them {@code tag_kind_conflict} for a tag that has an
     *     end; {@code user_not_found}, {@code directory_unavailable}
     */
    public List<CustomerTag> count(CustomerRef customer, List<String> names) {
        return commands.assign(customer, names, OptionalLong.empty());
    }

    /**
     * Assigns expiring tags. One that the customer has ends at the later of both ends.
     *
     * @param customer the customer
     * @param names as for {@link #count}
     * @param life 1 to 315,360,000 whole seconds from now on; a fraction is cut off
     * @return all tags of the customer after it, by name
     * @throws FreestoneException as {@link #count}, {@code tag_kind_conflict} for a tag that is counted
     */
    public List<CustomerTag> assign(CustomerRef customer, List<String> names, Duration life) {
        return commands.assign(customer, names, OptionalLong.of(life.toSeconds()));
    }

    /**
     * Assigns tags as a body of a call says: expiring ones when it gives them a life, counter tags otherwise.
     *
     * @param customer the customer
     * @param request the tags
     * @return all tags of the customer after it, by name
     * @throws FreestoneException as {@link #count} and {@link #assign(CustomerRef, List, Duration)}
     */
    public List<CustomerTag> assign(CustomerRef customer, TagRequest request) {
        OptionalLong ttl = request.life().isPresent()
                ? OptionalLong.of(request.life().get().toSeconds())
                : OptionalLong.empty();
        return commands.assign(customer, request.tags(), ttl);
    }

    /**
     * Removes tags of either kind, with their counts.
     *
     * @param customer the customer
     * @param names as for {@link #count}; those that the customer has not count as removed
     * @return all tags of the customer after it, by name
     * @throws FreestoneException {@code validation} with all violations; {@code user_not_found}, {@code directory_unavailable}
     */
    public List<CustomerTag> remove(CustomerRef customer, List<String> names) {
        return commands.remove(customer, names);
    }

    /**
     * The tags of a customer.
     *
     * @param customer the customer
     * @return by name; tags that have ended do not exist
     * @throws FreestoneException {@code user_not_found}, {@code directory_unavailable}
     */
    public List<CustomerTag> list(CustomerRef customer) {
        return commands.list(customer);
    }
}
