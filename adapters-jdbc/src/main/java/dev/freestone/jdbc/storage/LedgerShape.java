package dev.freestone.jdbc.storage;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.EventRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** Events of customers as rows: which campaigns admitted one stands in it, and for each of them in a row of its own. */
final class LedgerShape {
    static final String TABLE = "freestone_event";
    static final String ADMISSION = "freestone_event_admission";

    static final List<Column> COLUMNS = List.of(
            Column.text("company"),
            Column.text("person"),
            Column.bigint("seq"),
            Column.bigint("request"),
            Column.text("event_key"),
            Column.instant("happened_at"),
            Column.instant("received_at"),
            Column.text("disposition"),
            Column.integer("depth"),
            Column.instant("keep_until"),
            Column.text("campaigns"),
            Column.text("document"));
    static final List<Column> ADMISSION_COLUMNS = List.of(
            Column.text("company"),
            Column.text("person"),
            Column.bigint("campaign"),
            Column.instant("happened_at"),
            Column.bigint("seq"));

    private static final int KEYS = 2;

    private LedgerShape() {}

    /** What {@link #read} needs, each name behind a prefix. */
    static String shown(String prefix) {
        return Column.names(COLUMNS.subList(KEYS, COLUMNS.size()), prefix);
    }

    static Object[] columns(LaneKey customer, EventRow row) {
        return new Object[] {
            customer.company().value(),
            customer.person().value(),
            row.seq(),
            row.request(),
            row.key(),
            row.date(),
            row.receivedAt(),
            row.disposition().code(),
            row.depth(),
            row.keepUntil(),
            text(row.campaigns()),
            row.document().json()
        };
    }

    static List<Object[]> admissions(LaneKey customer, EventRow row) {
        List<Object[]> admissions = new ArrayList<>();
        for (EngagementCampaignId campaign : row.campaigns()) {
            admissions.add(new Object[] {
                customer.company().value(), customer.person().value(), campaign.value(), row.date(), row.seq()
            });
        }
        return admissions;
    }

    static EventRow read(ResultSet rows, StorageDialect dialect) throws SQLException {
        return new EventRow(
                rows.getLong("seq"),
                rows.getLong("request"),
                Optional.ofNullable(rows.getString("event_key")),
                dialect.instant(rows, "happened_at"),
                dialect.instant(rows, "received_at"),
                EventDisposition.parse(rows.getString("disposition")).orElseThrow(),
                rows.getInt("depth"),
                dialect.instant(rows, "keep_until"),
                campaigns(rows.getString("campaigns")),
                Document.of(rows.getString("document")));
    }

    static String text(List<EngagementCampaignId> campaigns) {
        return campaigns.stream().map(EngagementCampaignId::toString).collect(Collectors.joining(" "));
    }

    private static List<EngagementCampaignId> campaigns(String text) {
        List<EngagementCampaignId> campaigns = new ArrayList<>();
        StringTokenizer numbers = new StringTokenizer(text, " ");
        while (numbers.hasMoreTokens()) {
            campaigns.add(EngagementCampaignId.of(Long.parseLong(numbers.nextToken())));
        }
        return campaigns;
    }
}
