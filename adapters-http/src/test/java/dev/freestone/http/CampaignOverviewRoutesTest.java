package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Campaigns with what they did last and will do next. Source: docs/spec/operations.md 6. */
class CampaignOverviewRoutesTest {
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
}
