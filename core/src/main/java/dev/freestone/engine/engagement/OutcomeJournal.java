package dev.freestone.engine.engagement;

import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What completions brought, as entries of the journal: one for each completion that brings something. Names of tags, codes and
 * events stay out of it: with the customer beside them they tell what somebody did. Static and thread-safe.
 */
final class OutcomeJournal {
    private OutcomeJournal() {}

    static void append(Tx tx, Caller caller, LaneKey customer, DueCompletion due, List<OutcomeResult> results) {
        if (results.isEmpty()) {
            return;
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("campaign", due.campaign().id().toString());
        body.put("behavior", due.achievement().id().toString());
        due.emission().goal().ifPresent(goal -> body.put("goal", goal));
        body.put("ordinal", due.emission().ordinal());
        body.put("outcomes", results.stream().map(OutcomeJournal::code).toList());
        // Outcomes have no versions; the entry names the completion.
        tx.journal()
                .append(JournalEntries.of(
                        JournalKind.CUSTOMER_BEHAVIORS.subject(
                                caller.company(), customer.person().value(), 1),
                        "completed",
                        caller.actor(),
                        body));
    }

    /** Such as {@code 0:points:100} or {@code 2:offer:total_available}. */
    private static String code(OutcomeResult result) {
        String amount =
                result.amount().isPresent() ? Long.toString(result.amount().getAsLong()) : "granted";
        return result.index() + ":" + result.type() + ":" + result.skipped().orElse(amount);
    }
}
