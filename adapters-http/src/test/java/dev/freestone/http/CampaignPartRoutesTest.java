package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.testkit.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of engagement campaigns over the wire. Source: docs/spec/engagement-campaigns.md 3.2, 10.1. */
class CampaignPartRoutesTest {
    private static final String GROUP = "{\"ad_group\":{\"line_item_id\":%d,\"name\":\"g1\"}}";
    private static final String UNIT =
            "{\"ad_unit\":{\"ad_group_id\":%d,\"name\":\"page\",\"ad_type\":\"internal_full_page\"}}";
    private static final String ACHIEVEMENT = "{\"achievement\":{\"name\":\"visit\",\"type\":\"count\","
            + "\"event_name\":\"visit\",\"external_behavior_id\":\"d4f5fc94-dcad-11ea-845e-7001986d963d\"}}";
    private static final String OFFER = "{\"offer\":{\"name\":\"ticket\",\"type\":\"trigger\",\"total_available\":3}}";

    private final EngagementApiHouse house = new EngagementApiHouse();
    private String campaign = "";
    private long bundle;
    private long item;

    @BeforeEach
    void makes_a_campaign() {
        campaign = house.campaign("a", "draft");
        bundle = EngagementApiHouse.id(house.get(campaign + "/ad_bundle"));
        item = EngagementApiHouse.id(house.get(campaign + "/line_items"));
    }

    private long group() {
        return house.part(campaign, "ad_groups", GROUP.formatted(item));
    }

    private long unit() {
        return house.part(campaign, "ad_units", UNIT.formatted(group()));
    }

    private long offer() {
        return house.part(campaign, "offers", OFFER);
    }

    /** One of each kind; the id of that of one kind. */
    private long all(String kind) {
        house.part(campaign, "line_items", "{\"line_item\":{\"name\":\"second\"}}");
        unit();
        house.part(campaign, "achievements", ACHIEVEMENT);
        offer();
        return EngagementApiHouse.id(house.get(campaign + "/" + kind));
    }

    @AfterEach
    void closes() {
        house.close();
    }

    @Test
    void tells_and_changes_the_bundle_without_its_id() {
        assertThat(house.get(campaign + "/ad_bundle").text())
                .isEqualTo("{\"status\":\"ok\",\"ad_bundle\":{\"id\":" + bundle
                        + ",\"targeting\":{},\"qualify_tag\":null,"
                        + "\"disqualify_tag\":null}}");

        ApiResponse changed =
                house.put(campaign + "/ad_bundle", "{\"ad_bundle\":{\"targeting\":{\"user.tags\":\"a\"}}}");

        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(house.get(campaign + "/ad_bundle/" + bundle).text())
                .isEqualTo(changed.text())
                .contains("\"targeting\":{\"user.tags\":\"a\"}");
    }

