package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.CompanyScope;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of all campaigns, to come and begun. Source: docs/spec/operations.md 6. */
class OperationsRoutesTest {
    private static final String NOTHING = "{\"count\":0,\"data\":[]}";

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

    private static CampaignRun begun(OperationsHouse house, CompanyScope company) {
        CampaignRun run = company.campaigns().run(house.daily(company).id());
        house.house.clock.advance(Duration.ofSeconds(1));
        return run;
    }
}
