package dev.freestone.json;

import dev.freestone.model.common.ExternalId;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoOverview;
import dev.freestone.promo.PromoProgram;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Active programs in the list of those that end, as JSON. Static and thread-safe. Source: docs/spec/operations.md 2, 6. */
public final class PromoOverviewJson {
    private PromoOverviewJson() {}

    /**
     * The wire form as plain data.
     *
     * @param overview how a program stands
     * @return every member in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(PromoOverview overview) {
        PromoProgram program = overview.program();
        PromoDates dates = program.dates();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", program.id().value());
        out.put(
                "externalId",
                program.settings().externalId().map(ExternalId::value).orElse(null));
        out.put("personId", program.personId().value());
        out.put("loanId", program.loanId().value());
        out.put("promoTypeId", program.offer().typeId().value());
        out.put("promoType", program.offer().promoType().code());
        out.put("displayName", program.offer().displayName());
        out.put("status", program.status().code());
        out.put("promoStartDate", text(dates.start()));
        out.put("promoEndDate", text(dates.end()));
        out.put("promoEffectiveEndDate", text(dates.effectiveEnd()));
        out.put("daysLeft", overview.daysLeft());
        out.put("atRiskDueDate", text(overview.atRiskDue()));
        out.put("version", overview.version());
        return out;
    }

    private static @Nullable String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
