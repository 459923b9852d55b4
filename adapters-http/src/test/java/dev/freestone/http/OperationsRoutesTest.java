package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.doctor.FindingCode;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.CompanyScope;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentState;
import dev.freestone.spi.EngineEvent;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator looks at, and the stops. Source: docs/spec/operations.md 5, 6. */
class OperationsRoutesTest {
    private static final String NOTHING = "{\"count\":0,\"data\":[]}";
    private static final String TEXT = "{\"kind\":\"channel\",\"value\":\"text\"";

    @Test
    @Fact("OPS-13")
    void pauses_a_scope_of_the_company_and_lets_it_go_on() {
        try (var house = new OperationsHouse()) {
            assertThat(house.post("/operations/stops/pause", TEXT + ",\"reason\":\"maintenance\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(house.get("/operations/stops").text())
                    .isEqualTo("{\"count\":1,\"data\":[{\"kind\":\"channel\",\"value\":\"text\","
                            + "\"companyId\":\"default\",\"killed\":false,\"planning\":true,"
                            + "\"reason\":\"maintenance\",\"actor\":\"user:4711\","
                            + "\"since\":\"2026-05-01T12:00:00Z\"}]}");
            assertThat(house.post("/operations/stops/lift", TEXT + "}").text()).isEqualTo("{\"changed\":false}");
            assertThat(house.post("/operations/stops/resume", TEXT + "}").text())
                    .isEqualTo("{\"changed\":true}");
            assertThat(house.post("/operations/stops/resume", TEXT + "}").text())
                    .isEqualTo("{\"changed\":false}");
            assertThat(house.get("/operations/stops").text()).isEqualTo(NOTHING);
        }
    }

    @Test
    @Fact("OPS-14")
    void kills_the_contacts_of_the_company_and_of_no_other() {
        try (var house = new OperationsHouse()) {
            var own = house.plan(house.own());
            var other = house.plan(house.others());

            house.post("/operations/stops/kill", "{\"kind\":\"all\",\"reason\":\"wrong rows\"}");
            house.house.freestone.tick();

            assertThat(house.own().contacts().get(own).state()).isEqualTo(IntentState.PLANNED);
            assertThat(house.others().contacts().get(other).state()).isEqualTo(IntentState.UNKNOWN);
            assertThat(house.other("GET", "/operations/stops").text()).isEqualTo(NOTHING);
            assertThat(house.post("/operations/stops/lift", "{\"kind\":\"all\"}")
                            .text())
                    .isEqualTo("{\"changed\":true}");
        }
    }

    @ParameterizedTest
    @CsvSource({"all,", "producer_kind, outreach", "producer, outreach/CG-4T2K-9QXD", "channel, text", "sender, text"})
    @Fact("OPS-14")
    void reaches_no_stop_of_another_company_or_of_all(String kind, String value) {
        try (var house = new OperationsHouse()) {
            String body = "{\"kind\":\"" + kind + "\"" + (value == null ? "" : ",\"value\":\"" + value + "\"");
            house.post("/operations/stops/kill", body + ",\"reason\":\"wrong rows\"}");
            house.own().contacts().pause(ContactScope.EVERYTHING, "storm");
            house.own().contacts().pause(ContactScope.sender(OperationsHouse.TEXT), "provider down");

            assertThat(house.otherPosts("/operations/stops/lift", body + "}").text())
                    .isEqualTo("{\"changed\":false}");
            assertThat(house.otherPosts("/operations/stops/resume", body + "}").text())
                    .isEqualTo("{\"changed\":false}");
            assertThat(house.own().contacts().stops()).hasSize(3);
        }
    }

    @Test
    @Fact("OPS-15")
    void shows_a_stop_of_all_companies_without_who_made_it() {
        try (var house = new OperationsHouse()) {
            house.own().contacts().pause(ContactScope.EVERYTHING, "storm");

            assertThat(house.other("GET", "/operations/stops").text())
                    .isEqualTo("{\"count\":1,\"data\":[{\"kind\":\"all\",\"value\":null,\"companyId\":null,"
                            + "\"killed\":false,\"planning\":true,\"reason\":\"storm\",\"actor\":null,"
                            + "\"since\":\"2026-05-01T12:00:00Z\"}]}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};kind;required",
                "{\"kind\":\"person\"};kind;unknown_value",
                "{\"kind\":\"channel\"};value;required",
                "{\"kind\":\"all\",\"value\":\"x\"};value;not_allowed_with",
                "{\"kind\":\"producer\",\"value\":\"outreach\"};value;bad_format",
                "{\"kind\":\"all\"};reason;required",
                "{\"kind\":\"all\",\"companyId\":\"CP-2\"};companyId;unknown_attribute"
            })
    @Fact("OPS-16")
    void refuses_a_stop_with_everything_that_is_wrong(String body, String field, String code) {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.post("/operations/stops/kill", body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("{\"field\":\"" + field + "\",\"code\":\"" + code + "\"")
                    .contains("{\"field\":\"reason\",\"code\":\"required\"");
            assertThat(house.get("/operations/stops").text()).isEqualTo(NOTHING);
        }
    }

    @Test
    @Fact("OPS-16")
    void takes_no_reason_to_go_on() {
        try (var house = new OperationsHouse()) {
            assertThat(house.post("/operations/stops/resume", TEXT + ",\"reason\":\"fine\"}")
                            .text())
                    .contains("{\"field\":\"reason\",\"code\":\"not_allowed_with\"");
        }
    }

    @Test
    @Fact("OPS-17")
    void examines_the_company_and_tells_what_was_found() {
        try (var house = new OperationsHouse()) {
            String id = unfinished(house);

            assertThat(house.get("/operations/findings").text())
                    .isEqualTo("{\"startedAt\":\"2026-05-01T12:00:00Z\",\"objects\":1,"
                            + "\"findings\":{\"campaign_cannot_fire\":1},\"count\":1,\"data\":["
                            + "{\"code\":\"campaign_cannot_fire\",\"severity\":\"problem\",\"companyId\":\"default\","
                            + "\"objectKind\":\"campaign\",\"objectId\":\"" + id
                            + "\",\"details\":{\"obstacles\":\"contactExporterId required, redashQueryUrl required\"},"
                            + "\"remedy\":\"" + FindingCode.CAMPAIGN_CANNOT_FIRE.remedy() + "\"}]}");
        }
    }

    @Test
    @Fact("OPS-18")
    void tells_nobody_of_findings_about_another_company() {
        try (var house = new OperationsHouse()) {
            unfinished(house);
            house.plan(house.own());
            house.post("/operations/stops/kill", "{\"kind\":\"all\",\"reason\":\"wrong rows\"}");
            assertThat(house.get("/operations/findings").text())
                    .contains("\"findings\":{\"campaign_cannot_fire\":1,\"contacts_killed\":1}");

            assertThat(house.other("GET", "/operations/findings").text())
                    .contains("\"objects\":0,\"findings\":{},\"count\":0,\"data\":[]");
        }
    }

    @Test
    @Fact("OPS-18")
    void counts_under_a_stop_of_all_companies_the_queues_of_the_company_alone() {
        try (var house = new OperationsHouse()) {
            house.plan(house.own());
            house.plan(house.others());
            house.own().contacts().kill(ContactScope.EVERYTHING, "storm");

            assertThat(house.get("/operations/findings").text())
                    .contains("\"companyId\":null,\"objectKind\":\"scope\",\"objectId\":\"all\","
                            + "\"details\":{\"queues\":\"1\",\"since\":\"2026-05-01T12:00:00Z\"}");
        }
    }

    @Test
    @Fact("OPS-18")
    void tells_of_stuck_work_without_how_much_of_it_all_companies_have() {
        try (var house = new OperationsHouse()) {
            house.others().campaigns().run(house.daily(house.others()).id());
            house.house.clock.advance(Duration.ofMinutes(30));

            assertThat(house.get("/operations/findings").text())
                    .contains("\"code\":\"work_stuck\"", "\"companyId\":null", "\"objectId\":\"outreach.run\"")
                    .contains("\"details\":{\"ageSeconds\":\"1800\"}");
        }
    }

    @Test
    @Fact("OPS-19")
    void counts_all_findings_and_tells_as_many_as_wanted() {
        try (var house = new OperationsHouse()) {
            unfinished(house);
            unfinished(house);

            assertThat(house.get("/operations/findings?limit=1").text())
                    .contains("\"findings\":{\"campaign_cannot_fire\":2},\"count\":1,");
            assertThat(house.get("/operations/findings?limit=1001").text())
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"");
        }
    }

    @Test
    @Fact("OPS-19")
    void a_look_at_the_findings_is_no_event_of_the_engine() {
        try (var house = new OperationsHouse()) {
            unfinished(house);

            house.get("/operations/findings");

            assertThat(house.told).noneMatch(event -> event instanceof EngineEvent.Finding);
        }
    }

    @Test
    @Fact("OPS-20")
    void lists_the_next_runs_of_all_campaigns_the_earliest_first() {
        try (var house = new OperationsHouse()) {
            Campaign first = house.daily(house.own());
            Campaign second = house.daily(house.own());
            house.daily(house.others());
            house.own().campaigns().pauseSchedule(second.id().value());

            String answer = house.get("/operations/next-runs?days=2").text();

            assertThat(answer).startsWith("{\"count\":2,");
            assertThat(answer)
                    .contains("{\"borrowerCampaignId\":\"" + first.id()
                            + "\",\"externalId\":null,\"date\":\"2026-05-02\",\"slot\":\"2026-05-02T10:00:00Z\","
                            + "\"obstacle\":null}")
                    .contains("{\"borrowerCampaignId\":\"" + second.id()
                            + "\",\"externalId\":null,\"date\":\"2026-05-02\",\"slot\":\"2026-05-02T10:00:00Z\","
                            + "\"obstacle\":\"paused\"}");
            assertThat(house.get("/operations/next-runs").text()).startsWith("{\"count\":12,");
            assertThat(house.get("/operations/next-runs?limit=1&days=366").text())
                    .startsWith("{\"count\":1,")
                    .contains("\"date\":\"2026-05-02\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"days=0", "days=367", "limit=0", "limit=1001"})
    @Fact("OPS-20")
    void lists_next_runs_within_bounds(String query) {
        try (var house = new OperationsHouse()) {
            ApiResponse answer = house.get("/operations/next-runs?" + query);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("\"code\":\"out_of_range\"");
        }
    }

    @Test
    @Fact("OPS-21")
    void lists_the_runs_in_progress_of_all_campaigns_part_by_part() {
        try (var house = new OperationsHouse()) {
            CampaignRun first =
                    house.own().campaigns().run(house.daily(house.own()).id());
            house.house.clock.advance(Duration.ofSeconds(1));
            CampaignRun second =
                    house.own().campaigns().run(house.daily(house.own()).id());
            house.daily(house.own());
            CampaignRun other =
                    house.others().campaigns().run(house.daily(house.others()).id());

            assertThat(house.get("/operations/runs").text())
                    .startsWith("{\"count\":2,\"data\":[{\"id\":\"" + second.id() + "\"")
                    .contains("{\"id\":\"" + first.id() + "\"")
                    .doesNotContain(other.id().value());
            assertThat(house.get("/operations/runs?limit=1").text()).startsWith("{\"count\":1,");
            assertThat(house.get("/operations/runs?after=" + second.id()).text())
                    .startsWith("{\"count\":1,\"data\":[{\"id\":\"" + first.id() + "\"");
            assertThat(house.get("/operations/runs?after=" + other.id()).text())
                    .contains("{\"field\":\"after\",\"code\":\"unknown_cursor\"");
        }
    }

    @Test
    @Fact("OPS-21")
    void a_run_that_has_ended_is_a_place_among_those_in_progress() {
        try (var house = new OperationsHouse()) {
            CampaignRun first = begun(house, house.own());
            house.own().campaigns().pause(first.id());
            CampaignRun second = begun(house, house.own());
            house.house.freestone.tick();

            assertThat(house.get("/operations/runs").text()).startsWith("{\"count\":1,");
            assertThat(house.get("/operations/runs?after=" + second.id()).text())
                    .startsWith("{\"count\":1,\"data\":[{\"id\":\"" + first.id() + "\"");
        }
    }

    @Test
    @Fact("OPS-22")
    void lists_the_latest_runs_of_all_campaigns_ended_or_not_part_by_part() {
        try (var house = new OperationsHouse()) {
            CampaignRun ended = begun(house, house.own());
            house.house.freestone.tick();
            CampaignRun live = begun(house, house.own());
            CampaignRun other = begun(house, house.others());

            assertThat(house.get("/operations/latest-runs").text())
                    .startsWith("{\"count\":2,\"data\":[{\"id\":\"" + live.id() + "\"")
                    .contains("{\"id\":\"" + ended.id() + "\"")
                    .doesNotContain(other.id().value());
            assertThat(house.get("/operations/latest-runs?limit=1").text()).startsWith("{\"count\":1,");
            assertThat(house.get("/operations/latest-runs?after=" + live.id()).text())
                    .startsWith("{\"count\":1,\"data\":[{\"id\":\"" + ended.id() + "\"");
            assertThat(house.get("/operations/latest-runs?after=" + ended.id()).text())
                    .isEqualTo(NOTHING);
            assertThat(house.get("/operations/latest-runs?after=" + other.id()).text())
                    .contains("{\"field\":\"after\",\"code\":\"unknown_cursor\"");
        }
    }

    @Test
    @Fact("OPS-25")
    void lists_campaigns_with_what_they_did_last_and_will_do_next() {
        try (var house = new OperationsHouse()) {
            Campaign campaign = house.own()
                    .campaigns()
                    .create(CampaignDraft.builder()
                            .externalId("past-due")
                            .schedule("P P * * mon")
                            .metaData(Map.of("team", "<b>A</b>"))
                            .build());
            house.own().campaigns().pauseSchedule(campaign.id().value());
            house.daily(house.others());

            assertThat(house.get("/operations/campaigns").text())
                    .isEqualTo("{\"status\":200,\"total\":1,\"count\":1,\"nextUrl\":null,\"previousUrl\":null,"
                            + "\"data\":[{\"id\":\"" + campaign.id() + "\",\"externalId\":\"past-due\","
                            + "\"schedule\":\"P P * * mon\","
                            + "\"scheduleInWords\":\"every Monday, at a time chosen by Freestone\","
                            + "\"zone\":\"America/Chicago\",\"schedulePaused\":true,\"nextRuns\":["
                            + Stream.of("05-04", "05-11", "05-18", "05-25", "06-01")
                                    .map(day -> "{\"date\":\"2026-" + day + "\",\"slot\":\"2026-" + day
                                            + "T10:00:00Z\",\"obstacle\":\"paused\"}")
                                    .collect(Collectors.joining(","))
                            + "],\"lastRuns\":[],\"contactExporterId\":null,\"bulkSenderId\":null,"
                            + "\"metaData\":{\"team\":\"<b>A</b>\"},\"createdAt\":\"2026-05-01T12:00:00Z\"}]}");
        }
    }

    @Test
    @Fact("OPS-25")
    void tells_the_last_seven_runs_of_a_campaign_the_latest_first() {
        try (var house = new OperationsHouse()) {
            Campaign campaign = house.daily(house.own());
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                CampaignRun run = house.own().campaigns().run(campaign.id());
                house.house.freestone.tick();
                ids.add(0, run.id().value());
                house.house.clock.advance(Duration.ofSeconds(1));
            }

            String told = house.get("/operations/campaigns").text();

            assertThat(Pattern.compile("\\{\"id\":\"(CR-[^\"]+)\"")
                            .matcher(told)
                            .results()
                            .map(found -> found.group(1)))
                    .containsExactlyElementsOf(ids.subList(0, 7));
        }
    }

    @Test
    @Fact("OPS-25")
    void tells_one_campaign_as_the_list_does_by_any_form_of_its_id() {
        try (var house = new OperationsHouse()) {
            Campaign campaign = house.own()
                    .campaigns()
                    .create(CampaignDraft.builder()
                            .externalId("past-due")
                            .schedule("P P * * mon")
                            .build());
            String listed = house.get("/operations/campaigns?limit=1").text();
            String data = listed.substring(listed.indexOf("\"data\":[") + 8, listed.length() - 2);

            for (String id : List.of(campaign.id().value(), "ext-past-due")) {
                assertThat(house.get("/operations/campaigns/" + id).text())
                        .isEqualTo("{\"status\":200,\"message\":\"campaign found\",\"data\":" + data + "}");
            }
            assertThat(house.get("/operations/campaigns/CG-NONE-0000").status()).isEqualTo(404);
            assertThat(house.get("/operations/campaigns/none").text()).contains("\"code\":\"validation\"");
            assertThat(house.other("GET", "/operations/campaigns/" + campaign.id())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    @Fact("OPS-25")
    void a_campaign_without_a_schedule_has_no_words_and_no_days() {
        try (var house = new OperationsHouse()) {
            house.own().campaigns().create(CampaignDraft.builder().build());

            assertThat(house.get("/operations/campaigns").text())
                    .contains("\"schedule\":null,\"scheduleInWords\":null,\"zone\":\"America/Chicago\","
                            + "\"schedulePaused\":false,\"nextRuns\":[]");
        }
    }

    @Test
    @Fact("OPS-25")
    void lists_campaigns_by_pages_the_newest_first() {
        try (var house = new OperationsHouse()) {
            Campaign first = house.daily(house.own());
            house.house.clock.advance(Duration.ofSeconds(1));
            Campaign second = house.daily(house.own());

            assertThat(house.get("/operations/campaigns?limit=1").text())
                    .startsWith("{\"status\":200,\"total\":2,\"count\":1,"
                            + "\"nextUrl\":\"/operations/campaigns?limit=1&startingAfter=" + second.id() + "\",");
            assertThat(house.get("/operations/campaigns?startingAfter=" + second.id())
                            .text())
                    .contains("\"count\":1,", "\"data\":[{\"id\":\"" + first.id() + "\"");
            assertThat(house.get("/operations/campaigns?endingBefore=" + first.id())
                            .text())
                    .contains("\"count\":1,", "\"data\":[{\"id\":\"" + second.id() + "\"");
            assertThat(house.get("/operations/campaigns?limit=101").text())
                    .contains("{\"field\":\"limit\",\"code\":\"out_of_range\"");
            assertThat(house.other("GET", "/operations/campaigns?startingAfter=" + first.id())
                            .text())
                    .contains("{\"field\":\"startingAfter\",\"code\":\"unknown_cursor\"");
        }
    }

    private static CampaignRun begun(OperationsHouse house, CompanyScope company) {
        CampaignRun run = company.campaigns().run(house.daily(company).id());
        house.house.clock.advance(Duration.ofSeconds(1));
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "kill", "lift"})
    @Fact("OPS-10")
    void somebody_who_may_only_look_stops_nothing(String verb) {
        try (var house = new OperationsHouse()) {
            assertThat(house.onlookerPosts("/operations/stops/" + verb).status())
                    .isEqualTo(403);
        }
    }

    private static String unfinished(OperationsHouse house) {
        return house.own()
                .campaigns()
                .create(CampaignDraft.builder().schedule("P P * * *").build())
                .id()
                .value();
    }
}
