package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Bodies of what customers do and have; each operation by both names of a customer. */
final class CustomerBodySamples {
    private static final String REQUEST = "{\"request_id\":\"r-#\"}";
    private static final String EVENTS =
            "{\"events\":{\"visit\":{\"context\":{\"store\":\"S-12\"}},\"sale\":[{\"qty\":2}]}}";
    private static final String DEAL = "\"name\":\"Ten off\",\"type\":\"deal\",\"deal\":{\"percent\":10,"
            + "\"offer_type_id\":\"percent_discount\",\"start_date\":\"2026-05-01T00:00:00Z\","
            + "\"end_date\":\"2026-05-31T00:00:00Z\",\"points\":1,\"quantity\":100000,\"reward_store\":true}";
    private static final String SEGMENT = "{\"targeting\":{\"user.country\":\"US\"}}";

    static final List<BodySample> ALL = all();

    private CustomerBodySamples() {}

    private static List<BodySample> all() {
        List<BodySample> all = new ArrayList<>();
        all.addAll(of("ForUser", CustomerApiHouse.USER));
        all.addAll(of("ForExternalUser", CustomerApiHouse.EXTERNAL));
        all.add(at("explainSegment", SEGMENT, CustomerApiHouse.USER + "/segments/explain"));
        all.add(at("explainSegmentByExternalId", SEGMENT, CustomerApiHouse.EXTERNAL + "/segments/explain"));
        all.add(at("warnOfSegment", SEGMENT, CustomerApiHouse.V1 + "/segments/warnings"));
        return List.copyOf(all);
    }

    private static List<BodySample> of(String name, String customer) {
        return List.of(
                at("assignTags" + name, "{\"tags\":[\"trial-#\"]}", customer + "/tags"),
                at("removeTags" + name, "{\"tags\":[\"trial-#\"]}", customer + "/tags"),
                at("postEvents" + name, EVENTS, customer + "/events"),
                at("previewEvents" + name, EVENTS, customer + "/events/preview"),
                at(
                        "changePoints" + name,
                        "{\"request_id\":\"r-#\",\"amount\":5,\"reason\":\"goodwill\"}",
                        customer + "/points/changes"),
                at("grantOffer" + name, REQUEST, customer + "/offers/4/grant"),
                at("purchaseOffer" + name, REQUEST, customer + "/offers/4/purchase"),
                held("lockOffer" + name, "{\"request_id\":\"r-#\",\"ttl\":60}", customer, "", "lock"),
                held("unlockOffer" + name, REQUEST, customer, "lock", "unlock"),
                held(
                        "redeemOffer" + name,
                        "{\"request_id\":\"r-#\",\"context\":{\"store\":\"S-12\"}}",
                        customer,
                        "",
                        "redeem"),
                held("reinstateOffer" + name, REQUEST, customer, "redeem", "reinstate"));
    }

    private static BodySample at(String id, String json, String path) {
        return BodySample.of(id, json, plan((house, number) -> path));
    }

    /** Each body has an offer of its own, with which something has been done before. */
    private static BodySample held(String id, String json, String customer, String before, String command) {
        return BodySample.of(id, json, plan((house, number) -> {
            Object granted = JsonText.parseObject(ok(house, customer + "/offers/4/grant", "g-" + number))
                    .get("user_offer");
            String held = customer + "/user_offers/"
                    + Contract.map(Objects.requireNonNull(granted)).get("user_offer_id");
            if (!before.isEmpty()) {
                ok(house, held + "/" + before, "b-" + number);
            }
            return held + "/" + command;
        }));
    }

    private static String ok(CustomerApiHouse house, String path, String request) {
        String answer = house.post(path, "{\"request_id\":\"" + request + "\"}").text();
        if (!answer.contains("\"status\":\"ok\"")) {
            throw new AssertionError(answer);
        }
        return answer;
    }

    /** A campaign sells a deal, and the customer has points. */
    private static BodyHouse.Plan plan(BiFunction<CustomerApiHouse, Integer, String> path) {
        return () -> {
            CustomerApiHouse house = new CustomerApiHouse();
            house.offer(house.campaign("Store", "").id(), DEAL);
            house.post(
                    CustomerApiHouse.USER + "/points/changes",
                    "{\"request_id\":\"first\",\"amount\":100000,\"reason\":\"goodwill\"}");
            return BodyHouse.of(house, house.house.api, number -> Target.of(path.apply(house, number)));
        };
    }
}
