package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.testkit.Fact;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs over the wire. Source: docs/spec/outreach-campaigns.md 2.4, 4.2, 5.3. */
class RunRoutesTest {
    private static final String BEGUN =
            "{\"id\":\"CR-0000-0001\",\"companyId\":\"default\",\"borrowerCampaignId\":\"CG-0000-0001\","
                    + "\"status\":\"initializing\",\"trigger\":\"manual\",\"occurrenceId\":\"CG-0000-0001:run:CR-0000-0001\","
                    + "\"availableFiles\":[],\"queryResultsFileId\":null,\"campaignInputFileId\":null,"
                    + "\"contactsOutputFileId\":null,\"logFileId\":null,\"createdAt\":\"2026-05-01T12:00:00Z\",\"updatedAt\":null,"
                    + "\"startedAt\":\"2026-05-01T12:00:00Z\",\"endedAt\":null,\"paused\":false,\"cancelRequested\":false,"
                    + "\"rowCount\":null,\"contactRowCount\":null,\"exportedCount\":0,\"sentCount\":0,\"blockedCount\":0,"
                    + "\"errorCount\":0,\"buckets\":[],\"messages\":[],\"deliveries\":[],\"failure\":null}";

    @Fact("OUT-28")
    @Test
    void create_get_and_update_answer_the_run_alone() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse begun = house.http.post(OutreachHouse.RUNS, "{}");

