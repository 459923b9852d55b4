package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.CustomerRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Tags with which a host says whom a campaign is for. Thread-safe. Source: docs/spec/engagement-campaigns.md 5.1. */
public final class QualifyCommands {
    private final CampaignCustomers customers;
    private final Caller caller;

    /**
     * Commands of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public QualifyCommands(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.customers = new CampaignCustomers(parts, ledger, caller);
        this.caller = caller;
    }

    /**
     * Adds the qualifying tag of a campaign and removes the disqualifying one.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return whether the campaign is for the customer after it
     * @throws FreestoneException {@code validation} for a campaign without the tag
     */
    public boolean qualify(CustomerRef ref, String campaign) {
        return customers.decide(ref, campaign, one -> {
            AdBundle bundle = one.campaign().parts().bundle();
            return swap(one, "qualify_tag", bundle.qualifyTag(), bundle.disqualifyTag());
        });
    }

    /**
     * Adds the disqualifying tag of a campaign and removes the qualifying one.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return whether the campaign is for the customer after it
     * @throws FreestoneException {@code validation} for a campaign without the tag
     */
    public boolean disqualify(CustomerRef ref, String campaign) {
        return customers.decide(ref, campaign, one -> {
            AdBundle bundle = one.campaign().parts().bundle();
            return swap(one, "disqualify_tag", bundle.disqualifyTag(), bundle.qualifyTag());
        });
    }

    private boolean swap(CampaignCustomer one, String attribute, Optional<String> add, Optional<String> remove) {
        String tag = add.orElseThrow(() -> FreestoneException.validation(List.of(new Violation(
                "/campaign/" + attribute, ViolationCode.REQUIRED, "the campaign has none, give it one first"))));
        Set<String> live = TagBook.names(one.tx(), one.key(), one.now());
        Optional<String> gone = remove.filter(live::contains);
        if (!live.contains(tag)) {
            TagBook.assign(one.tx(), one.key(), List.of(tag), OptionalLong.empty(), one.now());
        }
        gone.ifPresent(other -> TagBook.remove(one.tx(), one.key(), Set.of(other)));
        if (!live.contains(tag) || gone.isPresent()) {
            OptInJournal.append(one, caller, "qualify_tag".equals(attribute) ? "qualify_tagged" : "disqualify_tagged");
        }
        return one.isQualified();
    }
}
