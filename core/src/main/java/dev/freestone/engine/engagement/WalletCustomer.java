package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import java.time.ZoneId;

/**
 * A registered customer, found outside of the transaction. Immutable.
 *
 * @param customer as the host knows the customer
 * @param key stands for the customer in the storage
 * @param zone where the customer is
 */
record WalletCustomer(Customer customer, LaneKey key, ZoneId zone) {
    static WalletCustomer find(EngineParts parts, LedgerParts ledger, CompanyId company, CustomerRef ref) {
        CompanyProfile profile = Companies.require(parts, company);
        Customer customer = CustomerLookup.registered(parts, ledger, company, ref);
        return new WalletCustomer(
                customer,
                CustomerFacts.key(ledger.hashes(), company, customer),
                customer.zone().orElse(profile.zone()));
    }
}
