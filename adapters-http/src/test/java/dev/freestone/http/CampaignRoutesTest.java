package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outreach campaigns over the wire. Source: docs/spec/outreach-campaigns.md 2. */
class CampaignRoutesTest {
    private static final String EMPTY =
            "{\"id\":\"CG-0000-0001\",\"companyId\":\"default\",\"createdAt\":\"2026-05-01T12:00:00Z\","
                    + "\"updatedAt\":null,\"deletedAt\":null,\"externalId\":null,\"metaData\":null,\"redashQueryUrl\":null,"
                    + "\"redashApiKey\":null,\"schedule\":null,\"contactExporterId\":null,\"bulkSenderId\":null,"
                    + "\"sftpSettings\":null}";

    @Test
    void tells_a_caller_without_credentials_that_they_are_missing() {
        try (ApiHouse house = new ApiHouse()) {
            ApiResponse answer = house.api.handle(ApiRequest.of("GET", "/campaigns"));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isPresent();
            assertThat(answer.text())
                    .startsWith("{\"status\":401,\"message\":\"credentials are missing or wrong")
                    .endsWith("\"code\":\"access_denied\",\"violations\":[]}");
        }
    }

    @Test
    void lists_nothing_where_nothing_is() {
        try (ApiHouse house = new ApiHouse()) {
            ApiResponse answer = house.get("/campaigns");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo(
                            "{\"status\":200,\"total\":0,\"count\":0,\"nextUrl\":null,\"previousUrl\":null,\"data\":[]}");
        }
    }

    @Fact({"OUT-1", "OUT-28"})
    @Test
    void create_get_update_and_delete_answer_the_campaign_in_an_envelope() {
        try (OutreachHouse house = new OutreachHouse()) {
            assertThat(house.http.post("/campaigns", "{}").text()).isEqualTo(wrapped("created"));
            assertThat(house.http.get(OutreachHouse.CAMPAIGN).text()).isEqualTo(wrapped("found"));
            assertThat(house.http.put(OutreachHouse.CAMPAIGN, "{}").text()).isEqualTo(wrapped("updated"));
            assertThat(house.http.delete(OutreachHouse.CAMPAIGN).text())
                    .isEqualTo(wrapped("deleted")
                            .replace("\"updatedAt\":null", "\"updatedAt\":\"2026-05-01T12:00:00Z\"")
                            .replace("\"deletedAt\":null", "\"deletedAt\":\"2026-05-01T12:00:00Z\""));
            assertThat(house.http.get(OutreachHouse.CAMPAIGN).status()).isEqualTo(404);
        }
    }

    private static String wrapped(String done) {
        return "{\"status\":200,\"message\":\"campaign " + done + "\",\"data\":" + EMPTY + "}";
    }

    @Test
    void an_answer_can_be_sent_back() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            String answer = house.http.get(OutreachHouse.CAMPAIGN).text();
            String data = answer.substring(answer.indexOf("\"data\":") + "\"data\":".length(), answer.length() - 1);

