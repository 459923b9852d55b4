package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.LoanRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link LoanMapping} must have. */
final class LoanMappingCheck {
    private static final Set<LoanSql> LEDGER =
            Set.of(LoanSql.ADVANCES, LoanSql.FEES, LoanSql.PAYMENTS, LoanSql.DUES, LoanSql.RE_AGES);

    private final List<Violation> problems = new ArrayList<>();
    private int statements;
    private int scoped;

    private LoanMappingCheck() {}

    static LoanMapping checked(
            LoanMapping.IdType idType,
            Map<LoanRef.Form, String> finding,
            Map<LoanSql, String> facts,
            CompanyId onlyCompany) {
        var check = new LoanMappingCheck();
        var finders = new EnumMap<LoanRef.Form, ListedSql>(LoanRef.Form.class);
        finding.forEach((form, sql) -> finders.put(form, check.scoped(check.statement(field(form), sql))));
        var tellers = new EnumMap<LoanSql, ListedSql>(LoanSql.class);
        facts.forEach((kind, sql) -> tellers.put(kind, check.statement(kind.field(), sql)));
        Optional.ofNullable(tellers.get(LoanSql.LOANS)).ifPresent(check::scoped);
        check.presence(finding.containsKey(LoanRef.Form.ID), facts.keySet());
        if (check.scoped != 0 && check.scoped != check.statements) {
            check.refuse(
                    "onlyCompany",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "some of byId, byExternalId and loans have :company and some have not, give it in all or none");
        }
        if (!check.problems.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, check.problems);
        }
        return new LoanMapping(
                idType, finders, tellers, check.scoped == 0 ? Optional.of(onlyCompany) : Optional.empty());
    }

    /** The method of the builder that sets it. */
    static String field(LoanRef.Form form) {
        return switch (form) {
            case ID -> "byId";
            case EXTERNAL -> "byExternalId";
        };
    }

    private void presence(boolean byId, Set<LoanSql> facts) {
        if (!byId) {
            refuse("byId", ViolationCode.REQUIRED, "no statement finds a loan by its id, give one");
        }
        var wanted = EnumSet.of(LoanSql.LOANS, LoanSql.RATES);
        if (facts.contains(LoanSql.SNAPSHOTS)) {
            facts.stream()
                    .filter(LEDGER::contains)
                    .forEach(kind -> refuse(
                            kind.field(),
                            ViolationCode.NOT_ALLOWED_WITH,
                            "entries of a ledger beside snapshots, give one of both"));
        } else {
            wanted.addAll(EnumSet.of(LoanSql.ADVANCES, LoanSql.PAYMENTS, LoanSql.DUES));
        }
        wanted.removeAll(facts);
        wanted.forEach(kind -> refuse(kind.field(), ViolationCode.REQUIRED, "no statement tells them, give one"));
    }

    private ListedSql statement(String field, String sql) {
        var parsed = ListedSql.parse(sql);
        String problem = SingleStatement.problem(sql, Lexis.STANDARD);
        if (!problem.isEmpty()) {
            refuse(field, ViolationCode.BAD_FORMAT, problem);
        } else if (!parsed.hasIds()) {
            refuse(field, ViolationCode.REQUIRED, "has no :ids, write such as WHERE loan_id IN (:ids)");
        }
        return parsed;
    }

    /** Entries are looked up by ids that these have found. */
    private ListedSql scoped(ListedSql sql) {
        statements++;
        scoped += sql.hasCompany() ? 1 : 0;
        return sql;
    }

    private void refuse(String field, ViolationCode code, String message) {
        problems.add(Violation.of(field, code, message));
    }
}
