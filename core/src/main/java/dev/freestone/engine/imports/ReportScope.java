package dev.freestone.engine.imports;

import dev.freestone.contact.Dispositions;
import dev.freestone.contact.ReportIds;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.Caller;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import java.util.List;

/**
 * Who reports, for whom, and what his words mean. Immutable.
 *
 * @param parts what the ledger works with
 * @param caller for whom and by whom
 * @param source who reports, such as {@code dialer-7}
 * @param dispositions what his words mean
 */
public record ReportScope(LedgerParts parts, Caller caller, String source, Dispositions dispositions) {
    CompanyId company() {
        return caller.company();
    }

    ReportId id(ReportKind kind, String externalId) {
        return ReportIds.of(company(), kind, source, externalId);
    }

    KeyedHash person(PersonId person) {
        return parts.hashes().of(company(), person);
    }

    KeyedHash destination(Destination destination) {
        return parts.hashes().destination(company(), destination);
    }

    List<KeyedHash> debts(List<String> loans) {
        return loans.stream().map(loan -> parts.hashes().debt(company(), loan)).toList();
    }

    KeyedHash word(String text) {
        return parts.hashes().of(company(), "word", text);
    }
}
