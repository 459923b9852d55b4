package dev.freestone.bench;

import java.util.List;

/** The steps that are measured. Implementations are thread-safe. */
interface StorageSide {
    /** The newest of a list. */
    record Page(long total, boolean more, List<String> ids) {}

    /** A new campaign with query, schedule, exporter, external id and free data; answers its id. */
    String createCampaign(String company, String exporter, String externalId);

    /** Answers the external id. */
    String readCampaign(String company, String id);

    /** The newest 25. */
    Page listCampaigns(String company);

    /** A new run; answers its id. */
    String startRun(String company, String campaign);

    /** Answers the status. */
    String readRun(String company, String campaign, String run);

    /** The newest 25. */
    Page listRuns(String company, String campaign);

    /** The report of an external worker that the run has failed; answers the status. */
    String failRun(String company, String campaign, String run);
}
