package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.LoanStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The loans of one call while their rows are read. Databases may compare more loosely than we do, without regard to case
 * or blanks at the end: rows of ids that were not asked for are passed over. Not thread-safe.
 */
final class LoanBatch {
    private final Map<String, Object> asked;
    private final Map<String, LoanDraft> loans = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** Ids and as what they are bound. */
    LoanBatch(Map<String, Object> asked) {
        this.asked = asked;
    }

    /** All, to be bound. */
    List<Object> asked() {
        return List.copyOf(asked.values());
    }

    /** Those that were found, to be bound. */
    List<Object> found() {
        var keys = new ArrayList<Object>();
        asked.forEach((id, key) -> {
            if (loans.containsKey(id)) {
                keys.add(key);
            }
        });
        return keys;
    }

    void readLoans(ResultSet rows, LoanColumns columns) throws SQLException {
        var id = columns.owner("id");
        var status = columns.text("status");
        var activatedOn = columns.optionalDate("activated_on");
        var lastDueOn = columns.optionalDate("last_due_on");
        var paidOffOn = columns.optionalDate("paid_off_on");
        columns.complete();
        while (rows.next()) {
            String loan = id.read(rows).orElse("");
            if (!asked.containsKey(loan)) {
                continue;
            }
            try {
                var draft = new LoanDraft(
                        status(status.read(rows)), activatedOn.read(rows), lastDueOn.read(rows), paidOffOn.read(rows));
                var before = loans.putIfAbsent(loan, draft);
                if (before != null && !before.isLike(draft)) {
                    throw new BadLoanRow("loans SQL: two rows of one loan differ");
                }
            } catch (BadLoanRow e) {
                problems.putIfAbsent(loan, e.problem());
            }
        }
    }

    private static LoanStatus status(String code) {
        return LoanStatus.parse(code)
                .orElseThrow(() ->
                        new BadLoanRow("loans SQL: status is none of pending, active, paidOff, chargedOff, canceled"));
    }

    void readEntries(LoanSql kind, ResultSet rows, LoanColumns columns) throws SQLException {
        var id = columns.owner("loan_id");
        var entry = LoanEntryReaders.of(kind, columns);
        columns.complete();
        while (rows.next()) {
            String loan = id.read(rows).orElse("");
            var draft = loans.get(loan);
            if (draft == null) {
                continue;
            }
            try {
                entry.add(rows, draft);
            } catch (BadLoanRow e) {
                problems.putIfAbsent(loan, e.problem());
            }
        }
    }

    Map<LoanId, LoanFacts> facts(Function<LoanDraft, LoanFacts> form) {
        if (!problems.isEmpty()) {
            var violations = new ArrayList<Violation>();
            problems.forEach((loan, problem) -> violations.add(Violation.of(
                    loan, ViolationCode.BAD_FORMAT, problem + ", correct the row or translate it in the statement")));
            throw FreestoneException.listing(ErrorCode.FACTS_INVALID, violations);
        }
        var facts = new HashMap<LoanId, LoanFacts>();
        loans.forEach((loan, draft) -> facts.put(LoanId.of(loan), form.apply(draft)));
        return facts;
    }
}
