package dev.freestone.engine.engagement;

import dev.freestone.engagement.UserOffer;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.spi.Tx;
import java.util.Map;
import java.util.Optional;

/** What was decided about offers that customers hold, as entries of the journal. Static and thread-safe. */
final class OfferJournal {
    /** What was done, the row of the life cycle that allowed it, and what it made of the version. */
    record Step(String event, String row, long version) {}

    private OfferJournal() {}

    static void append(Tx tx, Caller caller, UserOffer offer, Step step) {
        tx.journal()
                .append(JournalEntries.entry(
                        JournalKind.USER_OFFER.subject(
                                caller.company(), offer.id().toString(), step.version()),
                        step.event(),
                        Optional.of(step.row()),
                        caller.actor(),
                        Map.of(
                                "campaign", offer.campaign().toString(),
                                "offer", offer.offer().toString(),
                                "source", offer.origin().source().code())));
    }
}
