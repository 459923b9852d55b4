package dev.freestone.json;

import dev.freestone.error.ErrorCode;
import dev.freestone.promo.PromoCause;
import dev.freestone.promo.PromoChange;
import dev.freestone.promo.PromoRecomputation;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoVerdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What recomputations of promo programs have found and done, as JSON. Static and thread-safe. Source: docs/spec/promo-programs.md 8. */
public final class PromoReportJson {
    private PromoReportJson() {}

    /**
     * The wire form as plain data.
     *
     * @param report the report
     * @return {@code stored}, {@code computed}, {@code causes}, {@code changed}, {@code action}, {@code blocked} and the program
     *     after it, {@code promoProgram}; absent values as null
     */
    public static Map<String, @Nullable Object> toMap(PromoReport report) {
        PromoRecomputation found = report.recomputation();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("stored", verdict(found.stored()));
        out.put("computed", verdict(found.computed()));
        out.put("causes", found.causes().stream().map(PromoReportJson::cause).toList());
        out.put("changed", found.changed().stream().map(PromoReportJson::change).toList());
        out.put("action", found.action().code());
        out.put("blocked", report.blocked().map(ErrorCode::code).orElse(null));
        out.put(
                "promoProgram",
                PromoProgramJson.toMap(report.view().program(), report.view().amounts()));
        return out;
    }

    private static Map<String, @Nullable Object> verdict(PromoVerdict verdict) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("state", verdict.state().code());
        out.put("decidedOn", verdict.decidedOn().map(LocalDate::toString).orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> cause(PromoCause cause) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("kind", cause.kind().code());
        out.put("id", cause.id().orElse(null));
        out.put("date", cause.date().toString());
        out.put("before", cause.before().orElse(null));
        out.put("after", cause.after().orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> change(PromoChange change) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("value", change.value());
        out.put("day", change.day().toString());
        out.put("before", change.before());
        out.put("after", change.after());
        return out;
    }
}
