package dev.freestone.json;

import dev.freestone.model.promo.DatedAmount;
import java.util.LinkedHashMap;
import java.util.Map;

/** An amount of money of a day as JSON. Static and thread-safe. Source: docs/spec/promo-programs.md 10. */
public final class DatedAmountJson {
    private DatedAmountJson() {}

    /**
     * The wire form as plain data.
     *
     * @param entry the amount
     * @return {@code date} and {@code amount}
     */
    public static Map<String, Object> toMap(DatedAmount entry) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("date", entry.date().toString());
        out.put("amount", entry.amount());
        return out;
    }
}
