package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CustomerDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries of scheduled messages over the wire. Source: docs/spec/engagement-campaigns.md 5.2, docs/spec/rest.md 5. */
class DeliveryRoutesTest {
    private static final String AT = "2026-05-01T13:00:00Z";
    private static final String PENDING =
            "{\"ad_unit_id\":%d,\"campaign_id\":1,\"deliver_at\":\"2026-05-01T13:00:00Z\","
                    + "\"status\":\"pending\",\"reason\":null,\"paused\":false,\"counts\":{\"read\":0,\"restricted\":0,"
                    + "\"opted_out\":0,\"not_opted_in\":0,\"bundle_no_match\":0,\"group_no_match\":0,\"included\":0,"
                    + "\"planned\":0},\"begun_at\":null,\"frozen_at\":null,\"ended_at\":null}";

    private final People people = new People();
    private final EngagementApiHouse house = new EngagementApiHouse(
            Instant.parse("2026-05-01T12:00:00Z"),
            Set.of(),
            builder -> builder.batchSize(1).customers(people));
    private String campaign = "";
    private String deliveries = "";
    private String pending = "";

    @BeforeEach
    void schedules_a_message() {
        campaign = house.campaign("a", "draft");
        long item = EngagementApiHouse.id(house.get(campaign + "/line_items"));
        long group =
                house.part(campaign, "ad_groups", "{\"ad_group\":{\"line_item_id\":" + item + ",\"name\":\"g1\"}}");
        long unit = house.part(
                campaign,
                "ad_units",
                "{\"ad_unit\":{\"ad_group_id\":" + group
                        + ",\"name\":\"m\",\"ad_type\":\"push\",\"template_id\":\"T-1\","
                        + "\"purpose\":\"marketing\",\"delivery\":{\"type\":\"scheduled\",\"deliver_at\":\"" + AT
                        + "\"}}}");
        house.put(campaign, "{\"campaign\":{\"status\":\"live\"}}");
        deliveries = EngagementApiHouse.APP + "/ad_units/" + unit + "/deliveries/";
        pending = PENDING.formatted(unit);
    }

    @AfterEach
    void closes() {
        house.close();
    }

    @Test
    void lists_the_deliveries_of_a_campaign() {
        assertThat(house.get(campaign + "/deliveries").text())
                .isEqualTo("{\"status\":\"ok\",\"deliveries\":[" + pending + "]}");
        assertThat(house.get(EngagementApiHouse.CAMPAIGNS + "/99/deliveries").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {AT, "2026-05-01T15:00:00+02:00", "2026-05-01T15:00:00%2B02:00"})
    void tells_how_far_a_delivery_is(String instant) {
        assertThat(house.get(deliveries + instant).text())
                .isEqualTo("{\"status\":\"ok\",\"delivery\":" + pending + "}");
    }

    @Test
    void cancels_a_delivery_and_leaves_it_so() {
        ApiResponse first = house.send("POST", deliveries + AT + "/cancel");

        assertThat(first.text())
                .contains("\"status\":\"canceled\"")
                .contains("\"begun_at\":null,\"frozen_at\":null,\"ended_at\":\"2026-05-01T12:00:00Z\"");
        assertThat(house.send("POST", deliveries + AT + "/cancel").text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume"})
    void lets_no_delivery_wait_that_has_not_begun(String command) {
        ApiResponse answer = house.send("POST", deliveries + AT + "/" + command);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .startsWith("{\"status\":\"error\",\"errors\":{\"code\":\"validation\",\"message\":\"the delivery is"
                        + " pending")
                .endsWith(
                        "\"details\":[{\"field\":\"\",\"code\":\"validation\",\"problem\":\"illegal_transition\"}]}}");
    }

    @Test
    void lets_a_delivery_wait_and_go_on() {
        people.onSecondPage = () -> house.send("POST", deliveries + AT + "/pause");
        ticks();

        assertThat(house.get(deliveries + AT).text())
                .contains("\"status\":\"building\",\"reason\":null,\"paused\":true,\"counts\":{\"read\":1,");
        assertThat(house.send("POST", deliveries + AT + "/resume").text()).contains("\"paused\":false");
        ticks();
        assertThat(house.get(deliveries + AT).text()).contains("\"status\":\"done\"", "\"read\":3,");
    }

    private void ticks() {
        house.clock.advance(Duration.ofHours(1));
        for (int i = 0; i < 10; i++) {
            house.freestone.tick();
        }
    }

    @Test
    void tells_a_delivery_that_is_done() {
        ticks();

        assertThat(house.get(deliveries + AT).text())
                .contains("\"status\":\"done\"", "\"read\":3", "\"included\":3", "\"planned\":3");
        assertThat(house.send("POST", deliveries + AT + "/cancel").text())
                .contains("\"problem\":\"illegal_transition\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-01T13:00:01Z", "noon"})
    void knows_no_delivery_at_another_instant(String instant) {
        assertThat(house.get(deliveries + instant).status()).isEqualTo(404);
        assertThat(house.send("POST", deliveries + instant + "/cancel").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "m"})
    void knows_no_delivery_of_another_message(String unit) {
        ApiResponse answer = house.get(EngagementApiHouse.APP + "/ad_units/" + unit + "/deliveries/" + AT);

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void knows_no_delivery_of_another_company() {
        ApiResponse answer =
                house.api.handle(ApiRequest.of("POST", (deliveries + AT + "/cancel").replace("app-1", "app-2"))
                        .header("X-API-KEY", EngagementApiHouse.OTHER_KEY));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(house.get(deliveries + AT).text()).contains("\"status\":\"pending\"");
    }

    /** Three customers, and somebody who acts while they are gone through. */
    private static final class People implements CustomerDirectory {
        private final CustomerDirectory all = InMemoryCustomerDirectory.of(
                Customer.of(PersonId.of("CU-17"), Map.of()),
                Customer.of(PersonId.of("CU-18"), Map.of()),
                Customer.of(PersonId.of("CU-19"), Map.of()));
        private Runnable onSecondPage = () -> {};
        private int pages;

        @Override
        public Optional<Customer> find(CompanyId company, CustomerRef ref) {
            return all.find(company, ref);
        }

        @Override
        public Map<PersonId, Customer> find(CompanyId company, Collection<PersonId> ids) {
            return all.find(company, ids);
        }

        @Override
        public List<Customer> page(CompanyId company, Optional<PersonId> after, int limit) {
            pages++;
            if (pages == 2) {
                onSecondPage.run();
            }
            return all.page(company, after, limit);
        }
    }
}
