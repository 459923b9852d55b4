package dev.freestone.engine.engagement;

import dev.freestone.engagement.OptInAnswer;
import dev.freestone.engagement.OptInRefusal;
import dev.freestone.engagement.OptInRules;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCategory;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import java.util.List;

/** Opt-ins and opt-outs of customers. Thread-safe. Source: docs/spec/engagement-campaigns.md 6.1. */
public final class OptInCommands {
    private final CampaignCustomers customers;
    private final OptInDecisions decisions;

    /**
     * Commands of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public OptInCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.customers = new CampaignCustomers(parts, ledger, caller);
        this.decisions = new OptInDecisions(caller);
    }

    /**
     * Opts a customer in: reserves a place and takes it.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return what became of it
     * @throws FreestoneException the first failing check; {@code opt_in_error} when anything else goes wrong
     */
    public OptInAnswer optIn(CustomerRef ref, String campaign) {
        try {
            return customers.decide(ref, campaign, decisions::in);
        } catch (FreestoneException refused) {
            throw isTold(refused) ? refused : failed(refused);
        } catch (RuntimeException broken) {
            throw failed(broken);
        }
    }

    /**
     * Opts a customer out and gives the place back.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return what became of it
     * @throws FreestoneException the first failing check
     */
    public OptInAnswer optOut(CustomerRef ref, String campaign) {
        return customers.decide(ref, campaign, decisions::out);
    }

    /**
     * Every check that an opt-in would fail now, without writing.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return in the order of the specification
     */
    public List<OptInRefusal> canOptIn(CustomerRef ref, String campaign) {
        return customers.look(
                ref,
                campaign,
                one -> OptInRules.optIn(
                        one.question(one.isQualified(), one.history()), CapacityBook.hasRoom(one.tx(), one.place())));
    }

    /** Refusals are told as they are; so is a commit in doubt, of which "nothing was written" would be a guess. */
    private static boolean isTold(FreestoneException refused) {
        return refused.category() == ErrorCategory.CALLER || refused.category() == ErrorCategory.UNKNOWN_OUTCOME;
    }

    private static FreestoneException failed(RuntimeException cause) {
        return FreestoneException.from(
                ErrorCode.OPT_IN_ERROR, "the opt-in failed and nothing was written, try again", cause);
    }
}
