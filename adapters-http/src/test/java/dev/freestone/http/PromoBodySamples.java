package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import dev.freestone.json.text.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Bodies of promo programs and their types. */
final class PromoBodySamples {
    private static final String TYPE = "{\"promoType\":\"sameAsCash\",\"displayName\":\"90 days\"}";

    private static final String PROGRAM =
            "{\"promoTypeId\":\"PT-0000-0001\",\"status\":\"pending\",\"promoStartDate\":\"2025-01-01\","
                    + "\"promoDurationDays\":90}";

    static final List<BodySample> ALL = List.of(
            BodySample.of("createPromoProgram", PROGRAM, PromoBodySamples::withoutOpenProgram),
            BodySample.of(
                    "updatePromoProgram",
                    "{\"promoStartDate\":\"2025-01-01\",\"promoDurationDays\":90,\"promoEndDate\":\"2025-04-01\"}",
                    plan(promo -> program(promo, "pending"))),
            BodySample.of(
                    "askPromoWhatIf",
                    "{\"payments\":[{\"date\":\"2025-02-01\",\"amount\":100}]}",
                    plan(promo -> program(promo, "active") + "/what-if")),
            BodySample.of("createPromoProgramType", TYPE, plan(promo -> PromoApi.TYPES)),
            BodySample.of("updatePromoProgramType", "{\"displayName\":\"# days\"}", plan(promo -> {
                promo.house.post(PromoApi.TYPES, TYPE);
                return PromoApi.TYPES + "/PT-0000-0001";
            })));

    private PromoBodySamples() {}

    private static String program(PromoApi promo, String status) {
        return PromoApi.PROGRAMS + "/" + PromoApi.data(promo.program(status)).get("id");
    }

    /** An attribute of a bare answer. */
    static String text(ApiResponse answer, String name) {
        return Objects.requireNonNull(JsonText.parseObject(answer.text()).get(name))
                .toString();
    }

    /** A loan has one open program of a type, so that each body ends the one before. */
    private static BodyHouse withoutOpenProgram() {
        PromoApi promo = new PromoApi();
        promo.activeType();
        return BodyHouse.of(promo, promo.house.api, number -> {
            Object programs = PromoApi.data(promo.house.get(PromoApi.PROGRAMS)).get("promoPrograms");
            for (Object each : (List<?>) Objects.requireNonNull(programs)) {
                Map<?, ?> program = Contract.map(each);
                if ("pending".equals(program.get("status"))) {
                    OutreachHouse.ok(promo.house.delete(
                            PromoApi.PROGRAMS + "/" + program.get("id") + "?promoCancelReason=adminError"));
                }
            }
            return Target.of(PromoApi.PROGRAMS);
        });
    }

    private static BodyHouse.Plan plan(Function<PromoApi, String> path) {
        return () -> {
            PromoApi promo = new PromoApi();
            String target = path.apply(promo);
            return BodyHouse.of(promo, promo.house.api, number -> Target.of(target));
        };
    }
}
