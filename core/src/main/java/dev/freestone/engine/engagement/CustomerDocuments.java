package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.TagRow;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what targeting judges of customers, as of now, several at once. Thread-safe. */
final class CustomerDocuments {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final CompanyId company;
    private final boolean tags;
    private final boolean points;

    /** Of the fields that are asked for; what the library keeps besides is not read. */
    CustomerDocuments(EngineParts parts, LedgerParts ledger, CompanyId company, Set<String> fields) {
        this.parts = parts;
        this.ledger = ledger;
        this.company = company;
        this.tags = fields.stream().anyMatch(field -> field.startsWith("user.tag"));
        this.points = fields.contains("user.points");
    }

    /** One document each, in the order of the customers. */
    List<Map<String, @Nullable Object>> of(List<Customer> customers) {
        if (customers.isEmpty()) {
            return List.of();
        }
        List<LaneKey> keys = customers.stream()
                .map(customer -> CustomerFacts.key(ledger.hashes(), company, customer))
                .toList();
        return parts.storage().read(tx -> documents(tx, customers, keys));
    }

    private List<Map<String, @Nullable Object>> documents(Tx tx, List<Customer> customers, List<LaneKey> keys) {
        List<KeyedHash> people = keys.stream().map(LaneKey::person).toList();
        Map<KeyedHash, List<TagRow>> stored = tags ? tx.customers().tags(company, people) : Map.of();
        Map<KeyedHash, PointsRow> balances = points ? tx.customers().points(company, people) : Map.of();
        List<Map<String, @Nullable Object>> documents = new ArrayList<>(customers.size());
        for (int i = 0; i < customers.size(); i++) {
            LaneKey key = keys.get(i);
            documents.add(CustomerFacts.of(
                            customers.get(i),
                            key,
                            stored.getOrDefault(key.person(), List.of()),
                            balances.getOrDefault(key.person(), PointsRow.NONE),
                            tx.now())
                    .document());
        }
        return documents;
    }
}
