package dev.freestone.jdbc.storage;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.spi.ControlStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Paused and killed scopes inside one transaction. */
final class JdbcControlStore implements ControlStore {
    private static final String ALL_COMPANIES = "";

    private final Session session;
    private final ControlGuard guard;

    JdbcControlStore(Session session) {
        this.session = session;
        this.guard = new ControlGuard(session);
    }

    @Override
    public List<ControlRow> all() {
        return List.copyOf(session.list(
                session.sql(
                        "SELECT kind, company, scope, killed, planning, reason, actor, since FROM freestone_contact_stop"
                                + session.dialect().currentRead()),
                this::read));
    }

    @Override
    public List<ControlRow> held() {
        guard.hold();
        return all();
    }

    @Override
    public void put(ControlRow row) {
        remove(row.scope());
        session.update(session.sql(
                "INSERT INTO freestone_contact_stop (kind, company, scope, killed, planning, reason, actor, since)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row.scope().kind().code(),
                company(row.scope()),
                row.scope().value(),
                row.killed(),
                row.planning(),
                row.reason(),
                row.actor().value(),
                row.since()));
    }

    @Override
    public boolean remove(ContactScope scope) {
        guard.change();
        return session.update(session.sql(
                        "DELETE FROM freestone_contact_stop WHERE kind = ? AND company = ? AND scope = ?",
                        scope.kind().code(),
                        company(scope),
                        scope.value()))
                == 1;
    }

    @Override
    public void alone() {
        guard.change();
    }

    private static String company(ContactScope scope) {
        return scope.company().map(CompanyId::value).orElse(ALL_COMPANIES);
    }

    private ControlRow read(ResultSet rows) throws SQLException {
        String company = rows.getString("company");
        ContactScope scope = new ContactScope(
                ContactScope.Kind.parse(rows.getString("kind")).orElseThrow(),
                company.equals(ALL_COMPANIES) ? Optional.empty() : Optional.of(CompanyId.of(company)),
                rows.getString("scope"));
        return new ControlRow(
                scope,
                rows.getBoolean("killed"),
                rows.getBoolean("planning"),
                rows.getString("reason"),
                ActorId.of(rows.getString("actor")),
                session.dialect().instant(rows, "since"));
    }
}
