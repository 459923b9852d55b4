package dev.freestone.jdbc.storage;

import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.CaseRow;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which cases are about which people, inside one transaction. */
final class CaseBorrowers {
    private static final String TABLE = "freestone_case_borrower";
    /** What cases of a company meet that are about a person; its parameters are the company and the person. */
    static final String OF_PERSON =
            " AND id IN (SELECT b.case_id FROM " + TABLE + " b WHERE b.company = ? AND b.person = ?)";

    private static final String OF_CASE = " WHERE case_id = ?";
    private static final int KEYS = 2;
    private static final List<Column> COLUMNS =
            List.of(Column.text("case_id"), Column.text("person"), Column.text("company"));

    private final Session session;

    CaseBorrowers(Session session) {
        this.session = session;
    }

    /** In one order, so that who adds the same waits for others, but not in a ring. */
    static List<KeyedHash> inOrder(Set<KeyedHash> borrowers) {
        return borrowers.stream().sorted(Comparator.comparing(KeyedHash::value)).toList();
    }

    /** For a case that this transaction has just added. */
    void add(CaseRow row) {
        add(row, row.borrowers());
    }

    /** For a case that this transaction has just changed. Most changes leave them as they are. */
    void replace(CaseRow row) {
        Set<KeyedHash> stored = new HashSet<>(session.list(
                session.sql("SELECT person FROM " + TABLE + OF_CASE, row.id().value()),
                rows -> KeyedHash.of(rows.getString(1))));
        if (stored.equals(row.borrowers())) {
            return;
        }
        Set<KeyedHash> gone = new HashSet<>(stored);
        gone.removeAll(row.borrowers());
        if (!gone.isEmpty()) {
            session.update(session.sql(
                            "DELETE FROM " + TABLE + OF_CASE + " AND person",
                            row.id().value())
                    .in("text", gone.stream().map(KeyedHash::value).toList()));
        }
        Set<KeyedHash> added = new HashSet<>(row.borrowers());
        added.removeAll(stored);
        add(row, added);
    }

    private void add(CaseRow row, Set<KeyedHash> borrowers) {
        if (!borrowers.isEmpty()) {
            RowPuts.put(
                    session,
                    TABLE,
                    KEYS,
                    COLUMNS,
                    inOrder(borrowers).stream()
                            .map(person -> new Object[] {
                                row.id().value(),
                                person.value(),
                                row.columns().company().value()
                            })
                            .toList());
        }
    }
}
