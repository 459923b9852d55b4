package dev.freestone.http;

import dev.freestone.engine.TypeRef;
import dev.freestone.json.CaseTypeJson;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import java.util.Map;
import java.util.Set;

/** What the routes of both kinds of types have in common. Static. Source: docs/spec/cases-and-notifications.md 14. */
final class TypeParameters {
    static final QueryParameter COPIED = QueryParameter.integer("typeId", "the type of which another version is made");
    static final QueryParameter COPIED_VERSION =
            QueryParameter.integer("version", "the version to copy, default the active one, else the latest");
    static final QueryParameter VERSION = QueryParameter.integer("version", "the version that is meant, from 1 on");
    static final QueryParameter LOAN_TYPE =
            QueryParameter.text("loanTypeId", "types of case types of this product, or of every product");

    private TypeParameters() {}

    /** The type of a path. */
    static TypeId id(Call call, String variable) {
        return TypeRef.parse(variable, call.variable(variable), Map.of()).id();
    }

    /** Case types by their ids. */
    static ApiResponse caseTypes(Call call, Set<CaseTypeId> ids) {
        return Call.counted(
                ids.stream()
                        .map(CaseTypeId::value)
                        .sorted()
                        .map(call.company().caseTypes()::get)
                        .toList(),
                CaseTypeJson::toMap);
    }
}
