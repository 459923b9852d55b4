package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactTopic;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Producer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** How what planning fixed of an intent lies in its table. */
final class PlanShape {
    static final List<Column> COLUMNS = List.of(
            Column.bigint("number"),
            Column.text("id"),
            Column.text("company"),
            Column.text("idempotency_key"),
            Column.text("producer"),
            Column.text("occurrence"),
            Column.text("channel"),
            Column.text("person"),
            Column.text("purpose"),
            Column.text("subject"),
            Column.text("debts"),
            Column.text("sender"),
            Column.integer("priority"),
            Column.instant("not_before"),
            Column.instant("expires_at"),
            Column.instant("hold_limit"),
            Column.instant("created_at"),
            Column.text("document"));

    static final String INTO = "INSERT INTO freestone_intent (" + Column.names(COLUMNS, "") + ") ";
    static final String INSERT = INTO + "VALUES (" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    static final String SELECT = "SELECT " + Column.names(COLUMNS, "") + " FROM freestone_intent";

    private PlanShape() {}

    static Object[] values(IntentPlan plan, long number) {
        return new Object[] {
            number,
            plan.id().value(),
            plan.company().value(),
            plan.key().value(),
            plan.producer().code(),
            plan.occurrence(),
            plan.channel(),
            plan.person().value(),
            plan.topic().purpose().code(),
            plan.topic().subject(),
            HashList.text(plan.topic().debts()),
            plan.sender().value(),
            plan.priority(),
            plan.notBefore(),
            plan.expiresAt(),
            plan.holdLimit(),
            plan.createdAt(),
            plan.document().json()
        };
    }

    static IntentPlan read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new IntentPlan(
                IntentId.of(rows.getString("id")),
                CompanyId.of(rows.getString("company")),
                new IdempotencyKey(rows.getString("idempotency_key")),
                Producer.parse(rows.getString("producer")),
                rows.getString("occurrence"),
                rows.getString("channel"),
                KeyedHash.of(rows.getString("person")),
                new ContactTopic(
                        Purpose.parse(rows.getString("purpose")).orElseThrow(),
                        rows.getString("subject"),
                        HashList.read(rows.getString("debts"))),
                SenderId.of(rows.getString("sender")),
                rows.getInt("priority"),
                dialect.instant(rows, "not_before"),
                dialect.instant(rows, "expires_at"),
                dialect.instant(rows, "hold_limit"),
                dialect.instant(rows, "created_at"),
                Document.of(rows.getString("document")));
    }
}