            assertThat(begun.status()).isEqualTo(200);
            assertThat(begun.text()).isEqualTo(BEGUN);
            assertThat(house.http.get(OutreachHouse.RUN).text()).isEqualTo(BEGUN);
            assertThat(house.http.put(OutreachHouse.RUN, BEGUN).text()).isEqualTo(BEGUN);
        }
    }

    @Test
    void a_run_needs_no_body() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            assertThat(house.http.send("POST", OutreachHouse.RUNS).text()).isEqualTo(BEGUN);
        }
    }

    @Test
    void a_second_run_is_refused_while_one_is_in_progress() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            ApiResponse answer = house.http.send("POST", OutreachHouse.RUNS);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("\"code\":\"run_in_progress\"");
        }
    }

    @Test
    void a_campaign_that_cannot_run_is_told_why() {
        try (OutreachHouse house = new OutreachHouse()) {
            house.http.post("/campaigns", "{}");

            ApiResponse answer = house.http.send("POST", OutreachHouse.RUNS);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text())
                    .contains("\"code\":\"campaign_not_runnable\"")
                    .doesNotContain("\"violations\":[]");
        }
    }

    @Fact("OUT-54")
    @Test
    void rows_can_be_given_instead_of_the_query() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            house.http.post(
                    OutreachHouse.RUNS, "{\"queryResultsOverride\":[[\"borrowerId\",\"note\"],[1,\"a\"],[2,null]]}");
            house.workOn("CR-0000-0001");

            assertThat(OutreachHouse.unzipped(house.http.get(OutreachHouse.RUN + "/download?file=query_results.csv")))
                    .containsEntry("query_results.csv", "borrowerId,note\r\n1,a\r\n2,\r\n");
        }
    }

    @Test
    void rows_of_another_shape_are_refused() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            ApiResponse answer =
                    house.http.post(OutreachHouse.RUNS, "{\"queryResultsOverride\":[[\"id\"],[1,2]],\"rows\":[]}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"queryResultsOverride[1]\",\"code\":\"out_of_range\"")
                    .contains("{\"field\":\"rows\",\"code\":\"unknown_attribute\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/companies/default"})
    void lists_runs_the_newest_first(String prefix) {
        try (OutreachHouse house = new OutreachHouse().withEndedRun()) {
            house.http.clock.advance(Duration.ofMinutes(1));
            house.http.send("POST", OutreachHouse.RUNS);

            String path = prefix + "/campaigns/ext-due/runs";

            assertThat(house.http.get(path + "?limit=1").text())
                    .startsWith(
                            "{\"status\":200,\"total\":2,\"count\":1,\"nextUrl\":\"" + path
                                    + "?limit=1&startingAfter=CR-0000-0002\",\"previousUrl\":null,\"data\":[{\"id\":\"CR-0000-0002\"");
            assertThat(house.http.get(path + "?startingAfter=CR-0000-0002").text())
                    .contains("\"data\":[{\"id\":\"CR-0000-0001\"");
        }
    }

    @Test
    void the_company_of_a_path_is_that_of_the_caller() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            ApiResponse answer = house.http.get("/companies/CP-2" + OutreachHouse.RUNS);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("\"code\":\"not_found\"");
        }
    }

    @Test
    void runs_are_not_sorted_otherwise() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            assertThat(house.http.get(OutreachHouse.RUNS + "?sortBy=id").text())
                    .contains("{\"field\":\"sortBy\",\"code\":\"unknown_attribute\"");
            assertThat(house.http
                            .get(OutreachHouse.RUNS + "?startingAfter=CR-9999-9999")
                            .text())
                    .contains("{\"field\":\"startingAfter\",\"code\":\"unknown_cursor\"");
        }
    }

    @Fact("OUT-43")
    @Test
    void an_external_worker_drives_a_run() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            house.place("FI-0000-0099", "contacts.csv", "id\r\n");

            ApiResponse begun = house.http.put(OutreachHouse.RUN, "{\"status\":\"processing\"}");
            ApiResponse file = house.http.put(
                    OutreachHouse.RUN,
                    "{\"contactsOutputFileId\":\"FI-0000-0099\",\"availableFiles\":[\"contacts.csv\"]}");
            ApiResponse ended = house.http.put(OutreachHouse.RUN, "{\"status\":\"success\"}");

            assertThat(begun.text()).contains("\"status\":\"processing\"");
            assertThat(file.text()).contains("\"availableFiles\":[\"contacts.csv\"]");
            assertThat(ended.text()).contains("\"status\":\"success\"");
            assertThat(house.http
                            .put(OutreachHouse.RUN, "{\"status\":\"processing\"}")
                            .text())
                    .contains("\"code\":\"illegal_transition\"");
        }
    }

    @Test
    void a_file_that_nobody_has_placed_is_refused() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            ApiResponse answer = house.http.put(OutreachHouse.RUN, "{\"logFileId\":\"FI-0000-0099\",\"note\":1}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"logFileId\",\"code\":\"file_not_found\"")
                    .contains("{\"field\":\"note\",\"code\":\"unknown_attribute\"");
        }
    }

    @Fact("OUT-59")
    @Test
    void packs_all_files_or_one_of_them() {
        try (OutreachHouse house = new OutreachHouse().withEndedRun()) {
            ApiResponse all = house.http.get(OutreachHouse.RUN + "/download");

            assertThat(all.status()).isEqualTo(200);
            assertThat(all.header("Content-Type")).contains("application/zip");
            assertThat(all.header("Content-Disposition"))
                    .contains("attachment; filename=\"CG-0000-0001_CR-0000-0001.zip\"");
            assertThat(all.body()).isInstanceOf(ApiBody.Streamed.class);
            assertThat(OutreachHouse.unzipped(all))
                    .containsOnlyKeys("query_results.csv", "campaign_input.json", "contacts.csv", "log.txt");
            assertThat(OutreachHouse.unzipped(house.http.get(OutreachHouse.RUN + "/download?file=contacts.csv")))
                    .containsOnlyKeys("contacts.csv")
                    .containsEntry("contacts.csv", "person.id\r\nBO-0000-0001\r\n");
        }
    }

    @Test
    void a_file_that_is_not_there_is_refused_before_the_answer_begins() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            ApiResponse early = house.http.get(OutreachHouse.RUN + "/download?file=log.txt");
            ApiResponse unknown = house.http.get(OutreachHouse.RUN + "/download?file=log");

            assertThat(early.status()).isEqualTo(404);
            assertThat(early.header("Content-Type")).contains(ApiResponse.JSON);
            assertThat(early.text()).contains("\"code\":\"file_not_available\"");
            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.text()).contains("{\"field\":\"file\",\"code\":\"unknown_value\"");
        }
    }

    @Test
    void pauses_resumes_and_cancels_a_run() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            assertThat(house.http.send("POST", OutreachHouse.RUN + "/pause").text())
                    .contains("\"paused\":true");
            assertThat(house.http.send("POST", OutreachHouse.RUN + "/resume").text())
                    .contains("\"paused\":false");
            assertThat(house.http.send("POST", OutreachHouse.RUN + "/cancel").text())
                    .startsWith("{\"id\":\"CR-0000-0001\"")
                    .contains("\"cancelRequested\":true");
            house.workOn("CR-0000-0001");
            assertThat(house.http.get(OutreachHouse.RUN).text()).contains("\"failure\":{\"code\":\"run_canceled\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "cancel"})
    void a_run_that_has_ended_stays_as_it_is(String command) {
        try (OutreachHouse house = new OutreachHouse().withEndedRun()) {
            ApiResponse answer = house.http.send("POST", OutreachHouse.RUN + "/" + command);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("\"code\":\"illegal_transition\"");
        }
    }

    @Test
    void delivers_the_files_of_an_ended_run_once_more() {
        try (OutreachHouse house = new OutreachHouse().withEndedRun()) {
            ApiResponse without = house.http.send("POST", OutreachHouse.RUN + "/redeliver");
            house.http.put(
                    OutreachHouse.CAMPAIGN,
                    "{\"sftpSettings\":{\"host\":\"files.example.org\",\"username\":\"u\",\"password\":\"pass-1\"}}");
            ApiResponse asked = house.http.send("POST", OutreachHouse.RUN + "/redeliver");
            house.http.freestone.tick();

            assertThat(without.status()).isEqualTo(409);
            assertThat(without.text()).contains("\"code\":\"campaign_not_runnable\"");
            assertThat(asked.text()).contains("\"status\":\"pending\"");
            assertThat(house.http.get(OutreachHouse.RUN).text())
                    .contains("\"status\":\"delivered\"")
                    .doesNotContain("\"status\":\"pending\"");
        }
    }

    @Test
    void a_run_is_found_below_its_campaign_only() {
        try (OutreachHouse house = new OutreachHouse().withRun()) {
            house.http.post("/campaigns", "{}");

            assertThat(house.http
                            .get("/campaigns/CG-0000-0002/runs/CR-0000-0001")
                            .status())
                    .isEqualTo(404);
            assertThat(house.http
                            .send("POST", "/campaigns/CG-0000-0002/runs/CR-0000-0001/cancel")
                            .status())
                    .isEqualTo(404);
            assertThat(house.http
                            .get("/campaigns/CG-0000-0002/runs/CR-0000-0001/history")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_history_tells_the_rows_of_the_life_cycle() {
        try (OutreachHouse house = new OutreachHouse().withEndedRun()) {
            String all = house.http.get(OutreachHouse.RUN + "/history").text();

            assertThat(all)
                    .contains(
                            "\"actor\":\"user:4711\",\"event\":\"start_manual\",\"row\":\"T1\",\"version\":1,\"details\":{")
                    .contains("\"row\":\"T3\"")
                    .contains("\"row\":\"T5\"");
        }
    }
}
