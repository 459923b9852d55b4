package dev.freestone.engine.engagement;

import dev.freestone.engagement.PointsBalance;
import dev.freestone.engagement.PointsChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Changes and shows points of customers. Thread-safe. Source: docs/spec/engagement-campaigns.md 10.2. */
public final class PointsCommands {
    private static final Pattern REASON = Pattern.compile("[a-z0-9_]{1,50}");
    private static final String BY_HOST = "change:";
    private static final int MAX_LIMIT = 100;

    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    /**
     * Commands of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public PointsCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * The points of a customer.
     *
     * @param ref the customer
     * @return the points
     */
    public PointsBalance balance(CustomerRef ref) {
        LaneKey key = key(ref);
        return parts.storage().read(tx -> CustomerPoints.balance(tx, key));
    }

    /**
     * Adds points, or takes some away.
     *
     * @param ref the customer
     * @param requestId of the caller
     * @param amount what is added, or, below 0, taken away
     * @param reason a code
     * @return the change, the first one of this request
     * @throws FreestoneException {@code validation}
     */
    public PointsChange change(CustomerRef ref, String requestId, long amount, String reason) {
        List<Violation> wrong = violations(requestId, amount, reason);
        if (!wrong.isEmpty()) {
            throw FreestoneException.validation(wrong);
        }
        String cause = BY_HOST + requestId;
        LaneKey key = key(ref);
        return Commit.repeatable(parts.storage(), tx -> {
            CustomerLookup.lock(tx, key);
            Optional<PointsEntry> before = tx.customers().pointsEntry(key, cause);
            return told(before.orElseGet(() -> written(tx, key, new PointsEntry(cause, amount, reason, tx.now()))));
        });
    }

    private PointsEntry written(Tx tx, LaneKey key, PointsEntry entry) {
        PointsEntry made = CustomerPoints.change(tx, key, entry).orElseThrow(() -> refused(entry.amount()));
        // Points have no version of their own; the entry names its cause.
        tx.journal()
                .append(JournalEntries.of(
                        JournalKind.POINTS.subject(
                                caller.company(), key.person().value(), 1),
                        "changed",
                        caller.actor(),
                        Map.of("cause", made.key(), "amount", made.amount(), "reason", made.reason())));
        return made;
    }

    /**
     * A part of what has changed the points of a customer.
     *
     * @param ref the customer
     * @param offset how many are passed over
     * @param limit the greatest number
     * @return the latest first
     * @throws FreestoneException {@code argument_error}
     */
    public List<PointsChange> history(CustomerRef ref, long offset, int limit) {
        List<Violation> wrong = new ArrayList<>();
        if (offset < 0) {
            wrong.add(Violation.of("offset", ViolationCode.OUT_OF_RANGE, "give 0 or more"));
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            wrong.add(Violation.of("limit", ViolationCode.OUT_OF_RANGE, "give 1 to " + MAX_LIMIT));
        }
        if (!wrong.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.ARGUMENT_ERROR, wrong);
        }
        LaneKey key = key(ref);
        return parts.storage().read(tx -> tx.customers().pointsHistory(key, offset, limit)).stream()
                .map(PointsCommands::told)
                .toList();
    }

    private LaneKey key(CustomerRef ref) {
        return WalletCustomer.find(parts, ledger, caller.company(), ref).key();
    }

    /**
     * What is wrong with a request for a change.
     *
     * @param requestId of the caller
     * @param amount what is added, or, below 0, taken away
     * @param reason a code
     * @return all violations, with JSON pointers
     */
    public static List<Violation> violations(String requestId, long amount, String reason) {
        List<Violation> wrong = new ArrayList<>(RequestIds.violations(requestId));
        if (amount == 0) {
            wrong.add(Violation.of("/amount", ViolationCode.OUT_OF_RANGE, "give another number than 0"));
        }
        if (!REASON.matcher(reason).matches()) {
            wrong.add(Violation.of("/reason", ViolationCode.BAD_FORMAT, "give 1 to 50 of a-z 0-9 _"));
        }
        return wrong;
    }

    private static FreestoneException refused(long amount) {
        Violation violation = amount < 0
                ? Violation.of("/amount", ViolationCode.INSUFFICIENT_POINTS, "the customer has fewer points, take less")
                : Violation.of(
                        "/amount", ViolationCode.OUT_OF_RANGE, "the customer would have too many points, add less");
        return FreestoneException.validation(List.of(violation));
    }

    private static PointsChange told(PointsEntry entry) {
        return new PointsChange(entry.key(), entry.amount(), entry.reason(), entry.at());
    }
}
