package dev.freestone.jdbc.storage;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.OccurrenceOutcome;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.campaign.SkipReason;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.OccurrenceRow;
import dev.freestone.spi.ScheduleRow;
import dev.freestone.spi.ScheduleStore;
import dev.freestone.spi.WriteResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Schedules and their days inside one transaction. Whoever writes has locked the campaign. */
final class JdbcScheduleStore implements ScheduleStore {
    private static final String KEY = " WHERE campaign = ? AND company = ?";

    private static final String TABLE = "freestone_schedule";
    private static final int KEYS = 2;
    private static final List<Column> COLUMNS = List.of(
            Column.text("campaign"),
            Column.text("company"),
            Column.instant("evaluated_until"),
            Column.instant("next_slot"),
            Column.bool("paused"));

    private static final String OCCURRENCE = "freestone_occurrence";
    private static final List<Column> OCCURRENCE_COLUMNS = List.of(
            Column.text("campaign"),
            Column.text("company"),
            Column.date("occurs_on"),
            Column.instant("slot"),
            Column.text("outcome"),
            Column.text("reason"),
            Column.bool("catch_up"),
            Column.text("run"));

    private final Session session;

    JdbcScheduleStore(Session session) {
        this.session = session;
    }

    @Override
    public void put(ScheduleRow row) {
        int changed = session.update(session.sql(
                        "UPDATE freestone_schedule SET evaluated_until = ?, next_slot = ?, paused = ?",
                        row.evaluatedUntil(),
                        row.nextSlot(),
                        row.paused())
                .add(KEY, row.campaign().value(), row.company().value()));
        if (changed == 0) {
            session.update(session.sql(
                    "INSERT INTO " + TABLE + " (" + Column.names(COLUMNS, "") + ") VALUES (" + Sql.marks(COLUMNS.size())
                            + ")",
                    values(row)));
        }
    }

    @Override
    public void put(List<ScheduleRow> rows) {
        RowPuts.put(
                session,
                TABLE,
                KEYS,
                COLUMNS,
                rows.stream().map(JdbcScheduleStore::values).toList());
    }

    private static Object[] values(ScheduleRow row) {
        return new Object[] {
            row.campaign().value(), row.company().value(), row.evaluatedUntil(), row.nextSlot(), row.paused()
        };
    }

    @Override
    public void remove(CompanyId company, CampaignId campaign) {
        session.update(session.sql("DELETE FROM freestone_schedule" + KEY, campaign.value(), company.value()));
    }

    @Override
    public Optional<ScheduleRow> find(CompanyId company, CampaignId campaign) {
        return session.one(
                session.sql(
                        "SELECT * FROM " + TABLE + KEY + session.dialect().currentRead(),
                        campaign.value(),
                        company.value()),
                this::schedule);
    }

    @Override
    public List<ScheduleRow> find(Collection<CampaignKey> campaigns) {
        Set<CampaignKey> wanted = Set.copyOf(campaigns);
        return ofCampaigns("SELECT * FROM " + TABLE, wanted, "", this::schedule).stream()
                .filter(row -> wanted.contains(row.key()))
                .toList();
    }

    @Override
    public List<ScheduleRow> upcoming(CompanyId company, Optional<ScheduleRow> after, int limit) {
        Sql select =
                session.sql("SELECT * FROM " + TABLE + " WHERE company = ? AND next_slot IS NOT NULL", company.value());
        after.ifPresent(last -> select.add(
                " AND next_slot >= ? AND (next_slot > ? OR campaign > ?)",
                last.nextSlot(),
                last.nextSlot(),
                last.campaign().value()));
        return session.list(select.add(" ORDER BY next_slot, campaign LIMIT ?", limit), this::schedule);
    }

    private ScheduleRow schedule(ResultSet rows) throws SQLException {
        return new ScheduleRow(
                CompanyId.of(rows.getString("company")),
                CampaignId.of(rows.getString("campaign")),
                session.dialect().instant(rows, "evaluated_until"),
                session.dialect().optionalInstant(rows, "next_slot"),
                rows.getBoolean("paused"));
    }

    @Override
    public List<WriteResult> add(List<OccurrenceRow> occurrences) {
        if (!session.dialect().takesArrays(occurrences.size())) {
            return occurrences.stream()
                    .map(each -> insert(each) ? WriteResult.SAVED : WriteResult.CONFLICT)
                    .toList();
        }
        Sql insert = RowArrays.insert(
                        session,
                        OCCURRENCE,
                        OCCURRENCE_COLUMNS,
                        occurrences.stream().map(JdbcScheduleStore::values).toList())
                .add(" RETURNING campaign, company, occurs_on");
        Set<Day> added = new HashSet<>(session.returning(insert, JdbcScheduleStore::day));
        return occurrences.stream()
                .map(each ->
                        added.contains(new Day(each.key(), each.occurrence().date()))
                                ? WriteResult.SAVED
                                : WriteResult.CONFLICT)
                .toList();
    }

    private boolean insert(OccurrenceRow row) {
        return session.insert(session.sql(
                "INSERT INTO " + OCCURRENCE + " (" + Column.names(OCCURRENCE_COLUMNS, "") + ") VALUES ("
                        + Sql.marks(OCCURRENCE_COLUMNS.size()) + ")",
                values(row)));
    }

    private static Object[] values(OccurrenceRow row) {
        ScheduleOccurrence occurrence = row.occurrence();
        return new Object[] {
            occurrence.campaignId().value(),
            row.company().value(),
            occurrence.date(),
            occurrence.slot(),
            occurrence.outcome().code(),
            occurrence.reason().map(SkipReason::code),
            occurrence.catchUp(),
            occurrence.runId().map(RunId::value)
        };
    }

    private record Day(CampaignKey campaign, LocalDate date) {}

    private static Day day(ResultSet rows) throws SQLException {
        return new Day(
                new CampaignKey(CompanyId.of(rows.getString("company")), CampaignId.of(rows.getString("campaign"))),
                rows.getObject("occurs_on", LocalDate.class));
    }

    private <T> List<T> ofCampaigns(
            String select, Set<CampaignKey> campaigns, String condition, Session.Reader<T> reader, Object... values) {
        Set<String> ids = new HashSet<>();
        campaigns.forEach(key -> ids.add(key.campaign().value()));
        return ids.isEmpty()
                ? List.of()
                : session.list(
                        session.sql(select + " WHERE campaign")
                                .in("text", ids)
                                .add(condition + session.dialect().currentRead(), values),
                        reader);
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
    public Map<CampaignKey, Set<LocalDate>> dates(Collection<CampaignKey> campaigns, LocalDate from, LocalDate to) {
        Set<CampaignKey> wanted = Set.copyOf(campaigns);
        Map<CampaignKey, Set<LocalDate>> dates = new HashMap<>();
        ofCampaigns(
                        "SELECT campaign, company, occurs_on FROM " + OCCURRENCE,
                        wanted,
                        " AND occurs_on BETWEEN ? AND ?",
                        JdbcScheduleStore::day,
                        from,
                        to)
                .stream()
                .filter(day -> wanted.contains(day.campaign()))
                .forEach(day -> dates.computeIfAbsent(day.campaign(), none -> new HashSet<>())
                        .add(day.date()));
        return dates;
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
