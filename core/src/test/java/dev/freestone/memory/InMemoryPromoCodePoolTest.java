package dev.freestone.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.spi.PromoCodePool;
import dev.freestone.testkit.PromoCodePoolConformance;
import dev.freestone.testkit.PromoCodePoolFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryPromoCodePoolTest extends PromoCodePoolConformance {
    @Override
    protected PromoCodePoolFixture openFixture() {
        InMemoryPromoCodePool pool = InMemoryPromoCodePool.create();
        return new PromoCodePoolFixture() {
            @Override
            public PromoCodePool holding(CompanyId company, String name, List<String> codes) {
                return pool.put(company, name, codes.toArray(String[]::new));
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void tells_how_many_codes_are_left_and_shows_none() {
        InMemoryPromoCodePool pool = InMemoryPromoCodePool.create().put(CompanyId.DEFAULT, "SPRING", "S-1", "S-2");

        pool.take(CompanyId.DEFAULT, "SPRING", PersonId.of("CU-1"), "key");
        pool.take(CompanyId.DEFAULT, "SPRING", PersonId.of("CU-1"), "key");

        assertThat(pool.left(CompanyId.DEFAULT, "SPRING")).isEqualTo(1);
        assertThat(pool.left(CompanyId.DEFAULT, "AUTUMN")).isZero();
        assertThat(pool).hasToString("InMemoryPromoCodePool[1 pools]");
    }
}
