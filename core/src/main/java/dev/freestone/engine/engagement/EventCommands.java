package dev.freestone.engine.engagement;

import dev.freestone.engagement.EventAnswer;
import dev.freestone.engagement.PostedEvent;
import dev.freestone.engagement.PostedEvents;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Takes events of customers. Thread-safe. Source: docs/spec/engagement-behaviors.md 2, 6.2. */
public final class EventCommands {
    /** A customer was created; a customer is so once. */
    private static final PostedEvent CREATED =
            new PostedEvent("__platform.user.created", Optional.of("created"), 1, Optional.empty(), Map.of());

    private final EventTools tools;
    private final EventPosting posting;

    /**
     * Commands of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public EventCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.tools = EventTools.of(parts, ledger, caller);
        this.posting = new EventPosting(tools);
    }

    /**
     * Takes all events of a request, or none.
     *
     * @param ref the customer
     * @param submission the request
     * @return what came of it
     * @throws FreestoneException the first failing check
     */
    public EventAnswer post(CustomerRef ref, EventSubmission submission) {
        // Without a key nobody can tell whether an earlier try was kept.
        boolean isKnownAgain = checked(submission).events().stream()
                .allMatch(each -> each.transactionId().isPresent());
        Function<Tx, EventAnswer> decision = decision(ref, submission, () -> posting);
        Storage storage = tools.parts().storage();
        EventAnswer answer = isKnownAgain ? Commit.repeatable(storage, decision) : Commit.decide(storage, decision);
        if (!answer.duplicate()) {
            Presentations.count(tools.parts(), tools.company(), shown(answer));
        }
        return answer;
    }

    private static Map<AdUnitId, Integer> shown(EventAnswer answer) {
        return answer.notifications().stream()
                .collect(Collectors.toMap(each -> each.unit().id(), each -> 1, Integer::sum));
    }

    /**
     * What a request would be answered now; nothing of it is kept.
     *
     * @param ref the customer
     * @param submission the request
     * @return what would come of it
     * @throws FreestoneException the first failing check
     */
    public EventAnswer preview(CustomerRef ref, EventSubmission submission) {
        checked(submission);
        Function<Tx, EventAnswer> decision = decision(ref, submission, () -> new EventPosting(tools.previewing()));
        try {
            return Commit.decide(tools.parts().storage(), tx -> {
                throw new Undone(decision.apply(tx));
            });
        } catch (Undone undone) {
            return undone.answer;
        }
    }

    /**
     * Takes the event that a customer was created.
     *
     * @param ref the customer
     * @return what came of it, the first time
     * @throws FreestoneException {@code user_not_found}
     */
    public EventAnswer created(CustomerRef ref) {
        return post(ref, now -> new PostedEvents(Optional.empty(), Optional.empty(), false, List.of(CREATED)));
    }

    /** Evaluates events that were accepted; answers of how many customers. */
    public int drain(int customers) {
        return new EventDrain(tools).drain(customers);
    }

    /** The storage's time counts; it is asked for when that of this node finds something wrong. */
    private PostedEvents checked(EventSubmission submission) {
        try {
            return submission.judged(tools.parts().clock().instant());
        } catch (FreestoneException perhaps) {
            return submission.judged(tools.parts().storage().read(Tx::now));
        }
    }

    private Function<Tx, EventAnswer> decision(
            CustomerRef ref, EventSubmission submission, Supplier<EventPosting> posted) {
        CompanyProfile profile = Companies.require(tools.parts(), tools.company());
        Customer customer = CustomerLookup.require(tools.parts(), tools.company(), ref);
        LaneKey key = CustomerFacts.key(tools.ledger().hashes(), tools.company(), customer);
        return tx -> {
            CustomerLookup.lock(tx, key);
            // Events are dated in milliseconds; whoever opts in and acts at once is opted in then.
            Instant now = tx.now().truncatedTo(ChronoUnit.MILLIS);
            OutcomeCall call = new OutcomeCall(customer, key, customer.zone().orElse(profile.zone()), now);
            return posted.get().answer(tx, profile, call, submission.judged(now));
        };
    }

    /** Undoes the transaction of a preview, and brings its answer out of it. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient EventAnswer answer;

        Undone(EventAnswer answer) {
            super("previewed", null, false, false);
            this.answer = answer;
        }
    }
}
