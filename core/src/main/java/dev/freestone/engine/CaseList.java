package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.engine.cases.CaseRows;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Optional;

/** Lists cases, all or those of a person. Thread-safe. Source: docs/spec/conventions.md 8. */
final class CaseList {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final CompanyId company;

    CaseList(EngineParts parts, LedgerParts ledger, CompanyId company) {
        this.parts = parts;
        this.ledger = ledger;
        this.company = company;
    }

    Listing<Case> all(ListRequest request) {
        return page(request, "/cases", Optional.empty());
    }

    Listing<Case> of(ListRequest request, String borrower) {
        PersonId person = person(borrower);
        return page(
                request,
                "/people/" + CursorList.encoded(borrower) + "/cases",
                Optional.of(ledger.hashes().of(company, person)));
    }

    private Listing<Case> page(ListRequest request, String path, Optional<KeyedHash> borrower) {
        Companies.require(parts, company);
        CaseRows rows = new CaseRows(ledger, company);
        return parts.storage()
                .read(tx -> CursorList.page(request, path, false, rows(tx, borrower)))
                .map(rows::read);
    }

    private static PersonId person(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException refused) {
            throw FreestoneException.validation(List.of(Violation.of(
                    "personId", ViolationCode.BAD_FORMAT, "not the id of a person, give that of the host")));
        }
    }

    private CursorList.Rows<CaseRow> rows(Tx tx, Optional<KeyedHash> borrower) {
        return new CursorList.Rows<>() {
            @Override
            public Optional<CaseRow> find(AnyId id) {
                return tx.cases()
                        .find(company, id)
                        .filter(row -> borrower.map(row.borrowers()::contains).orElse(true));
            }

            @Override
            public List<CaseRow> page(Slice<CaseRow> slice) {
                return tx.cases().page(company, borrower, slice);
            }

            @Override
            public long count() {
                return tx.cases().count(company, borrower);
            }

            @Override
            public String id(CaseRow row) {
                return row.id().value();
            }
        };
    }
}
