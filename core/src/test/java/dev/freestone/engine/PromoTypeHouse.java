package dev.freestone.engine;

import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An engine for tests of promo program types, and types in each status. */
final class PromoTypeHouse {
    private final ObjectHouse house = new ObjectHouse();

    Freestone engine() {
        return house.freestone;
    }

    PromoProgramTypes types() {
        return house.promoTypes();
    }

    /** Those of another company. */
    PromoProgramTypes other() {
        return engine().company(ObjectHouse.OTHER).promoProgramTypes();
    }

    Instant now() {
        return house.now;
    }

    void later(long seconds) {
        house.now = house.now.plusSeconds(seconds);
    }

    PromoProgramType change(String id, String body) {
        return types().update(id, PromoProgramTypeChange.parse(body));
    }

    /** A type in some status, which it has reached on its longest way. */
    PromoProgramType in(String status) {
        PromoProgramType type = types().create(named("90 days same as cash")
                .description("No interest when paid in full")
                .build());
        for (String each : List.of("active", "deprecated")) {
            if (!type.status().code().equals(status)) {
                type = change(type.id().value(), "{\"status\":\"" + each + "\"}");
            }
        }
        return type;
    }

    static PromoProgramTypeDraft.Builder named(String name) {
        return PromoProgramTypeDraft.builder().promoType(PromoType.SAME_AS_CASH).displayName(name);
    }

    static PromoProgramTypeDraft.Builder full() {
        return named("90 days same as cash")
                .externalId("sac-90")
                .status(PromoTypeStatus.ACTIVE)
                .description("No interest when paid in full")
                .metaData(Map.of("team", "a"));
    }
}
