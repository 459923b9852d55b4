package dev.freestone.json;

import dev.freestone.promo.PromoCheck;
import dev.freestone.promo.PromoDecision;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions about promo programs as JSON. Static and thread-safe. Source: docs/spec/promo-programs.md 7. */
public final class PromoDecisionJson {
    private PromoDecisionJson() {}

    /**
     * The wire form as plain data.
     *
     * @param decision the decision
     * @return what was found and {@code explanation}, the checks in their order; absent values as null
     */
    public static Map<String, @Nullable Object> toMap(PromoDecision decision) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("state", decision.state().code());
        out.put("decidedOn", decision.decidedOn().map(LocalDate::toString).orElse(null));
        out.put("asOf", decision.asOf().toString());
        out.put("remaining", decision.remaining());
        out.put("deferredInterest", decision.deferredInterest());
        out.put("daysOverdue", (long) decision.daysOverdue());
        out.put("peakDaysOverdue", (long) decision.peakDaysOverdue());
        out.put("peakOn", decision.peakOn().map(LocalDate::toString).orElse(null));
        out.put("daysLeft", (long) decision.daysLeft());
        out.put("factsDigest", decision.factsDigest());
        out.put(
                "explanation",
                decision.explanation().stream().map(PromoDecisionJson::check).toList());
        return out;
    }

    private static Map<String, @Nullable Object> check(PromoCheck check) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("check", check.kind().code());
        out.put("outcome", check.outcome());
        out.put("on", check.on().map(LocalDate::toString).orElse(null));
        out.put("seen", check.seen());
        out.put("deciding", check.deciding());
        return out;
    }
}
