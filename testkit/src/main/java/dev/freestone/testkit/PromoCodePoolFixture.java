package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.PromoCodePool;
import java.util.List;

/** The pools that {@link PromoCodePoolConformance} asks. */
public interface PromoCodePoolFixture extends AutoCloseable {
    /**
     * Puts codes into a pool, which may have had some before.
     *
     * @param company whose pool it is
     * @param pool its name
     * @param codes distinct codes
     * @return the port, the same each time
     */
    PromoCodePool holding(CompanyId company, String pool, List<String> codes);

    @Override
    void close();
}
