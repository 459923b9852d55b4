package dev.freestone.jdbc.storage;

/**
 * What keeps a change of stops apart from the attempts that have looked at them. One row, locked shared by who looks and alone
 * by who changes; where a database has no shared locks, one of several rows by who looks, and all of them by who changes.
 */
final class ControlGuard {
    /** As many as there are rows {@code controls-…} in the ledger of H2. */
    private static final int ROWS = 32;

    private static final String ALL =
            "SELECT name FROM freestone_ledger WHERE name LIKE 'controls%' ORDER BY name FOR UPDATE";
    private static final String ONE = "SELECT name FROM freestone_ledger WHERE name = ?";

    private final Session session;

    ControlGuard(Session session) {
        this.session = session;
    }

    void hold() {
        if (session.dialect().sharedLock().isPresent()) {
            session.exists(session.sql(ONE + session.dialect().sharedLock().get(), "controls"));
            return;
        }
        int first = Math.floorMod(System.identityHashCode(session), ROWS);
        for (int i = 0; i < ROWS; i++) {
            if (session.exists(session.sql(ONE + " FOR UPDATE SKIP LOCKED", name((first + i) % ROWS)))) {
                return;
            }
        }
        session.exists(session.sql(ONE + " FOR UPDATE", name(first)));
    }

    void change() {
        session.exists(session.sql(ALL));
    }

    private static String name(int row) {
        return "controls-" + row;
    }
}
