package dev.freestone.bench;

import dev.freestone.engine.ListRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Whether both sides do the same: the same statements in the same transactions, the same rows but for ids and times, and
 * each reads what the other wrote.
 */
final class StorageAgreement {
    private static final String ID = "\\b(CG|CR|CE|FI)-[A-Z0-9]{4}-[A-Z0-9]{4}\\b";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00:00)";

    private final StorageServer server;
    private final EngineSide engine;
    private final PlainSide plain;

    private StorageAgreement(StorageServer server) {
        this.server = server;
        this.engine = new EngineSide(server.dataSource());
        this.plain = new PlainSide(server.dataSource());
    }

    static void require(StorageServer server) throws SQLException {
        new StorageAgreement(server).require();
    }

    private void require() throws SQLException {
        RecordingDataSource recorded = new RecordingDataSource(server.dataSource());
        List<String> ofEngine = said(new EngineSide(recorded.dataSource()), recorded, "check-1");
        List<String> ofPlain = said(new PlainSide(recorded.dataSource()), recorded, "check-2");
        sameOneByOne("statements", ofEngine, ofPlain);
        sameOneByOne("rows", rows("check-1"), rows("check-2"));
        for (String company : List.of("check-1", "check-2", StoredObjects.company(0))) {
            StorageSide.Page page = engine.listCampaigns(company);
            same("campaigns", page, plain.listCampaigns(company));
            for (String campaign : page.ids()) {
                same("campaign", engine.readCampaign(company, campaign), plain.readCampaign(company, campaign));
                same("runs", engine.listRuns(company, campaign), plain.listRuns(company, campaign));
            }
        }
        same(
                "created and listed",
                engine.campaigns("check-1").list(ListRequest.first()).data(),
                engine.listCampaigns("check-1").ids().stream()
                        .map(id -> engine.campaigns("check-1").get(id))
                        .toList());
    }

    /** One campaign and one run, then so many campaigns that a page does not hold them. */
    private List<String> said(StorageSide side, RecordingDataSource recorded, String company) {
        String exporter = engine.createExporter(company);
        recorded.drain();
        String campaign = side.createCampaign(company, exporter, "first");
        same("external id", "first", side.readCampaign(company, campaign));
        same("whole list", new StorageSide.Page(1, false, List.of(campaign)), side.listCampaigns(company));
        String run = side.startRun(company, campaign);
        same("status", "initializing", side.readRun(company, campaign, run));
        same("whole list", new StorageSide.Page(1, false, List.of(run)), side.listRuns(company, campaign));
        same("status", "failed", side.failRun(company, campaign, run));
        for (int i = 0; i < PlainCampaigns.PAGE; i++) {
            side.createCampaign(company, exporter, "further-" + i);
        }
        StorageSide.Page page = side.listCampaigns(company);
        same("total", PlainCampaigns.PAGE + 1L, page.total());
        same("more", true, page.more());
        same("page", PlainCampaigns.PAGE, page.ids().size());
        return recorded.drain();
    }

    /** All rows of a company, but for ids and times. */
    private List<String> rows(String company) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : Stream.of("contact_exporter", "campaign", "run", "work", "journal")
                    .map("freestone_"::concat)
                    .toList()) {
                // A number is given by the table, and the part of the work follows from ids that chance has made.
                String select =
                        "SELECT to_jsonb(t) - 'number' - 'part' FROM " + table + " t WHERE company = '" + company + "'";
                try (ResultSet rows = statement.executeQuery(select)) {
                    while (rows.next()) {
                        found.add(table + masked(rows.getString(1), company));
                    }
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    private static String masked(String row, String company) {
        return row.replaceAll(ID, "ID").replaceAll(TIME, "TIME").replace(company, "COMPANY");
    }

    private static void sameOneByOne(String what, List<String> ofEngine, List<String> ofPlain) {
        same("number of " + what, ofEngine.size(), ofPlain.size());
        for (int i = 0; i < ofEngine.size(); i++) {
            same(what + " at " + i, ofEngine.get(i), ofPlain.get(i));
        }
    }

    private static void same(String what, Object ofEngine, Object ofPlain) {
        if (!Objects.equals(ofEngine, ofPlain)) {
            throw new IllegalStateException(what + " differ:\n" + ofEngine + "\n" + ofPlain);
        }
    }
}
