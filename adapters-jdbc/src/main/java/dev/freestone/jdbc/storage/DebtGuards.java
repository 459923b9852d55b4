package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.KeyedHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The guards of debts, one row each, locked while slots of a debt are counted and reserved. */
final class DebtGuards {
    private final Session session;

    DebtGuards(Session session) {
        this.session = session;
    }

    void lock(Collection<DebtKey> debts) {
        // In parts of the whole order, so that nobody waits in a ring, however many there are.
        for (List<DebtKey> part : Parts.of(new TreeSet<>(debts))) {
            SortedSet<DebtKey> missing = new TreeSet<>(part);
            missing.removeAll(locked(part));
            if (!missing.isEmpty()) {
                create(missing);
                locked(missing);
            }
        }
    }

    private Set<DebtKey> locked(Collection<DebtKey> debts) {
        Set<DebtKey> locked = new HashSet<>();
        Parts.byCompany(debts, DebtKey::company, key -> key.debt().value()).forEach((company, values) -> {
            Sql select = session.sql(
                            "SELECT debt FROM freestone_debt_guard WHERE company = ? AND debt", company.value())
                    .in("text", values);
            session.list(
                    select.add(" ORDER BY debt FOR UPDATE"), rows -> locked.add(key(company, rows.getString("debt"))));
        });
        return locked;
    }

    private static DebtKey key(CompanyId company, String debt) {
        return new DebtKey(company, KeyedHash.of(debt));
    }

    private void create(SortedSet<DebtKey> missing) {
        if (session.dialect().errorSpoilsTransaction()) {
            List<Sql> inserts = new ArrayList<>();
            missing.forEach(key -> inserts.add(insert(key).add(session.dialect().unlessTaken())));
            session.batch(inserts);
        } else {
            missing.forEach(key -> session.insert(insert(key)));
        }
    }

    private Sql insert(DebtKey key) {
        return session.sql(
                "INSERT INTO freestone_debt_guard (company, debt) VALUES (?, ?)",
                key.company().value(),
                key.debt().value());
    }
}
