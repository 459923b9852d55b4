package dev.freestone.integration.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the database of the cluster holds, read without the engine. */
record ClusterBook(DataSource database) {
    /** Schedules that are due and not decided about. */
    long undecided(Instant now) {
        return number("SELECT count(*) FROM freestone_work WHERE kind = 'outreach.schedule' AND due_at <= ?", now);
    }

    /** Runs that have not ended although they began before an instant. */
    long late(Instant begun) {
        return number("SELECT count(*) FROM freestone_run WHERE live_run IS NOT NULL AND created_at < ?", begun);
    }

    long failed() {
        return number("SELECT count(*) FROM freestone_run WHERE status <> 'success' AND created_at < ?", Instant.now());
    }

    /** The days of each campaign that have an occurrence, as {@code date outcome} and, when it was skipped, the reason. */
    Map<String, List<String>> days() {
        return table(
                "SELECT campaign, occurs_on || ' ' || outcome || COALESCE(' ' || reason, '') FROM freestone_occurrence"
                        + " ORDER BY campaign, occurs_on");
    }

    /** The days of each campaign that have a run, one for each run. */
    Map<String, List<LocalDate>> runs() {
        Map<String, List<LocalDate>> runs = new HashMap<>();
        table("SELECT campaign, substring(occurrence_id FROM position(':' IN occurrence_id) + 1) FROM freestone_run"
                        + " ORDER BY campaign, occurrence_id")
                .forEach((campaign, days) ->
                        runs.put(campaign, days.stream().map(LocalDate::parse).toList()));
        return runs;
    }

    private Map<String, List<String>> table(String sql) {
        Map<String, List<String>> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), campaign -> new ArrayList<>())
                        .add(rows.getString(2));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long number(String sql, Instant instant) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
