package dev.freestone.bench;

import java.sql.SQLException;
import java.util.Locale;

/**
 * What is stored before anything is measured: {@value #COMPANIES} companies with an exporter and {@value #CAMPAIGNS}
 * campaigns each; {@value #RUN_CAMPAIGNS} of these have {@value #RUNS} ended runs. The engine writes one of each, the
 * database multiplies them.
 */
final class StoredObjects {
    static final int COMPANIES = 200;
    static final int CAMPAIGNS = 30;
    static final int RUN_CAMPAIGNS = 10;
    static final int RUNS = 26;

    private static final String TEMPLATE = "template";

    private StoredObjects() {}

    static String company(long number) {
        return "company-" + (1 + number % COMPANIES);
    }

    static String exporter(long number) {
        return String.format(Locale.ROOT, "CE-0000-%04d", 1 + number % COMPANIES);
    }

    /** Walks over the companies first, so that a campaign comes again as late as possible. */
    static String campaign(long number) {
        return String.format(
                Locale.ROOT, "CG-%04d-%04d", 1 + number % COMPANIES, 1 + number / COMPANIES % RUN_CAMPAIGNS);
    }

    static void fill(StorageServer server) throws SQLException {
        EngineSide engine = new EngineSide(server.dataSource());
        String exporter = engine.createExporter(TEMPLATE);
        String campaign = engine.createCampaign(TEMPLATE, exporter, "given");
        String run = engine.startRun(TEMPLATE, campaign);
        engine.failRun(TEMPLATE, campaign, run);
        String newExporter = "'CE-0000-' || lpad(c::text, 4, '0')";
        String newCampaign = "'CG-' || lpad(c::text, 4, '0') || '-' || lpad(k::text, 4, '0')";
        String newRun = "'CR-' || lpad(((c - 1) * 10 + k)::text, 4, '0') || '-' || lpad(r::text, 4, '0')";
        String company = "'company-' || c";
        String externalId = "'given-' || k";
        String document = replaced(replaced("document", TEMPLATE, company), exporter, newExporter);
        String campaignDocument =
                replaced(replaced(document, campaign, newCampaign), "\"given\"", "'\"' || " + externalId + " || '\"'");
        String companies = "generate_series(1, " + COMPANIES + ") c";
        server.execute(
                "INSERT INTO freestone_contact_exporter (id, company, created_at, version, document) SELECT "
                        + newExporter + ", " + company + ", created_at, version, " + document
                        + " FROM freestone_contact_exporter, " + companies,
                "INSERT INTO freestone_campaign (id, company, external_id, external_key, created_at, schedule,"
                        + " contact_exporter_id, version, document) SELECT " + newCampaign + ", " + company + ", "
                        + externalId + ", " + externalId + ", created_at - k * INTERVAL '1 hour', schedule, "
                        + newExporter + ", version, " + campaignDocument + " FROM freestone_campaign, " + companies
                        + ", generate_series(1, " + CAMPAIGNS + ") k",
                "INSERT INTO freestone_run (id, company, campaign, occurrence_id, status, created_at, file_second,"
                        + " version, document) SELECT " + newRun + ", " + company + ", " + newCampaign + ", "
                        + newCampaign + " || ':run:' || " + newRun + ", status, created_at - r * INTERVAL '1 hour',"
                        + " file_second - r * INTERVAL '1 hour', version, " + replaced(campaignDocument, run, newRun)
                        + " FROM freestone_run, " + companies + ", generate_series(1, " + RUN_CAMPAIGNS
                        + ") k, generate_series(1, " + RUNS + ") r",
                "VACUUM ANALYZE");
    }

    private static String replaced(String text, String old, String expression) {
        return "replace(" + text + ", '" + old + "', " + expression + ")";
    }
}
