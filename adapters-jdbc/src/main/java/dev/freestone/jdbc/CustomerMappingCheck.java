package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link CustomerMapping} must have. Not thread-safe. */
final class CustomerMappingCheck {
    private final List<Violation> problems = new ArrayList<>();
    private final Map<String, String> custom;
    private final String delimiter;

    CustomerMappingCheck(Map<String, String> custom, String delimiter) {
        this.custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
        this.delimiter = delimiter;
    }

    CustomerMapping checked(
            String customers, Optional<String> byToken, Optional<String> audiences, CompanyId onlyCompany) {
        var customersSql = ListedSql.parse(customers);
        statement("customers", customers);
        if (customersSql.hasIds()) {
            refuse("customers", ViolationCode.NOT_ALLOWED_WITH, "has :ids, which are added around it, leave them out");
        }
        if (customers.stripTrailing().endsWith(";")) {
            refuse("customers", ViolationCode.BAD_FORMAT, "ends with a semicolon, leave it out");
        }
        var tokenSql = byToken.map(sql -> listed("byToken", sql));
        var audiencesSql = audiences.map(sql -> listed("audiences", sql));
        if (tokenSql.isPresent() && tokenSql.get().hasCompany() != customersSql.hasCompany()) {
            refuse(
                    "onlyCompany",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "one of customers and byToken has :company and the other has not, give it in both or none");
        }
        fields();
        if (!problems.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, problems);
        }
        var scope = customersSql.hasCompany() ? Optional.<CompanyId>empty() : Optional.of(onlyCompany);
        return new CustomerMapping(
                customersSql, tokenSql, audiencesSql, new CustomerMapping.Details(delimiter, custom, scope));
    }

    private void fields() {
        if (delimiter.isEmpty()) {
            refuse("audiencesDelimiter", ViolationCode.REQUIRED, "is empty, give a character or more");
        }
        var paths = new HashMap<String, String>();
        custom.forEach((path, label) -> {
            String field = "custom " + path;
            if (path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
                refuse(field, ViolationCode.BAD_FORMAT, "has an empty part, write such as home.city");
            }
            if (CustomerColumns.isKnown(label)) {
                refuse(field, ViolationCode.NOT_ALLOWED_WITH, "the label " + label + " has a meaning, give another");
            }
            String before = paths.putIfAbsent(Labels.spelling(label), path);
            if (before != null) {
                refuse(field, ViolationCode.DUPLICATE, "the label " + label + " is taken by " + before);
            }
            custom.keySet().stream()
                    .filter(other -> other.startsWith(path + "."))
                    .forEach(other -> refuse(
                            field, ViolationCode.NOT_ALLOWED_WITH, "is a value and holds " + other + ", give one"));
        });
    }

    private ListedSql listed(String field, String sql) {
        var parsed = ListedSql.parse(sql);
        if (statement(field, sql) && !parsed.hasIds()) {
            refuse(field, ViolationCode.REQUIRED, "has no :ids, write such as WHERE customer_id IN (:ids)");
        }
        return parsed;
    }

    private boolean statement(String field, String sql) {
        String problem = SingleStatement.problem(sql, Lexis.STANDARD);
        if (!problem.isEmpty()) {
            refuse(field, ViolationCode.BAD_FORMAT, problem);
        }
        return problem.isEmpty();
    }

    private void refuse(String field, ViolationCode code, String message) {
        problems.add(Violation.of(field, code, message));
    }
}
