package dev.freestone.engine.engagement;

import dev.freestone.engagement.OptInAnswer;
import dev.freestone.engagement.OptInHistory;
import dev.freestone.engagement.OptInRefusal;
import dev.freestone.engagement.OptInRules;
import dev.freestone.engine.parts.Caller;

/**
 * Opts customers in and out, for calls and for events alike: inside the transaction of the caller, who has locked the customer and
 * holds the campaign. Throws the first failing check. Thread-safe. Source: docs/spec/engagement-campaigns.md 6.1.
 */
final class OptInDecisions {
    private final Caller caller;

    OptInDecisions(Caller caller) {
        this.caller = caller;
    }

    /** Reserves a place and takes it. */
    OptInAnswer in(CampaignCustomer one) {
        OptInHistory before = one.history();
        // Whoever is opted in is asked for no qualification, so nothing of it is read.
        boolean qualified = before.isIn() || one.isQualified();
        OptInRefusals.refuse(OptInRules.optIn(one.question(qualified, before), true));
        if (before.isIn()) {
            return answer(one, true, false);
        }
        if (!CapacityBook.take(one.tx(), one.place()).isDone()) {
            throw OptInRefusals.of(OptInRefusal.LIMIT_REACHED);
        }
        return changed(one, before.in(one.now()));
    }

    /** Gives the place back. */
    OptInAnswer out(CampaignCustomer one) {
        OptInHistory before = one.history();
        OptInRefusals.refuse(OptInRules.optOut(one.question(true, before)));
        if (before.isOut()) {
            return answer(one, false, false);
        }
        CapacityBook.release(one.tx(), one.place());
        return changed(one, before.out(one.now()));
    }

    private OptInAnswer changed(CampaignCustomer one, OptInHistory after) {
        one.save(after);
        OptInJournal.append(one, caller, after.isIn() ? "opted_in" : "opted_out");
        return answer(one, after.isIn(), true);
    }

    private static OptInAnswer answer(CampaignCustomer one, boolean optedIn, boolean changed) {
        return new OptInAnswer(one.campaign().id(), one.customer().id(), optedIn, changed);
    }
}
