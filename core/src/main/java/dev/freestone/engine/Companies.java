package dev.freestone.engine;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import java.util.Map;

/** Finds companies. */
final class Companies {
    private Companies() {}

    static CompanyProfile require(EngineParts parts, CompanyId company) {
        return parts.companies()
                .find(company)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "company " + company + " is not known to the host",
                        Map.of("company", company.value())));
    }
}
