package dev.freestone.http;

import static dev.freestone.http.RetrievalRoutesTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.OfferDraft;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers that customers hold, over the wire. Source: docs/spec/engagement-campaigns.md 10.2. */
class WalletRoutesTest {
    private static final String REQUEST = "{\"request_id\":\"%s\"}";
    private static final String DEAL = "\"name\":\"Ten off\",\"type\":\"deal\",\"deal\":{\"percent\":10,"
            + "\"offer_type_id\":\"percent_discount\",\"start_date\":\"2026-05-01T00:00:00Z\","
            + "\"end_date\":\"2026-05-31T00:00:00Z\",\"points\":200,\"quantity\":1,\"reward_store\":true}";

    private final CustomerApiHouse house = new CustomerApiHouse();

    @BeforeEach
    void a_campaign_sells_a_deal_once() {
        house.offer(house.campaign("Store", "").id(), DEAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {CustomerApiHouse.USER, CustomerApiHouse.EXTERNAL})
    void an_offer_is_granted_locked_unlocked_redeemed_and_reinstated(String customer) {
        Map<String, @Nullable Object> granted = offer(house.post(customer + "/offers/4/grant", request("g")));
        String held = customer + "/user_offers/" + granted.get("user_offer_id");

        assertThat(granted)
                .containsEntry("status", "issued")
                .containsEntry("source", "grant")
                .containsEntry("acquired_at", "2026-05-01 12:00:00")
                .containsEntry("expires_at", "2026-05-31 00:00:00")
                .containsEntry("redeemed_at", null)
                .containsEntry("locked_until", null)
                .containsOnlyKeys(
                        "user_offer_id",
                        "offer_id",
                        "campaign_id",
                        "source",
                        "status",
                        "code",
                        "acquired_at",
                        "expires_at",
                        "redeemed_at",
                        "locked_until");
        assertThat(offer(house.post(customer + "/offers/4/grant", request("g"))))
                .isEqualTo(granted);
        assertThat(offer(house.post(held + "/lock", request("l"))))
                .containsEntry("status", "locked")
                .containsEntry("locked_until", "2026-05-01 12:15:00")
                .containsKey("lock_token");
        assertThat(offer(house.get(held))).containsEntry("status", "locked").doesNotContainKey("lock_token");
        assertThat(offer(house.post(held + "/unlock", request("u")))).containsEntry("status", "issued");
        assertThat(offer(house.post(held + "/redeem", request("r"))))
                .containsEntry("status", "redeemed")
                .containsEntry("redeemed_at", "2026-05-01 12:00:00");
        assertThat(offer(house.post(held + "/reinstate", request("b")))).containsEntry("status", "reinstated");
    }

    @Test
    void who_has_the_token_of_a_lock_redeems() {
        String held = granted();
        Object token = Objects.requireNonNull(offer(house.post(held + "/lock", "{\"request_id\":\"l\",\"ttl\":60}"))
                .get("lock_token"));

        assertRefused(house.post(held + "/redeem", request("r-1")), 200, "not_available");
        assertThat(offer(house.post(
                        held + "/redeem",
                        "{\"request_id\":\"r-2\",\"lock_token\":\"" + token + "\",\"context\":{\"store\":\"S-12\"}}")))
                .containsEntry("status", "redeemed");
    }

    @Test
    void a_deal_is_sold_as_long_as_there_are_points_and_deals() {
        String purchase = CustomerApiHouse.USER + "/offers/4/purchase";

        ApiResponse poor = house.post(purchase, request("p-1"));
        house.post(
                CustomerApiHouse.USER + "/points/changes",
                "{\"request_id\":\"c\",\"amount\":500,\"reason\":\"goodwill\"}");
        ApiResponse bought = house.post(purchase, request("p-2"));
        ApiResponse late = house.post(purchase, request("p-3"));

        assertRefused(poor, 200, "not_available");
        assertThat(poor.text()).contains("\"problem\":\"insufficient_points\"");
        assertThat(offer(bought)).containsEntry("source", "purchase");
        assertRefused(late, 200, "not_available");
        assertThat(late.text()).contains("\"problem\":\"quantity\"");
    }

    @Test
    void the_wallet_has_pages() {
        granted();

        String page = house.get(CustomerApiHouse.EXTERNAL + "/offers").text();

        assertThat(JsonText.parseObject(page))
                .containsEntry("page", 1L)
                .containsEntry("page_size", 20L)
                .containsEntry("number_of_pages", 1L)
                .containsEntry("total_records", 1L)
                .containsEntry("total_points", 0L);
        assertThat(page).contains("\"redeemable\":true");
        assertThat(house.get(CustomerApiHouse.USER + "/offers?page=9&page_size=1")
                        .text())
                .isEqualTo("{\"page\":9,\"page_size\":1,\"number_of_pages\":1,\"status\":\"ok\",\"user_offers\":[],"
                        + "\"offer_groups\":[],\"offer_categories\":[],\"total_points\":0,\"available_points\":0,"
                        + "\"total_records\":1}");
        assertRefused(house.get(CustomerApiHouse.USER + "/offers?page_size=101"), 200, "argument_error");
        assertRefused(house.get(CustomerApiHouse.USER + "/offers?sections[]=offers"), 200, "argument_error");
    }

    @Test
    void an_unknown_offer_and_one_of_another_customer_are_not_found() {
        String held = granted().replace("CU-17", "CU-18");

        assertRefused(house.get(held), 404, "not_found");
        assertRefused(house.post(held + "/redeem", request("r")), 404, "not_found");
        assertRefused(house.get(CustomerApiHouse.USER + "/user_offers/4711"), 404, "not_found");
        assertRefused(house.get(CustomerApiHouse.USER + "/user_offers/first"), 404, "not_found");
        assertRefused(house.post(CustomerApiHouse.USER + "/offers/4711/grant", request("g")), 404, "not_found");
        assertRefused(house.post(CustomerApiHouse.USER + "/offers/x/grant", request("g")), 404, "not_found");
        assertRefused(house.get(CustomerApiHouse.V1 + "/users/CU-404/offers"), 404, "user_not_found");
    }

    @Test
    void an_offer_of_another_company_is_not_found() {
        house.customers.put(CustomerApiHouse.OTHER, Customer.of(PersonId.of("CU-17"), Map.of()));
        var theirs = house.house.freestone.company(CustomerApiHouse.OTHER).engagement();
        var campaign = CustomerApiHouse.campaign(theirs, "Theirs", "");
        var offer = theirs.campaigns()
                .offers()
                .create(campaign.id(), OfferDraft.parse("{\"offer\":{" + DEAL + "}}"))
                .value();
        var held = theirs.wallet().grant(CustomerRef.user("CU-17"), offer.id(), "g");

        assertRefused(house.get(CustomerApiHouse.USER + "/user_offers/" + held.id()), 404, "not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lock | {} | missing_data | /request_id",
                "lock | {\"request_id\":\"l\",\"ttl\":0} | validation | /ttl",
                "lock | {\"request_id\":\"l\",\"ttl\":3601} | validation | /ttl",
                "lock | {\"request_id\":\"l\",\"ttl\":true} | argument_error | /ttl",
                "unlock | {\"request_id\":\"\"} | validation | /request_id",
                "unlock | {\"request_id\":\"u\",\"ttl\":1} | argument_error | /ttl",
                "redeem | {\"request_id\":\"r\",\"lock_token\":1} | argument_error | /lock_token",
                "redeem | {\"request_id\":\"r\",\"context\":{\"a/b\":1}} | argument_error | /context/a~1b",
                "reinstate | {\"request_id\":null} | missing_data | /request_id",
            })
    void a_request_that_cannot_be_read_is_refused(String command, String body, String code, String field) {
        ApiResponse answer = house.post(granted() + "/" + command, body);

        assertRefused(answer, 200, code);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
    }

    private String granted() {
        return CustomerApiHouse.USER + "/user_offers/"
                + offer(house.post(CustomerApiHouse.USER + "/offers/4/grant", request("first")))
                        .get("user_offer_id");
    }

    private static String request(String id) {
        return REQUEST.formatted(id);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> offer(ApiResponse answer) {
        Map<String, @Nullable Object> body = JsonText.parseObject(answer.text());
        assertThat(body).as(answer.text()).containsOnlyKeys("status", "user_offer");
        assertThat(answer.status()).isEqualTo(200);
        return (Map<String, @Nullable Object>) Objects.requireNonNull(body.get("user_offer"));
    }
}
