package dev.freestone.http;

import org.junit.jupiter.api.Test;

/** Every request of the reference document of campaigns, with its attributes, and what it is answered. */
class OutreachSamplesTest {
    private static final String CAMPAIGN = OutreachHouse.CAMPAIGN;
    private static final String RUNS = OutreachHouse.RUNS;
    private static final String RUN = OutreachHouse.RUN;

    @Test
    void the_samples_of_campaigns_are_answered_as_written_down() {
        try (OutreachHouse house = new OutreachHouse()) {
            Conversation wire = new Conversation(house.http);
            campaigns(wire);
            wire.send(
                    "Run campaign",
                    "POST",
                    RUNS,
                    "{\"queryResultsOverride\":[[\"borrowerId\",\"loanId\"],[1,\"LN-1\"],[2,\"LN-2\"]]}");
            house.workOn("CR-0000-0001");
            wire.send("Get campaign run", "GET", RUN);
            wire.unzip("Download all files", RUN + "/download");
            wire.unzip("Download all files, one of them", RUN + "/download?file=contacts.csv");
            wire.send("Run campaign, the sample", "POST", RUNS, "{\"queryResultsOverride\":[]}");
            place(house);
            driven(wire, RUNS + "/CR-0000-0002");
            wire.send("Get campaign runs", "GET", RUNS + "?limit=1");
            wire.send(
                    "Get campaign runs of a company",
                    "GET",
                    "/companies/default" + RUNS + "?limit=1&startingAfter=CR-0000-0002");

            wire.matches("adapters-http/src/test/resources/golden/outreach-campaigns.txt");
        }
    }

    private static void campaigns(Conversation wire) {
        wire.send(
                        "Create contact exporter",
                        "POST",
                        "/campaign-workers/contact-exporters",
                        "{\"columnSettings\":[{\"field\":\"person.id\"},{\"field\":\"contact.value\",\"outputName\":\"phone\"}]}")
                .send(
                        "Create bulk sender",
                        "POST",
                        "/campaign-workers/bulk-senders",
                        "{\"interactionSubject\":\"autopayEnableReminder\",\"interactionChannel\":\"text\"}")
                .send(
                        "Create campaign",
                        "POST",
                        "/campaigns",
                        "{\"redashApiKey\":\"key-1\",\"schedule\":\"P P * * wed\",\"contactExporterId\":\"CE-0000-0001\","
                                + "\"bulkSenderId\":\"BS-0000-0001\",\"sftpSettings\":{\"host\":\"files.example.org\","
                                + "\"username\":\"freestone\",\"password\":\"" + OutreachHouse.PASSWORD
                                + "\",\"cdDir\":\"out\"}}")
                .send(
                        "Create campaign, the sample with its placeholders",
                        "POST",
                        "/campaigns",
                        "{\"redashApiKey\":\"string\",\"schedule\":\"string\",\"contactExporterId\":\"string\","
                                + "\"bulkSenderId\":\"string\",\"sftpSettings\":{}}")
                .send("Get campaigns", "GET", "/campaigns?sortBy=-createdAt&limit=25")
                .send("Get campaign by ID", "GET", CAMPAIGN)
                .send(
                        "Update campaign",
                        "PUT",
                        CAMPAIGN,
                        "{\"schedule\":\"P P 1,15 * *\",\"redashApiKey\":null,\"contactExporterId\":\"CE-0000-0001\","
                                + "\"bulkSenderId\":\"BS-0000-0001\",\"sftpSettings\":{\"host\":\"files.example.org\","
                                + "\"username\":\"freestone\",\"password\":\"********\",\"cdDir\":\"out\"}}");
    }

    /** What an external worker has made. */
    private static void place(OutreachHouse house) {
        house.place("FI-0000-0091", "query_results.csv", "borrowerId\r\n");
        house.place("FI-0000-0092", "campaign_input.json", "[]\n");
        house.place("FI-0000-0093", "contacts.csv", "person.id\r\n");
        house.place("FI-0000-0094", "log.txt", "");
    }

    private static void driven(Conversation wire, String run) {
        wire.send("Update campaign run, begun", "PUT", run, "{\"status\":\"processing\"}")
                .send(
                        "Update campaign run",
                        "PUT",
                        run,
                        "{\"status\":\"failed\",\"queryResultsFileId\":\"FI-0000-0091\",\"campaignInputFileId\":\"FI-0000-0092\","
                                + "\"contactsOutputFileId\":\"FI-0000-0093\",\"logFileId\":\"FI-0000-0094\","
                                + "\"borrowerCampaignId\":\"CG-0000-0001\",\"availableFiles\":[\"query_results.csv\","
                                + "\"campaign_input.json\",\"contacts.csv\",\"log.txt\"]}")
                .send("Update campaign run, after its end", "PUT", run, "{\"status\":\"success\"}");
    }
}
