package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.PersonRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link PersonMapping} must have. */
final class MappingCheck {
    private final List<Violation> problems = new ArrayList<>();

    private MappingCheck() {}

    static PersonMapping checked(Map<PersonRef.Form, String> people, String contacts, CompanyId onlyCompany) {
        var check = new MappingCheck();
        var parsed = new EnumMap<PersonRef.Form, ListedSql>(PersonRef.Form.class);
        people.forEach((form, sql) -> parsed.put(form, check.statement(field(form), sql)));
        var contactsSql = check.statement("contacts", contacts);
        if (people.isEmpty()) {
            check.refuse(
                    "byExternalId", ViolationCode.REQUIRED, "no statement finds people, give one or more of the three");
        }
        long scoped = parsed.values().stream().filter(ListedSql::hasCompany).count();
        if (scoped != 0 && scoped != parsed.size()) {
            check.refuse(
                    "onlyCompany",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "some statements for people have :company and some have not, give it in all or none");
        }
        if (!check.problems.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, check.problems);
        }
        return new PersonMapping(parsed, contactsSql, scoped == 0 ? Optional.of(onlyCompany) : Optional.empty());
    }

    private static String field(PersonRef.Form form) {
        return switch (form) {
            case NUMBER -> "byNumber";
            case PUBLIC -> "byPublicId";
            case EXTERNAL -> "byExternalId";
        };
    }

    private ListedSql statement(String field, String sql) {
        var parsed = ListedSql.parse(sql);
        String problem = SingleStatement.problem(sql, Lexis.STANDARD);
        if (!problem.isEmpty()) {
            refuse(field, ViolationCode.BAD_FORMAT, problem);
        } else if (!parsed.hasIds()) {
            refuse(field, ViolationCode.REQUIRED, "has no :ids, write such as WHERE id IN (:ids)");
        }
        return parsed;
    }

    private void refuse(String field, ViolationCode code, String message) {
        problems.add(Violation.of(field, code, message));
    }
}
