package dev.freestone.jdbc.storage;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.spi.TypeLinkRow;
import java.util.List;

/**
 * Which types belong to which case types, and from which revision of the catalog until which, inside one transaction.
 * {@code live} is the type while the link holds, so that there is one such link.
 */
final class TypeLinks {
    static final String TABLE = "freestone_type_link";

    private static final String LIVE =
            "SELECT type_id, case_type FROM " + TABLE + " WHERE company = ? AND live IS NOT NULL";

    private final Session session;

    TypeLinks(Session session) {
        this.session = session;
    }

    boolean begin(CompanyId company, TypeLinkRow link, long revision) {
        return session.insert(session.sql(
                "INSERT INTO " + TABLE + " (company, type_id, case_type, live, from_revision) VALUES (?, ?, ?, ?, ?)",
                company.value(),
                link.type().value(),
                link.caseType().value(),
                link.type().value(),
                revision));
    }

    boolean end(CompanyId company, TypeLinkRow link, long revision) {
        return session.update(session.sql(
                        "UPDATE " + TABLE
                                + " SET live = NULL, until_revision = ? WHERE company = ? AND case_type = ? AND live = ?",
                        revision,
                        company.value(),
                        link.caseType().value(),
                        link.type().value()))
                == 1;
    }

    List<TypeLinkRow> live(CompanyId company) {
        return list(session.sql(LIVE, company.value()));
    }

    List<TypeLinkRow> live(CompanyId company, TypeId type) {
        return list(session.sql(LIVE + " AND live = ? ORDER BY case_type", company.value(), type.value()));
    }

    List<TypeLinkRow> live(CompanyId company, CaseTypeId caseType) {
        return list(session.sql(LIVE + " AND case_type = ? ORDER BY live", company.value(), caseType.value()));
    }

    private List<TypeLinkRow> list(Sql select) {
        return session.list(
                select, rows -> new TypeLinkRow(TypeId.of(rows.getInt(1)), CaseTypeId.of(rows.getString(2))));
    }
}
