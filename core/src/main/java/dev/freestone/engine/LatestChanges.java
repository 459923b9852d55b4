package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.engine.cases.CaseRows;
import dev.freestone.engine.cases.RecordedChange;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.Tx;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The recorded changes of all cases of a company, the latest first. Thread-safe. */
final class LatestChanges {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final CompanyId company;

    LatestChanges(EngineParts parts, LedgerParts ledger, CompanyId company) {
        this.parts = parts;
        this.ledger = ledger;
        this.company = company;
    }

    List<CaseChangeOverview> list(Optional<String> after, int limit) {
        History.check(0, limit);
        return parts.storage().read(tx -> {
            List<CaseEventRow> rows = tx.caseEvents().latest(company, after.map(id -> place(tx, id)), limit);
            Map<CaseId, PersonId> borrowers = borrowers(tx, rows);
            return rows.stream()
                    .map(row -> overview(row, Optional.ofNullable(borrowers.get(row.caseId()))))
                    .toList();
        });
    }

    private static CaseChangeOverview overview(CaseEventRow row, Optional<PersonId> borrower) {
        RecordedChange change = RecordedChange.read(row);
        return new CaseChangeOverview(
                row.caseId(),
                row.eventId(),
                row.caseType(),
                row.occurredAt(),
                borrower,
                change.before(),
                change.after(),
                change.result());
    }

    private Map<CaseId, PersonId> borrowers(Tx tx, List<CaseEventRow> events) {
        CaseRows rows = new CaseRows(ledger, company);
        Set<CaseId> ids = events.stream().map(CaseEventRow::caseId).collect(Collectors.toSet());
        Map<CaseId, PersonId> borrowers = new HashMap<>();
        tx.cases().find(company, ids).stream()
                .filter(row -> row.columns().deletedAt().isEmpty())
                .forEach(row -> named(rows.read(row)).ifPresent(person -> borrowers.put(row.id(), person)));
        return borrowers;
    }

    /** A path names people by the ids of the host that have the form of public ones or of digits. */
    private static Optional<PersonId> named(Case value) {
        return value.borrowerIds().stream()
                .filter(person -> AnyId.parse(person.value())
                        .filter(id -> id.form() != AnyId.Form.EXTERNAL)
                        .isPresent())
                .findFirst();
    }

    private CaseEventRow place(Tx tx, String change) {
        int slash = change.indexOf('/');
        return Optional.of(slash)
                .filter(at -> at > 0)
                .flatMap(at -> decoded(change.substring(0, at)))
                .flatMap(CaseId::parse)
                .flatMap(id -> decoded(change.substring(slash + 1))
                        .flatMap(event -> tx.caseEvents().find(company, id, event)))
                .orElseThrow(() -> FreestoneException.validation(List.of(CursorList.unknownCursor("after"))));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
