package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import dev.freestone.targeting.Targeting;
import java.time.Instant;
import java.util.function.Function;

/** Finds customer and campaign of a call, the customer outside of the transaction. Thread-safe. */
final class CampaignCustomers {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;

    CampaignCustomers(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** One decision about a customer, who is locked, and a campaign, which is held. It may be taken again. */
    <T> T decide(CustomerRef ref, String campaign, Function<CampaignCustomer, T> decision) {
        CompanyProfile profile = Companies.require(parts, caller.company());
        Customer customer = CustomerLookup.require(parts, ledger, caller.company(), ref);
        LaneKey key = CustomerFacts.key(ledger.hashes(), caller.company(), customer);
        return Commit.repeatable(parts.storage(), tx -> {
            CustomerLookup.lock(tx, key);
            EngagementCampaignRow row = EngagementRows.hold(tx, caller.company(), campaign);
            return decision.apply(read(tx, profile, customer, key, row, tx.now()));
        });
    }

    /** One look, without a lock. */
    <T> T look(CustomerRef ref, String campaign, Function<CampaignCustomer, T> look) {
        CompanyProfile profile = Companies.require(parts, caller.company());
        Customer customer = CustomerLookup.require(parts, ledger, caller.company(), ref);
        LaneKey key = CustomerFacts.key(ledger.hashes(), caller.company(), customer);
        return parts.storage().read(tx -> {
            EngagementCampaignRow row = EngagementRows.require(tx, caller.company(), campaign);
            return look.apply(read(tx, profile, customer, key, row, tx.now()));
        });
    }

    /** A campaign, held from now on, and a customer whom this transaction has locked. */
    CampaignCustomer held(Tx tx, CompanyProfile profile, Customer customer, LaneKey key, String campaign, Instant now) {
        return read(tx, profile, customer, key, EngagementRows.hold(tx, caller.company(), campaign), now);
    }

    private CampaignCustomer read(
            Tx tx, CompanyProfile profile, Customer customer, LaneKey key, EngagementCampaignRow row, Instant now) {
        EngagementCampaign campaign = EngagementRows.campaign(row);
        Targeting bundle = parts.engaging()
                .targetings()
                .stored(caller.company(), profile, campaign.parts().bundle().targeting());
        return new CampaignCustomer(tx, campaign, bundle, customer, key, now);
    }
}
