package dev.freestone.engine.cases;

import dev.freestone.cases.Case;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.json.CaseJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.ObjectColumns;
import java.util.stream.Collectors;

/** Cases of one company as stored rows. Made for one decision and used by its thread. */
public final class CaseRows {
    private final LedgerParts ledger;
    private final CompanyId company;
    private final SecretSeal seal;

    /**
     * Rows of a company.
     *
     * @param ledger what seals contents and stands for people
     * @param company the owner
     */
    public CaseRows(LedgerParts ledger, CompanyId company) {
        this(ledger, company, ledger.seals().of(company));
    }

    /**
     * Rows of a company under a seal that others use too.
     *
     * @param ledger what stands for people
     * @param company the owner
     * @param seal what seals contents
     */
    public CaseRows(LedgerParts ledger, CompanyId company, SecretSeal seal) {
        this.ledger = ledger;
        this.company = company;
        this.seal = seal;
    }

    /**
     * Reads a row.
     *
     * @param row the row
     * @return the case
     */
    public Case read(CaseRow row) {
        return CaseJson.read(row.document(), row.version(), seal);
    }

    /**
     * Writes a row.
     *
     * @param value the case
     * @return its row
     */
    public CaseRow write(Case value) {
        return new CaseRow(
                value.id(),
                new ObjectColumns(
                        company,
                        value.externalId(),
                        value.times().createdAt(),
                        value.times().updatedAt(),
                        value.times().deletedAt()),
                value.borrowerIds().stream()
                        .map(person -> ledger.hashes().of(company, person))
                        .collect(Collectors.toSet()),
                value.version(),
                CaseJson.document(value, seal));
    }
}
