package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Producer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How a contact intent lies in its table. */
final class IntentShape {
    static final String TABLE = "freestone_intent";

    private static final List<String> PLAN = List.of(
            "id",
            "company",
            "idempotency_key",
            "producer",
            "occurrence",
            "channel",
            "person",
            "sender",
            "priority",
            "not_before",
            "expires_at",
            "hold_limit",
            "created_at",
            "document");
    private static final List<String> STATUS = List.of(
            "state",
            "reason",
            "rule_id",
            "due_at",
            "hold_until",
            "lease_owner",
            "lease_until",
            "lease_fence",
            "attempt_no",
            "attempts",
            "attempt_id",
            "attempted_at",
            "attempt_deadline",
            "unproven_since",
            "attempt_node",
            "attempt_incarnation",
            "decision",
            "valid_until",
            "restriction_version",
            "provider_message_id",
            "delivery",
            "cancel_requested",
            "reconcile_count",
            "wake_at",
            "updated_at",
            "lane");

    static final String SELECT =
            "SELECT number, version, " + String.join(", ", PLAN) + ", " + String.join(", ", STATUS) + " FROM " + TABLE;
    static final String INSERT = insert();
    static final String UPDATE = "UPDATE " + TABLE + " SET version = version + 1, " + String.join(" = ?, ", STATUS)
            + " = ?" + " WHERE id = ? AND version = ?";

    private IntentShape() {}

    private static String insert() {
        List<String> columns = new ArrayList<>(PLAN);
        columns.addAll(STATUS);
        return "INSERT INTO " + TABLE + " (version, number, " + String.join(", ", columns) + ") VALUES (1, ?, "
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    static Object[] inserted(IntentRow row, long number) {
        List<Object> values = new ArrayList<>();
        values.add(number);
        IntentPlan plan = row.plan();
        values.add(plan.id().value());
        values.add(plan.company().value());
        values.add(plan.key().value());
        values.add(plan.producer().code());
        values.add(plan.occurrence());
        values.add(plan.channel());
        values.add(plan.person().value());
        values.add(plan.sender().value());
        values.add(plan.priority());
        values.add(plan.notBefore());
        values.add(plan.expiresAt());
        values.add(plan.holdLimit());
        values.add(plan.createdAt());
        values.add(plan.document().json());
        addStatus(values, row);
        return values.toArray();
    }

    static Object[] updated(IntentRow row) {
        List<Object> values = new ArrayList<>();
        addStatus(values, row);
        values.add(row.plan().id().value());
        values.add(row.version());
        return values.toArray();
    }

    private static void addStatus(List<Object> values, IntentRow row) {
        IntentStatus is = row.status();
        Optional<AttemptMark.Last> last = is.attempt().last();
        values.add(is.state().code());
        values.add(is.reason().map(IntentReason::code));
        values.add(is.ruleId());
        values.add(is.dueAt());
        values.add(is.holdUntil());
        values.add(is.lease().owner().map(NodeId::value));
        values.add(is.lease().until());
        values.add(is.lease().fence());
        values.add(is.attempt().number());
        values.add(is.attempt().counted());
        values.add(last.map(AttemptMark.Last::id));
        values.add(last.map(AttemptMark.Last::at));
        values.add(last.map(AttemptMark.Last::deadline));
        values.add(last.map(AttemptMark.Last::firstAt));
        values.add(last.map(AttemptMark.Last::node).map(NodeId::value));
        values.add(last.map(AttemptMark.Last::incarnation));
        values.add(is.decision().map(Document::json));
        values.add(is.validUntil());
        values.add(is.restrictionVersion());
        values.add(is.providerMessageId());
        values.add(is.delivery().code());
        values.add(is.cancelRequested());
        values.add(is.reconcileCount());
        values.add(is.wakeAt());
        values.add(is.updatedAt());
        values.add(is.state().holdsLane() ? Optional.of(row.plan().person().value()) : Optional.empty());
    }

    static IntentRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new IntentRow(
                rows.getLong("number"), rows.getLong("version"), plan(rows, dialect), status(rows, dialect));
    }

    private static IntentPlan plan(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new IntentPlan(
                IntentId.of(rows.getString("id")),
                CompanyId.of(rows.getString("company")),
                new IdempotencyKey(rows.getString("idempotency_key")),
                Producer.parse(rows.getString("producer")),
                rows.getString("occurrence"),
                rows.getString("channel"),
                KeyedHash.of(rows.getString("person")),
                SenderId.of(rows.getString("sender")),
                rows.getInt("priority"),
                dialect.instant(rows, "not_before"),
                dialect.instant(rows, "expires_at"),
                dialect.instant(rows, "hold_limit"),
                dialect.instant(rows, "created_at"),
                Document.of(rows.getString("document")));
    }

    private static IntentStatus status(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new IntentStatus(
                IntentState.parse(rows.getString("state")).orElseThrow(),
                Optional.ofNullable(rows.getString("reason")).flatMap(IntentReason::parse),
                Optional.ofNullable(rows.getString("rule_id")),
                dialect.instant(rows, "due_at"),
                dialect.optionalInstant(rows, "hold_until"),
                new Lease(
                        Optional.ofNullable(rows.getString("lease_owner")).map(NodeId::of),
                        dialect.instant(rows, "lease_until"),
                        rows.getLong("lease_fence")),
                new AttemptMark(rows.getInt("attempt_no"), rows.getInt("attempts"), last(rows, dialect)),
                Optional.ofNullable(rows.getString("decision")).map(Document::of),
                dialect.optionalInstant(rows, "valid_until"),
                rows.getLong("restriction_version"),
                Optional.ofNullable(rows.getString("provider_message_id")),
                DeliveryStatus.parse(rows.getString("delivery")).orElseThrow(),
                rows.getBoolean("cancel_requested"),
                rows.getInt("reconcile_count"),
                dialect.optionalInstant(rows, "wake_at"),
                dialect.instant(rows, "updated_at"));
    }

    private static Optional<AttemptMark.Last> last(ResultSet rows, StorageDialect dialect) throws SQLException {
        String id = rows.getString("attempt_id");
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new AttemptMark.Last(
                id,
                dialect.instant(rows, "attempted_at"),
                dialect.instant(rows, "attempt_deadline"),
                dialect.instant(rows, "unproven_since"),
                NodeId.of(rows.getString("attempt_node")),
                rows.getLong("attempt_incarnation")));
    }
}