            assertThat(house.http.put(OutreachHouse.CAMPAIGN, data).text())
                    .isEqualTo(answer.replace("campaign found", "campaign updated"));
        }
    }

    @Test
    void a_page_names_its_neighbours_by_the_path_of_the_request() {
        try (OutreachHouse house = new OutreachHouse()) {
            for (int each = 0; each < 3; each++) {
                house.http.post("/campaigns", "{}");
            }

            assertThat(house.http
                            .get("/campaigns?sortBy=-id&limit=1&startingAfter=CG-0000-0003")
                            .text())
                    .startsWith(
                            "{\"status\":200,\"total\":3,\"count\":1,"
                                    + "\"nextUrl\":\"/campaigns?sortBy=-id&limit=1&startingAfter=CG-0000-0002\","
                                    + "\"previousUrl\":\"/campaigns?sortBy=-id&limit=1&endingBefore=CG-0000-0002\",\"data\":[{");
        }
    }

    @Fact("OUT-2")
    @Test
    void everything_that_is_wrong_with_a_body_is_told_at_once_and_nothing_is_stored() {
        try (OutreachHouse house = new OutreachHouse()) {
            ApiResponse answer =
                    house.http.post("/campaigns", "{\"name\":\"x\",\"schedule\":\"0 P * * *\",\"externalId\":\"\"}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("\"code\":\"validation\"")
                    .contains("{\"field\":\"name\",\"code\":\"unknown_attribute\"")
                    .contains("{\"field\":\"schedule\",\"code\":\"schedule_invalid\"")
                    .contains("{\"field\":\"externalId\",\"code\":");
            assertThat(house.http.get("/campaigns").text()).contains("\"total\":0");
        }
    }

    @Test
    void parameters_that_no_list_has_are_refused() {
        try (OutreachHouse house = new OutreachHouse()) {
            ApiResponse answer = house.http.get("/campaigns?limit=101&page=2");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"")
                    .contains("{\"field\":\"page\",\"code\":\"unknown_attribute\"");
        }
    }

    @Test
    void a_taken_name_is_a_conflict() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse answer = house.http.post("/campaigns", "{\"externalId\":\"due\"}");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("\"code\":\"external_id_taken\"");
        }
    }

    @Fact("OUT-29")
    @Test
    void takes_ids_in_every_form() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            assertThat(house.http.get("/campaigns/ext-due").text())
                    .isEqualTo(house.http.get(OutreachHouse.CAMPAIGN).text());
            assertThat(house.http.get("/campaigns/due").status()).isEqualTo(400);
        }
    }

    @Fact("OUT-9")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "PUT ",
                "DELETE ",
                "POST /runs",
                "GET /runs",
                "POST /dry-run",
                "GET /history",
                "GET /next-runs",
                "GET /slots?from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z",
                "GET /occurrences",
                "POST /schedule/pause",
                "POST /schedule/resume",
                "GET /runs/CR-0000-0001",
                "PUT /runs/CR-0000-0001",
                "GET /runs/CR-0000-0001/download",
                "POST /runs/CR-0000-0001/cancel",
                "POST /runs/CR-0000-0001/pause",
                "POST /runs/CR-0000-0001/resume",
                "POST /runs/CR-0000-0001/redeliver",
                "GET /runs/CR-0000-0001/history"
            })
    void what_belongs_to_another_company_is_not_found(String request) {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            int blank = request.indexOf(' ');

            ApiResponse answer =
                    house.stranger(request.substring(0, blank), OutreachHouse.CAMPAIGN + request.substring(blank + 1));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("\"code\":\"not_found\"");
        }
    }

    @Test
    void a_reader_changes_nothing() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            for (String request : List.of(
                    "/dry-run",
                    "/schedule/pause",
                    "/runs",
                    "/runs/CR-0000-0001/cancel",
                    "/runs/CR-0000-0001/redeliver")) {
                ApiResponse answer = house.reader("POST", OutreachHouse.CAMPAIGN + request);

                assertThat(answer.status()).as(request).isEqualTo(403);
                assertThat(answer.text()).as(request).contains("outreach.write");
            }
        }
    }

    @Test
    void a_dry_run_tells_what_would_become_of_the_rows() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse answer = house.http.post(OutreachHouse.CAMPAIGN + "/dry-run", "{\"comparison\":false}");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo("{\"id\":\"DR-0000-0001\",\"campaignId\":\"CG-0000-0001\","
                            + "\"startedAt\":\"2026-05-01T12:00:00Z\",\"verdict\":\"proceed\",\"stops\":[],"
                            + "\"rowCount\":1,\"contactRowCount\":1,\"held\":0,\"paused\":0,"
                            + "\"buckets\":[{\"worker\":\"contactExporter\",\"bucket\":\"exported\","
                            + "\"reasonCode\":\"exported\",\"ruleId\":null,\"count\":1,\"firstRows\":[1]}],"
                            + "\"difference\":{\"lastRunId\":null,\"unavailable\":\"no_finished_run\",\"changes\":[],"
                            + "\"unresolved\":0,\"reappearing\":[]}}");
            assertThat(house.http.get(OutreachHouse.RUNS).text()).contains("\"total\":0");
        }
    }

    @Test
    void a_dry_run_without_a_body_stops_where_nothing_can_be_compared() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            assertThat(house.http
                            .send("POST", OutreachHouse.CAMPAIGN + "/dry-run")
                            .text())
                    .contains("\"verdict\":\"stop\",\"stops\":[{\"reason\":\"not_comparable\",\"worker\":null,");
        }
    }

    @Test
    void a_dry_run_tells_who_differs_from_the_last_run_in_numbers() {
        try (OutreachHouse house = new OutreachHouse().withEndedRun()) {
            assertThat(house.http
                            .post(
                                    OutreachHouse.CAMPAIGN + "/dry-run",
                                    "{\"queryResultsOverride\":[],\"maxMovePercent\":100}")
                            .text())
                    .contains("\"verdict\":\"proceed\"")
                    .contains("\"difference\":{\"lastRunId\":\"CR-0000-0001\",\"unavailable\":null,"
                            + "\"changes\":[{\"worker\":\"contactExporter\",\"kind\":\"left\","
                            + "\"then\":{\"bucket\":\"exported\",\"reasonCode\":\"exported\",\"ruleId\":null},"
                            + "\"now\":null,\"count\":1}]");
        }
    }

    @Test
    void guards_of_a_dry_run_are_judged_together() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse answer = house.http.post(
                    OutreachHouse.CAMPAIGN + "/dry-run",
                    "{\"maxMovePercent\":-1,\"maxReappearing\":1.5,\"comparison\":\"no\",\"queryResultsOverride\":{},\"x\":1}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"maxMovePercent\",\"code\":\"out_of_range\"")
                    .contains("{\"field\":\"maxReappearing\",\"code\":\"bad_format\"")
                    .contains("{\"field\":\"comparison\",\"code\":\"bad_format\"")
                    .contains("{\"field\":\"queryResultsOverride\",\"code\":\"bad_format\"")
                    .contains("{\"field\":\"x\",\"code\":\"unknown_attribute\"");
        }
    }

    @Test
    void what_would_fail_a_run_fails_its_dry_run() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse answer =
                    house.http.post(OutreachHouse.CAMPAIGN + "/dry-run", "{\"queryResultsOverride\":[[\"a\"],[1]]}");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("\"code\":\"missing_column\"");
        }
    }

    @Test
    void a_history_tells_who_did_what() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            house.http.put(OutreachHouse.CAMPAIGN, "{\"schedule\":\"P P * * wed\"}");

            String all = house.http.get(OutreachHouse.CAMPAIGN + "/history").text();

            assertThat(all)
                    .startsWith("{\"count\":2,\"data\":[{\"number\":")
                    .contains(
                            "\"at\":\"2026-05-01T12:00:00Z\",\"actor\":\"user:4711\",\"event\":\"created\",\"row\":null,"
                                    + "\"version\":1,\"details\":{")
                    .contains("\"event\":\"updated\",\"row\":null,\"version\":2,\"details\":{");
            assertThat(house.http
                            .get(OutreachHouse.CAMPAIGN + "/history?limit=1")
                            .text())
                    .startsWith("{\"count\":1,");
            assertThat(house.http
                            .get(OutreachHouse.CAMPAIGN + "/history?after=1000000")
                            .text())
                    .isEqualTo("{\"count\":0,\"data\":[]}");
        }
    }

    @Test
    void numbers_of_a_history_have_a_range() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse answer = house.http.get(OutreachHouse.CAMPAIGN + "/history?after=-1&limit=1001");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"after\",\"code\":\"out_of_range\"")
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"");
            assertThat(house.http
                            .get(OutreachHouse.CAMPAIGN + "/history?after=x")
                            .text())
                    .contains("{\"field\":\"after\",\"code\":\"bad_format\"");
        }
    }
}
