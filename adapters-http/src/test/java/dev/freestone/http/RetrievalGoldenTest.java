package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.json.text.JsonText;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Requests and their answers beside files with the member names, types and nesting of the reference's samples. A file has the line of
 * the request, a blank line, the status and the body; ids of showings are random and stand there as one. Where the engine deviates
 * from a sample, docs/spec/engagement-campaigns.md 14 says so.
 */
class RetrievalGoldenTest {
    private static final String TILE = "\"ad_type\":\"internal_tile\"";
    private static final String PAGE = "\"ad_type\":\"internal_full_page\"";
    private static final String STEPS = "\"name\":\"first steps\",\"type\":\"count\","
            + "\"external_behavior_id\":\"3ea16f4d-9285-4031-adae-4f5a6b7c8d9e\","
            + "\"event_name\":\"4fb2705e-a396-4142-bebf-5a6b7c8d9eaf\"";
    private static final String SHOWING = "[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String OPT_IN = ",\"optin_required\":true";

    private final CustomerApiHouse house = new CustomerApiHouse();

    @Test
    void v1_of_a_known_customer_is_as_in_the_sample() {
        feed();

        assertGolden("v1-list");
    }

    @Test
    void v1_of_a_customer_with_a_token_is_as_in_the_sample() {
        house.unit(house.campaign("Spring Walk", ",\"external_id\":\"spring-walk\""), TILE);

        assertGolden("v1-list-token");
    }

    @Test
    @Fact("ENG-47")
    void an_opt_in_is_answered_with_the_v1_list() {
        EngagementCampaign joined = house.campaign("Joined", OPT_IN + ",\"external_id\":\"joined\"");
        house.unit(joined, TILE);
        house.behavior(joined.id(), STEPS);

        assertGolden("opt-in");
    }

