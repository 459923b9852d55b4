package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.OccurrenceOutcome;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schedules and their days inside one transaction. Whoever writes has locked the campaign. */
final class JdbcScheduleStore implements ScheduleStore {
    private static final String KEY = " WHERE campaign = ? AND company = ?";

    private final Session session;

    JdbcScheduleStore(Session session) {
        this.session = session;
    }

    @Override
    public void put(ScheduleRow row) {
        int changed = session.update(session.sql(
                        "UPDATE freestone_schedule SET evaluated_until = ?, paused = ?",
                        row.evaluatedUntil(),
                        row.paused())
                .add(KEY, row.campaign().value(), row.company().value()));
        if (changed == 0) {
            session.update(session.sql(
                    "INSERT INTO freestone_schedule (campaign, company, evaluated_until, paused) VALUES (?, ?, ?, ?)",
                    row.campaign().value(),
                    row.company().value(),
                    row.evaluatedUntil(),
                    row.paused()));
        }
    }

    @Override
    public void remove(CompanyId company, CampaignId campaign) {
        session.update(session.sql("DELETE FROM freestone_schedule" + KEY, campaign.value(), company.value()));
    }

    @Override
    public Optional<ScheduleRow> find(CompanyId company, CampaignId campaign) {
        return session.one(
                session.sql(
                        "SELECT evaluated_until, paused FROM freestone_schedule" + KEY
                                + session.dialect().currentRead(),
                        campaign.value(),
                        company.value()),
                rows -> new ScheduleRow(
                        company,
                        campaign,
                        session.dialect().instant(rows, "evaluated_until"),
                        rows.getBoolean("paused")));
    }

    @Override
    public List<WriteResult> add(CompanyId company, List<ScheduleOccurrence> occurrences) {
        return occurrences.stream()
                .map(each -> insert(company, each) ? WriteResult.SAVED : WriteResult.CONFLICT)
                .toList();
    }

    private boolean insert(CompanyId company, ScheduleOccurrence occurrence) {
        return session.insert(session.sql(
                "INSERT INTO freestone_occurrence (campaign, company, occurs_on, slot, outcome, reason, catch_up, run)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                occurrence.campaignId().value(),
                company.value(),
                occurrence.date(),
                occurrence.slot(),
                occurrence.outcome().code(),
                occurrence.reason().map(SkipReason::code),
                occurrence.catchUp(),
                occurrence.runId().map(RunId::value)));
    }

    @Override
    public Set<LocalDate> dates(CompanyId company, CampaignId campaign, LocalDate from, LocalDate to) {
        return new HashSet<>(session.list(
                session.sql(
                        "SELECT occurs_on FROM freestone_occurrence" + KEY + " AND occurs_on BETWEEN ? AND ?"
                                + session.dialect().currentRead(),
                        campaign.value(),
                        company.value(),
                        from,
                        to),
                rows -> rows.getObject("occurs_on", LocalDate.class)));
    }

    @Override
    public List<ScheduleOccurrence> list(
            CompanyId company, CampaignId campaign, Optional<LocalDate> before, int limit) {
        var sql = session.sql("SELECT * FROM freestone_occurrence" + KEY, campaign.value(), company.value());
        before.ifPresent(date -> sql.add(" AND occurs_on < ?", date));
        return session.list(sql.add(" ORDER BY occurs_on DESC LIMIT " + limit), rows -> read(rows, campaign));
    }

    private ScheduleOccurrence read(ResultSet rows, CampaignId campaign) throws SQLException {
        return new ScheduleOccurrence(
                campaign,
                rows.getObject("occurs_on", LocalDate.class),
                session.dialect().instant(rows, "slot"),
                OccurrenceOutcome.parse(rows.getString("outcome")).orElseThrow(),
                Optional.ofNullable(rows.getString("reason")).flatMap(SkipReason::parse),
                rows.getBoolean("catch_up"),
                Optional.ofNullable(rows.getString("run")).map(RunId::of));
    }
}
