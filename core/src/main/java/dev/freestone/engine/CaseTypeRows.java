package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.Tx;
import java.util.Map;

/** Finds case types. Static and thread-safe. */
final class CaseTypeRows {
    private CaseTypeRows() {}

    static CaseTypeRow find(Tx tx, CompanyId company, AnyId id) {
        return tx.caseTypes()
                .find(company, id)
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "case type " + id + " does not exist in this company",
                        Map.of("caseType", id.toString())));
    }
}
