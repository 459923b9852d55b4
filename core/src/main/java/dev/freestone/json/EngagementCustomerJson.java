package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.engagement.CompletedCustomer;
import dev.freestone.model.engagement.OptedInCustomer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers of an engagement campaign, as JSON. Static and thread-safe. Source: docs/spec/operations.md 6. */
public final class EngagementCustomerJson {
    private EngagementCustomerJson() {}

    /**
     * The wire form as plain data.
     *
     * @param optedIn a customer who is opted in
     * @return every member in order
     */
    public static Map<String, @Nullable Object> toMap(OptedInCustomer optedIn) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("customer", optedIn.customer().value());
        out.put("since", InstantText.of(optedIn.since()));
        return out;
    }

    /**
     * The wire form as plain data.
     *
     * @param completed a customer who has completed a behavior
     * @return every member in order
     */
    public static Map<String, @Nullable Object> toMap(CompletedCustomer completed) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("customer", completed.customer().value());
        out.put("times", completed.times());
        return out;
    }
}