    private void feed() {
        house.unit(house.campaign("Spring Walk", ",\"external_id\":\"0b7e3c1a-6f52-4d0e-9a7b-1c2d3e4f5a6b\""), TILE);
        house.unit(house.campaign("Big Page", ",\"external_id\":\"1c8f4d2b-7063-4e1f-8b8c-2d3e4f5a6b7c\""), PAGE);
        EngagementCampaign race =
                house.campaign("GReatest77 Race", ",\"external_id\":\"2d905e3c-8174-4f20-9c9d-3e4f5a6b7c8d\"");
        house.unit(race, PAGE);
        house.behavior(
                race.id(),
                "\"name\":\"GReatest77 Race Campaign Action 1\",\"type\":\"composite\",\"period\":7776000,"
                        + "\"external_behavior_id\":\"5ea16f4d-9285-4031-adae-4f5a6b7c8d9e\","
                        + "\"event_name\":\"6fb2705e-a396-4142-bebf-5a6b7c8d9eaf\","
                        + "\"goals\":[{\"event_name\":\"race_loaded\",\"type\":\"count\",\"points\":6,"
                        + "\"period\":7776000}]");
        for (int i = 0; i < 3; i++) {
            assertThat(house.post(CustomerApiHouse.USER + "/events", "{\"events\":{\"race_loaded\":{}}}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Fact("ENG-59")
    void progress_is_as_in_the_samples() {
        EngagementCampaign plain = house.campaign("Plain", OPT_IN + ",\"external_id\":\"first-steps\"");
        house.behavior(plain.id(), STEPS);

        assertGolden("progress-qualified");
        assertGolden("progress-permalink");
        assertThat(house.get(CustomerApiHouse.USER + "/campaigns/1/opt_in").status())
                .isEqualTo(200);
        assertGolden("progress-opted-in");
        assertThat(house.get(CustomerApiHouse.USER + "/campaigns/1/opt_out").status())
                .isEqualTo(200);
        assertGolden("progress-opted-out");
    }

    @Test
    void v2_list_is_as_in_the_sample_with_a_tile() {
        EngagementCampaign others = house.campaign(
                "Campaign 1", ",\"external_id\":\"campaign-one\",\"targeting\":{\"user.country\":\"CA\"}");
        house.unit(
                others,
                TILE + ",\"click_tracking\":true,\"message\":{\"header\":\"A header\",\"subheader\":\"A subheader\","
                        + "\"description\":\"A description\",\"icon_url\":\"https://pictures.example/icon.png\","
                        + "\"image_url\":\"https://pictures.example/image.png\",\"points\":15},"
                        + "\"action\":{\"type\":\"open_ad\",\"url\":\"https://x.example/go\"}");

        assertGolden("v2-list");
    }

    @Test
    void v2_one_is_as_in_the_sample_with_a_page() {
        EngagementCampaign campaign = house.campaign("Campaign 1", OPT_IN + ",\"external_id\":\"campaign-one\"");
        house.unit(campaign, PAGE);
        house.behavior(campaign.id(), STEPS + ",\"max_times_repeatable\":1");
        assertThat(house.get(CustomerApiHouse.USER + "/campaigns/1/opt_in").status())
                .isEqualTo(200);
        assertThat(house.post(
                                CustomerApiHouse.USER + "/events",
                                "{\"events\":{\"4fb2705e-a396-4142-bebf-5a6b7c8d9eaf\":{}}}")
                        .status())
                .isEqualTo(200);

        assertGolden("v2-one-promotion");
    }

    @Test
    @Fact({"ENG-69", "ENG-70"})
    void v2_one_is_as_in_the_sample_with_behaviors_and_offers() {
        offers();

        assertGolden("v2-one-behaviors");
        assertGolden("v2-one-permalink");
        assertGolden("v2-one-external");
    }

    @Test
    @Fact("ENG-61")
    void v2_one_takes_the_parameters_of_the_sample_with_a_comma_behind_a_value() {
        offers();

        assertGolden("v2-one-sections");
    }

    private void offers() {
        EngagementCampaign campaign = house.campaign("Campaign 16", ",\"external_id\":\"campaign-sixteen\"");
        house.behavior(
                campaign.id(),
                "\"name\":\"top walker 12\",\"type\":\"count\",\"event_name\":\"Event 12\",\"points\":5,"
                        + "\"max_times_repeatable_per_period\":1,\"period\":86400,"
                        + "\"external_behavior_id\":\"3ea16f4d-9285-4031-adae-4f5a6b7c8d9e\"");
        house.behavior(
                campaign.id(),
                "\"name\":\"entry challenge\",\"type\":\"count\",\"event_name\":\"entry\",\"max_times_repeatable\":1,"
                        + "\"max_times_repeatable_per_period\":1,\"period\":7776000,"
                        + "\"external_behavior_id\":\"4ea16f4d-9285-4031-adae-4f5a6b7c8d9e\"");
        house.offer(campaign.id(), text("offer-deal.json"));
        house.offer(campaign.id(), "\"name\":\"More points\",\"type\":\"trigger\"");
    }

    @Test
    void all_active_is_as_in_the_sample() {
        house.campaign(
                "Campaign Example",
                ",\"external_id\":\"campaign-example\",\"campaign_type\":\"messaging\",\"ssap_name\":\"test 11\","
                        + "\"metadata\":{\"campaign_version\":2},\"qualify_tag\":\"for_them\","
                        + "\"disqualify_tag\":\"not_for_them\",\"targeting\":{\"$and\":[{\"user.tags\":{\"$in\":"
                        + "[\"for_them\"]}},{\"user.tags\":{\"$not\":{\"$in\":[\"not_for_them\"]}}}]}");

        assertGolden("all-active");
    }

    @Test
    void info_is_as_in_the_sample() {
        house.campaign("Walk", OPT_IN + ",\"external_id\":\"walk_every_day\"");

        assertGolden("info");
        assertGolden("info-permalink");
    }

    private void assertGolden(String name) {
        assertThat(house.house.clock.instant()).isEqualTo(Instant.parse("2026-05-01T12:00:00Z"));
        String golden = text(name + ".txt");
        int request = golden.indexOf("\n\n");
        int status = golden.indexOf('\n', request + 2);
        String line = golden.substring(0, request);
        String target = line.substring(line.indexOf(' ') + 1);
        String method = line.substring(0, line.indexOf(' '));
        ApiResponse answer = target.contains("auth_token") ? house.open(target) : house.house.send(method, target);

        assertThat(Integer.toString(answer.status())).isEqualTo(golden.substring(request + 2, status));
        assertThat(JsonText.parse(answer.text().replaceAll(SHOWING, "5a1f0c3e-7b2d-8e4f-a1b2-c3d4e5f60718")))
                .as(name)
                .isEqualTo(JsonText.parse(golden.substring(status)));
    }

    private static String text(String name) {
        try (InputStream in = RetrievalGoldenTest.class.getResourceAsStream("/golden/customers/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
