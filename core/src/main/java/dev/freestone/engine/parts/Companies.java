package dev.freestone.engine.parts;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import java.util.Map;

/** Finds companies. Static and thread-safe. */
public final class Companies {
    private Companies() {}

    /**
     * Finds a company that must exist.
     *
     * @param parts the engine
     * @param company the company
     * @return its profile
     * @throws FreestoneException {@code not_found}
     */
    public static CompanyProfile require(EngineParts parts, CompanyId company) {
        return parts.companies()
                .find(company)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "company " + company + " is not known to the host",
                        Map.of("company", company.value())));
    }
}
