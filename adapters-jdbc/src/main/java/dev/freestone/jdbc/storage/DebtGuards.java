package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DebtKey;
import dev.freestone.model.contact.KeyedHash;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The guards of debts, one row each, locked while slots of a debt are counted and reserved. */
final class DebtGuards {
    private static final String INTO = "INSERT INTO freestone_debt_guard (debt, company) ";
    private static final List<Column> GUARD = List.of(Column.text("debt"), Column.text("company"));

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
                missing.removeAll(created(missing));
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

    /** Makes guards and answers those that are known to be new, and thereby locked. */
    private List<DebtKey> created(SortedSet<DebtKey> missing) {
        if (!session.dialect().takesArrays()) {
            missing.forEach(key -> session.insert(session.sql(INTO + "VALUES (?, ?)", values(key))));
            return List.of();
        }
        Sql insert = RowArrays.add(
                session.sql(INTO),
                GUARD,
                missing.stream().map(DebtGuards::values).toList());
        return session.returning(
                insert.add(session.dialect().unlessTaken() + " RETURNING company, debt"),
                rows -> key(CompanyId.of(rows.getString("company")), rows.getString("debt")));
    }

    private static Object[] values(DebtKey key) {
        return new Object[] {key.debt().value(), key.company().value()};
    }
}
