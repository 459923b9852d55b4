package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules over the wire. Source: docs/spec/outreach-campaigns.md 3.5. */
class ScheduleRoutesTest {
    private static final String SLOTS = OutreachHouse.CAMPAIGN + "/slots";

    private static OutreachHouse wednesdays() {
        OutreachHouse house = new OutreachHouse().withCampaign();
        house.http.put(OutreachHouse.CAMPAIGN, "{\"schedule\":\"P P * * wed\"}");
        return house;
    }

    @Test
    void tells_the_next_days_each_with_its_slot() {
        try (OutreachHouse house = wednesdays()) {
            assertThat(house.http
                            .get(OutreachHouse.CAMPAIGN + "/next-runs?days=2")
                            .text())
                    .isEqualTo("{\"count\":2,\"data\":["
                            + "{\"date\":\"2026-05-06\",\"slot\":\"2026-05-06T11:13:00Z\",\"obstacle\":null},"
                            + "{\"date\":\"2026-05-13\",\"slot\":\"2026-05-13T11:13:00Z\",\"obstacle\":null}]}");
            assertThat(house.http.get(OutreachHouse.CAMPAIGN + "/next-runs").text())
                    .startsWith("{\"count\":30,");
        }
    }

    @Test
    void a_campaign_without_a_schedule_has_no_days() {
        try (OutreachHouse house = new OutreachHouse().withCampaign()) {
            assertThat(house.http.get(OutreachHouse.CAMPAIGN + "/next-runs").text())
                    .isEqualTo("{\"count\":0,\"data\":[]}");
            assertThat(house.http
                            .send("POST", OutreachHouse.CAMPAIGN + "/schedule/pause")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_paused_schedule_is_an_obstacle_until_it_is_resumed() {
        try (OutreachHouse house = wednesdays()) {
            ApiResponse paused = house.http.send("POST", OutreachHouse.CAMPAIGN + "/schedule/pause");
            String next =
                    house.http.get(OutreachHouse.CAMPAIGN + "/next-runs?days=1").text();
            ApiResponse resumed = house.http.send("POST", OutreachHouse.CAMPAIGN + "/schedule/resume");

            assertThat(paused.status()).isEqualTo(204);
            assertThat(paused.text()).isEmpty();
            assertThat(next).contains("\"obstacle\":\"paused\"");
            assertThat(resumed.status()).isEqualTo(204);
            assertThat(house.http
                            .get(OutreachHouse.CAMPAIGN + "/next-runs?days=1")
                            .text())
                    .contains("\"obstacle\":null");
        }
    }

    @Test
    void tells_the_slots_of_a_period() {
        try (OutreachHouse house = wednesdays()) {
            assertThat(house.http
                            .get(SLOTS + "?from=2026-04-01T00:00:00-05:00&to=2026-04-15T00:00:00Z")
                            .text())
                    .isEqualTo(
                            "{\"count\":2,\"data\":[{\"slot\":\"2026-04-01T11:13:00Z\"},{\"slot\":\"2026-04-08T11:13:00Z\"}]}");
            assertThat(house.http
                            .get(SLOTS + "?from=-999999999-01-01T00:00:00Z&to=%2B999999999-12-31T00:00:00Z&limit=1")
                            .text())
                    .startsWith("{\"count\":1,");
        }
    }

    @Test
    void a_period_has_two_ends() {
        try (OutreachHouse house = wednesdays()) {
            assertThat(house.http.get(SLOTS).text())
                    .contains("{\"field\":\"from\",\"code\":\"required\"")
                    .contains("{\"field\":\"to\",\"code\":\"required\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/slots?from=2026-05-02T00:00:00Z&to=2026-05-01T00:00:00Z, to, out_of_range",
        "/slots?from=2026-05-02&to=2026-05-03, from, bad_format",
        "/slots?from=2026-05-01T00:00:00Z&to=2026-05-02T00:00:00Z&limit=0, limit, out_of_range",
        "/next-runs?days=1001, days, out_of_range",
        "/next-runs?days=x, days, bad_format",
        "/next-runs?limit=1, limit, unknown_attribute",
        "/occurrences?before=yesterday, before, bad_format",
        "/occurrences?limit=1001, limit, out_of_range"
    })
    void other_parameters_are_refused(String target, String field, String code) {
        try (OutreachHouse house = wednesdays()) {
            ApiResponse answer = house.http.get(OutreachHouse.CAMPAIGN + target);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("{\"field\":\"" + field + "\",\"code\":\"" + code + "\"");
        }
    }

    @Test
    void tells_what_became_of_the_days() {
        try (OutreachHouse house = wednesdays()) {
            house.http.clock.advance(Duration.ofDays(4).plusHours(23).plusMinutes(15));
            house.http.freestone.tick();
            house.http.send("POST", OutreachHouse.CAMPAIGN + "/schedule/pause");
            house.http.clock.advance(Duration.ofDays(7));
            house.http.freestone.tick();

            String all = house.http.get(OutreachHouse.CAMPAIGN + "/occurrences").text();

            assertThat(all)
                    .isEqualTo("{\"count\":2,\"data\":["
                            + "{\"occurrenceId\":\"CG-0000-0001:2026-05-13\",\"campaignId\":\"CG-0000-0001\","
                            + "\"date\":\"2026-05-13\",\"slot\":\"2026-05-13T11:13:00Z\",\"outcome\":\"skipped\","
                            + "\"reason\":\"paused\",\"catchUp\":false,\"runId\":null},"
                            + "{\"occurrenceId\":\"CG-0000-0001:2026-05-06\",\"campaignId\":\"CG-0000-0001\","
                            + "\"date\":\"2026-05-06\",\"slot\":\"2026-05-06T11:13:00Z\",\"outcome\":\"started\","
                            + "\"reason\":null,\"catchUp\":false,\"runId\":\"CR-0000-0001\"}]}");
            assertThat(house.http
                            .get(OutreachHouse.CAMPAIGN + "/occurrences?before=2026-05-13&limit=5")
                            .text())
                    .startsWith("{\"count\":1,");
        }
    }
}
