package dev.freestone.engine.engagement;

import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import java.util.Map;

/** What was decided about customers in campaigns, as entries of the journal. */
final class OptInJournal {
    private OptInJournal() {}

    static void append(CampaignCustomer one, Caller caller, String event) {
        // Opt-ins have no version of their own; the intervals of the history count up.
        long version = Math.max(1, one.history().intervals().size());
        one.tx()
                .journal()
                .append(JournalEntries.of(
                        JournalKind.OPT_IN.subject(
                                caller.company(), one.key().person().value(), version),
                        event,
                        caller.actor(),
                        Map.of("campaign", one.campaign().id().toString())));
    }
}
