package dev.freestone.json;

import dev.freestone.promo.WhatIf;
import java.util.LinkedHashMap;
import java.util.Map;

/** What would come of payments, as JSON. Static and thread-safe. Source: docs/spec/promo-programs.md 10. */
public final class WhatIfJson {
    private WhatIfJson() {}

    /**
     * The wire form as plain data.
     *
     * @param answer the answer
     * @return {@code decision}, both payoffs, {@code saving} and {@code lastDayToPay}
     */
    public static Map<String, Object> toMap(WhatIf answer) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("decision", PromoDecisionJson.toMap(answer.decision()));
        out.put("payoffWithPromo", answer.payoffWithPromo());
        out.put("payoffWithoutPromo", answer.payoffWithoutPromo());
        out.put("saving", answer.saving());
        out.put("lastDayToPay", answer.lastDayToPay().toString());
        return out;
    }
}
