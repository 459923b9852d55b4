package dev.freestone.jdbc.storage;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.SlotState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How what changes of an intent lies in its table. Beside it stands what a queue is told apart by, so that neither the search for
 * due work nor a change of state touches the table of the plans, with their content and their indexes.
 */
final class StatusShape {
    /** Which row, and which version of it. */
    private static final List<Column> PLACE = List.of(Column.bigint("number"), Column.bigint("version"));

    private static final List<Column> QUEUE = List.of(
            Column.text("id"),
            Column.text("company"),
            Column.text("producer"),
            Column.text("channel"),
            Column.text("sender"),
            Column.text("person"),
            Column.integer("priority"));

    private static final List<Column> STATUS = List.of(
            Column.text("state"),
            Column.text("reason"),
            Column.text("rule_id"),
            Column.instant("due_at"),
            Column.instant("hold_until"),
            Column.text("lease_owner"),
            Column.instant("lease_until"),
            Column.bigint("lease_fence"),
            Column.integer("attempt_no"),
            Column.integer("attempts"),
            Column.text("attempt_id"),
            Column.instant("attempted_at"),
            Column.instant("attempt_deadline"),
            Column.instant("unproven_since"),
            Column.text("attempt_node"),
            Column.bigint("attempt_incarnation"),
            Column.text("decision"),
            Column.instant("valid_until"),
            Column.bigint("restriction_version"),
            Column.text("slots"),
            Column.text("provider_message_id"),
            Column.text("delivery"),
            Column.text("called_back"),
            Column.integer("reconcile_count"),
            Column.instant("wake_at"),
            Column.instant("updated_at"),
            Column.text("lane"));

    static final List<Column> INSERTED = all(List.of(PLACE, QUEUE, STATUS));
    static final List<Column> UPDATED = all(List.of(PLACE, STATUS));

    static final String INTO = "INSERT INTO freestone_intent_status (" + Column.names(INSERTED, "") + ") ";
    static final String INSERT = INTO + "VALUES (" + String.join(", ", Collections.nCopies(INSERTED.size(), "?")) + ")";
    static final String SELECT = "SELECT " + Column.names(UPDATED, "") + " FROM freestone_intent_status";

    /** Sets all from a query {@code v} of {@link #UPDATED}. */
    static final String SET_FROM = STATUS.stream()
            .map(column -> column.name() + " = v." + column.name())
            .collect(Collectors.joining(
                    ", ", "UPDATE freestone_intent_status s SET version = s.version + 1, ", " FROM ("));

    static final String UPDATE = STATUS.stream()
            .map(column -> column.name() + " = ?")
            .collect(Collectors.joining(
                    ", ",
                    "UPDATE freestone_intent_status SET version = version + 1, ",
                    " WHERE number = ? AND version = ?"));

    /** An intent as a whole. */
    static final String INTENT = "SELECT s.version, " + Column.names(STATUS, "s.") + ", "
            + Column.names(PlanShape.COLUMNS, "i.")
            + " FROM freestone_intent i JOIN freestone_intent_status s ON s.number = i.number";

    private StatusShape() {}

    /** A status with its place. */
    record Stored(long number, long version, IntentStatus status) {
        IntentRow of(IntentPlan plan) {
            return new IntentRow(number, version, plan, status);
        }
    }

    private static List<Column> all(List<List<Column>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    static Object[] inserted(IntentRow row, long number) {
        IntentPlan plan = row.plan();
        Object[] queue = {
            plan.id().value(),
            plan.company().value(),
            plan.producer().code(),
            plan.channel(),
            plan.sender().value(),
            plan.person().value(),
            plan.priority()
        };
        return joined(new Object[] {number, 1L}, queue, values(row));
    }

    /** In the order of {@link #UPDATED}. */
    static Object[] updated(IntentRow row, long number) {
        return joined(new Object[] {number, row.version()}, values(row));
    }

    /** In the order of {@link #UPDATE}. */
    static Object[] updatedAlone(IntentRow row, long number) {
        return joined(values(row), new Object[] {number, row.version()});
    }

    private static Object[] joined(Object[]... parts) {
        return Stream.of(parts).flatMap(Arrays::stream).toArray();
    }

    private static Object[] values(IntentRow row) {
        IntentStatus is = row.status();
        Optional<AttemptMark.Last> last = is.attempt().last();
        return new Object[] {
            is.state().code(),
            is.reason().map(IntentReason::code),
            is.ruleId(),
            is.dueAt(),
            is.holdUntil(),
            is.lease().owner().map(NodeId::value),
            is.lease().until(),
            is.lease().fence(),
            is.attempt().number(),
            is.attempt().counted(),
            last.map(AttemptMark.Last::id),
            last.map(AttemptMark.Last::at),
            last.map(AttemptMark.Last::deadline),
            last.map(AttemptMark.Last::firstAt),
            last.map(AttemptMark.Last::node).map(NodeId::value),
            last.map(AttemptMark.Last::incarnation),
            is.decision().map(Document::json),
            is.validUntil(),
            is.restrictionVersion(),
            is.slots().map(SlotState::code),
            is.providerMessageId(),
            is.delivery().code(),
            is.calledBack().map(IntentReason::code),
            is.reconcileCount(),
            is.wakeAt(),
            is.updatedAt(),
            is.state().holdsLane() ? Optional.of(row.plan().person().value()) : Optional.empty()
        };
    }

    /** Reads a row of {@link #INTENT}. */
    static IntentRow intent(ResultSet rows, StorageDialect dialect) throws SQLException {
        return read(rows, dialect).of(PlanShape.read(rows, dialect));
    }

    static Stored read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new Stored(rows.getLong("number"), rows.getLong("version"), status(rows, dialect));
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
                Optional.ofNullable(rows.getString("slots")).flatMap(SlotState::parse),
                Optional.ofNullable(rows.getString("provider_message_id")),
                DeliveryStatus.parse(rows.getString("delivery")).orElseThrow(),
                Optional.ofNullable(rows.getString("called_back")).flatMap(IntentReason::parse),
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
