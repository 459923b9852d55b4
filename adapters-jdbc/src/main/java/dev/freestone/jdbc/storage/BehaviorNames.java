package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.spi.WriteResult;
import java.util.Optional;

/** The external ids of behaviors, one of each, inside one transaction. */
final class BehaviorNames {
    private static final String TABLE = "freestone_behavior_external";
    private static final String OF_BEHAVIOR = TABLE + " WHERE company = ? AND behavior = ?";

    private final Session session;

    BehaviorNames(Session session) {
        this.session = session;
    }

    WriteResult claim(CompanyId company, String externalId, AchievementId behavior) {
        Optional<Long> owner = session.one(
                session.sql(
                        "SELECT behavior FROM " + TABLE + " WHERE company = ? AND external_id = ?",
                        company.value(),
                        externalId),
                rows -> rows.getLong(1));
        if (owner.isPresent()) {
            return owner.get() == behavior.value() ? WriteResult.SAVED : WriteResult.CONFLICT;
        }
        Optional<String> before = session.one(
                session.sql("SELECT external_id FROM " + OF_BEHAVIOR, company.value(), behavior.value()),
                rows -> rows.getString(1));
        before.ifPresent(none -> release(company, behavior));
        if (insert(company, externalId, behavior)) {
            return WriteResult.SAVED;
        }
        before.ifPresent(kept -> insert(company, kept, behavior));
        return WriteResult.CONFLICT;
    }

    private boolean insert(CompanyId company, String externalId, AchievementId behavior) {
        return session.insert(session.sql(
                "INSERT INTO " + TABLE + " (company, external_id, behavior) VALUES (?, ?, ?)",
                company.value(),
                externalId,
                behavior.value()));
    }

    void release(CompanyId company, AchievementId behavior) {
        session.update(session.sql("DELETE FROM " + OF_BEHAVIOR, company.value(), behavior.value()));
    }
}