    @Test
    void changes_the_bundle_by_its_id() {
        assertThat(house.put(campaign + "/ad_bundle/" + bundle, "{\"ad_bundle\":{\"qualify_tag\":\"in\"}}")
                        .text())
                .contains("\"qualify_tag\":\"in\"");
        assertThat(house.put(campaign + "/ad_bundle/" + (bundle + 90), "{\"ad_bundle\":{}}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Fact("ENG-14")
    void has_one_bundle_for_ever() {
        assertThat(house.post(campaign + "/ad_bundle", "{\"ad_bundle\":{}}").text())
                .contains("{\"field\":\"/ad_bundle\",\"code\":\"validation\",\"problem\":\"duplicate\"}");
        assertThat(house.delete(campaign + "/ad_bundle/" + bundle).text())
                .contains("{\"field\":\"/ad_bundle\",\"code\":\"validation\",\"problem\":\"not_allowed_with\"}");
    }

    @Test
    void makes_a_line_item() {
        ApiResponse made = house.post(campaign + "/line_items", "{\"line_item\":{\"name\":\"second\"}}");

        long second = EngagementApiHouse.id(made);
        assertThat(made.text())
                .isEqualTo("{\"status\":\"ok\",\"line_item\":{\"id\":" + second + ",\"name\":\"second\"}}");
        assertThat(house.get(campaign + "/line_items").text())
                .isEqualTo("{\"status\":\"ok\",\"line_items\":[{\"id\":" + item + ",\"name\":\"default\"},{\"id\":"
                        + second + ",\"name\":\"second\"}]}");
    }

    @Test
    void makes_a_group() {
        ApiResponse made = house.post(campaign + "/ad_groups", GROUP.formatted(item));

        assertThat(made.text())
                .isEqualTo("{\"status\":\"ok\",\"ad_group\":{\"id\":" + EngagementApiHouse.id(made)
                        + ",\"line_item_id\":" + item
                        + ",\"name\":\"g1\",\"targeting\":{},\"weight\":5,\"status\":\"draft\"}}");
    }

    @Test
    void makes_a_unit() {
        long group = group();

        ApiResponse made = house.post(campaign + "/ad_units", UNIT.formatted(group));

        assertThat(made.text())
                .startsWith("{\"status\":\"ok\",\"ad_unit\":{\"id\":" + EngagementApiHouse.id(made)
                        + ",\"ad_group_id\":" + group + ",\"name\":\"page\",\"ad_type\":\"internal_full_page\"")
                .endsWith(",\"delivery\":null}}");
    }

    @Test
    void makes_a_behavior() {
        ApiResponse made = house.post(campaign + "/achievements", ACHIEVEMENT);

        assertThat(made.text())
                .startsWith("{\"status\":\"ok\",\"achievement\":{\"id\":" + EngagementApiHouse.id(made)
                        + ",\"name\":\"visit\",\"type\":\"count\","
                        + "\"external_behavior_id\":\"d4f5fc94-dcad-11ea-845e-7001986d963d\"");
    }

    @Test
    void makes_an_offer() {
        ApiResponse made = house.post(campaign + "/offers", OFFER);

        assertThat(made.text())
                .isEqualTo("{\"status\":\"ok\",\"offer\":{\"offer_id\":" + EngagementApiHouse.id(made)
                        + ",\"name\":\"ticket\",\"type\":\"trigger\",\"total_available\":3}}");
    }

    @Test
    void tells_what_is_left_of_an_offer() {
        long offer = offer();
        house.part(campaign, "achievements", ACHIEVEMENT);
        house.put(campaign, "{\"campaign\":{\"status\":\"live\"}}");
        house.freestone.engagement("app-1").wallet().grant(CustomerRef.user("CU-17"), OfferId.of(offer), "G-1");
        String path = campaign + "/offers/" + offer;

        assertThat(house.get(path).text()).contains("\"total_available\":2");
        assertThat(house.get(campaign + "/offers").text())
                .isEqualTo("{\"status\":\"ok\",\"offers\":[{\"offer_id\":" + offer
                        + ",\"name\":\"ticket\",\"type\":\"trigger\",\"total_available\":2}]}");
        assertThat(house.put(path, "{\"offer\":{\"total_available\":null}}").text())
                .contains("\"total_available\":1000000000");
        assertThat(house.delete(path).text()).contains("\"problem\":\"not_allowed_in_status\"");
    }

    @ParameterizedTest
    @CsvSource({
        "line_items, line_item",
        "ad_groups, ad_group",
        "ad_units, ad_unit",
        "achievements, achievement",
        "offers, offer"
    })
    void changes_tells_lists_and_deletes_each_kind(String kind, String envelope) {
        String part = campaign + "/" + kind + "/" + all(kind);

        ApiResponse changed = house.put(part, "{\"" + envelope + "\":{\"name\":\"other\"}}");

        assertThat(changed.text())
                .startsWith("{\"status\":\"ok\",\"" + envelope)
                .contains("\"name\":\"other\"");
        assertThat(changed.header("ETag")).contains("\"7\"");
        assertThat(house.get(part).text()).isEqualTo(changed.text());
        assertThat(house.get(campaign + "/" + kind).text())
                .startsWith("{\"status\":\"ok\",\"" + kind + "\":[{")
                .contains("\"name\":\"other\"");
        assertThat(house.delete(part).text()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(house.get(part).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ad_bundle", "line_items", "ad_groups", "ad_units", "achievements", "offers"})
    void knows_no_part_of_another_campaign(String kind) {
        long id = all(kind);
        String other = house.campaign("b", "draft");

        assertThat(house.get(other + "/" + kind + "/" + id).status()).isEqualTo(404);
        assertThat(house.delete(other + "/" + kind + "/" + id).status()).isEqualTo(404);
        assertThat(house.get(campaign + "/" + kind + "/" + id).status()).isEqualTo(200);
        assertThat(house.get(campaign + "/" + kind + "/first").status()).isEqualTo(404);
        assertThat(house.get(EngagementApiHouse.CAMPAIGNS + "/99/" + kind).status())
                .isEqualTo(404);
    }

    @Test
    @Fact("ENG-16")
    void knows_no_parent_in_another_campaign() {
        String other = house.campaign("b", "draft");

        ApiResponse answer = house.post(other + "/ad_groups", GROUP.formatted(item));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text())
                .contains("{\"field\":\"/ad_group/line_item_id\",\"code\":\"not_found\",\"problem\":\"not_found\"}");
    }

    @Test
    void refuses_a_part_in_the_envelope_of_another_kind() {
        assertThat(house.post(campaign + "/ad_groups", OFFER).text())
                .contains("\"code\":\"argument_error\"")
                .contains("{\"field\":\"/ad_group\",\"code\":\"missing_data\",\"problem\":\"required\"}")
                .contains("{\"field\":\"/offer\",\"code\":\"argument_error\",\"problem\":\"unknown_attribute\"}");
    }

    @Test
    void refuses_to_change_a_part_of_what_somebody_else_has_changed() {
        String offer = campaign + "/offers/" + offer();

        ApiResponse put = house.api.handle(EngagementApiHouse.request("PUT", offer)
                .header("If-Match", "\"1\"")
                .body("{\"offer\":{\"name\":\"other\"}}"));
        ApiResponse post = house.api.handle(EngagementApiHouse.request("POST", campaign + "/offers")
                .header("If-Match", "\"1\"")
                .body(OFFER));
        ApiResponse delete =
                house.api.handle(EngagementApiHouse.request("DELETE", offer).header("If-Match", "\"1\""));

        assertThat(put.status()).isEqualTo(409);
        assertThat(post.status()).isEqualTo(409);
        assertThat(delete.status()).isEqualTo(409);
        assertThat(house.get(campaign + "/offers").text()).contains("\"name\":\"ticket\"");
    }
}
