package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the loan that a reference names from one result, in which each person has a row. Not thread-safe. */
final class LoanFinder {
    private final LoanRef ref;
    private final Set<PersonId> people = new HashSet<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> loanTypeId = Optional.empty();

    LoanFinder(LoanRef ref) {
        this.ref = ref;
    }

    Optional<Loan> read(ResultSet rows, LoanColumns columns) throws SQLException {
        var ids = columns.owner("id");
        var persons = columns.owner("person_id");
        var types = columns.optionalText("loan_type_id");
        var externalIds = ref.form() == LoanRef.Form.EXTERNAL
                ? columns.owner("external_id")
                : columns.optionalText("external_id");
        columns.complete();
        var named = ref.form() == LoanRef.Form.EXTERNAL ? externalIds : ids;
        while (rows.next()) {
            if (named.read(rows).filter(ref.text()::equals).isPresent()) {
                take(ids.read(rows), types.read(rows));
                persons.read(rows).map(PersonId::of).ifPresent(people::add);
            }
        }
        return id.map(text -> new Loan(LoanId.of(text), people, loanTypeId));
    }

    private void take(Optional<String> found, Optional<String> type) {
        if (found.isEmpty() || (id.isPresent() && !id.equals(found))) {
            throw FreestoneException.of(
                    ErrorCode.FACTS_UNAVAILABLE,
                    "byExternalId SQL: an external id names two loans or a row without id, make it unique");
        }
        id = found;
        loanTypeId = type;
    }
}
